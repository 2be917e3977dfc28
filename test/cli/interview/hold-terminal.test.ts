import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  savedFile,
  startEngagement,
} from '../assess/assess-pty.ts';

const enter = '\r';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const whom = 'interview hold --role teacher --person'.split(' ');
const maria = [...whom, 'Maria Holm', '--clause', '8.1.1'];

async function start(shown: string, ...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, [...maria, ...words]);
  await run.shows(shown);
  return run;
}

const saved = (): string =>
  readFileSync(savedFile(folder), 'utf8').replace(/[^]*answers: \{\}\n/, '');
const said = (words: string, rest = ''): string =>
  `    - who: Maria Holm\n      role: teacher\n${words}${rest}      date: `;

describe('an interview on the screen', () => {
  it('asks their own questions, keeps each answer, and rates them afterwards', async () => {
    const run = await start('question 1 of');
    expect(run.seen()).toContain('What in your timetable cannot be done as planned');
    await press(
      run,
      ['We plan in June.', 'June.'],
      [enter, 'question 2 of'],
      [enter, 'question 3'],
    );
    expect(saved()).toContain(said('      words: We plan in June.\n'));
    await press(run, ['q', '> q'], [enter, '--role teacher']);
    expect(await run.exit).toBe(0);

    const rated = await start('What do these words show', '--rate');
    expect(rated.seen()).toContain('Maria Holm: We plan in June.');
    await press(rated, ['7', '> 7'], [enter, 'Type a rating from 0 to 4'], ['2', '> 2']);
    await press(rated, [enter, 'u takes it back'], ['x', '> x'], [enter, 'u takes it back']);
    await press(rated, ['u', '> u'], [enter, 'Taken back: 8.1.1'], ['2', '> 2']);
    await press(rated, [enter, 'u takes it back'], [enter, 'Everything said is saved']);
    expect(await rated.exit).toBe(0);
    expect(saved()).toContain(said('      words: We plan in June.\n', '      shows: 2\n'));
  });

  it('cuts no level where rows are free, and shows the help by ?', async () => {
    const run = await start('question 1 of');
    await press(run, ['June.', 'June.'], [enter, 'question 2 of'], ['q', '> q']);
    await press(run, [enter, '--role teacher']);
    expect(await run.exit).toBe(0);
    const rated = await start('What do these words show', '--rate');
    expect(rated.seen()).toContain('4: Conforms.');
    expect(rated.seen()).not.toContain('…');
    await press(rated, ['?', '> ?'], [enter, 'PgDn'], ['\u001b[6~', 'What each rating means']);
    await press(
      rated,
      ['\u001b', '4: Conforms.'],
      ['q', '> q'],
      [enter, 'Everything said is saved'],
    );
    expect(await rated.exit).toBe(0);
  });

  it('goes back with Escape, changes an answer, keeps what is private, and removes it', async () => {
    const run = await start('question 1 of');
    await press(run, ['First', 'First'], [enter, 'question 2 of'], ['\u001b', 'question 1 of']);
    await press(run, [' thought', 'First thought'], [enter, 'question 2 of']);
    expect(saved()).toContain('words: First thought\n');
    await press(run, ['! nervous', 'nervous'], [enter, 'question 3 of']);
    expect(saved()).toContain(said('      words: ""\n', '      private: nervous\n'));
    await press(run, ['\u001b', 'question 2 of'], ['\u0015', '> '], [enter, 'question 3']);
    expect(saved()).not.toContain('nervous');
    run.press('half');
    await run.shows('half');
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(saved()).toContain('words: half\n');
    const again = await start('question 3 of');
    again.press('\u0003');
    expect(await again.exit).toBe(130);
  });

  it('counts others while a person looks on, and shows the assessor who is apart', async () => {
    const file = `${folder}/anna.yaml`;
    const id = 'operating-criteria-resources';
    writeFileSync(file, `schema: eoms/interview@1\nsaid: { ${id}: { words: Chaos., shows: 0 } }\n`);
    const anna = runInTerminal(folder, [
      'interview',
      'hold',
      '--role',
      'learner',
      '--person',
      'Anna',
      '--answers',
      file,
    ]);
    expect(await anna.exit).toBe(0);
    const plain = runInTerminal(folder, ['assess', '--plain', '--clause', '8.1.1']);
    await plain.shows('Said in interviews: Learner: "Chaos." (0 Absent)');
    plain.press('q\n');
    await plain.exit;
    const run = await start('One other person spoke on this.');
    expect(run.seen()).not.toContain('Chaos');
    await press(run, ['Fine.', 'Fine.'], [enter, 'question 2 of']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    const rated = await start('Others: Learner: 0.', '--rate');
    await press(rated, ['b', '> b'], [enter, '> '], ['q', '> q']);
    await press(rated, [enter, 'Everything said is saved']);
    expect(await rated.exit).toBe(0);
  });

  it('asks whether to rate when all is asked', async () => {
    const run = runInTerminal(folder, [...maria.slice(0, -1), '8.1.2']);
    await run.shows('question 1 of');
    const total = Number(/question 1 of (\d+)/.exec(run.seen())?.[1]);
    const steps = Array.from({ length: total - 1 }, (_, at) => {
      return [enter, `question ${at + 2} of`] as const;
    });
    await press(run, ['Fine.', 'Fine.'], ...steps);
    await press(
      run,
      ['Also fine.', 'Also'],
      [enter, 'Rate now what'],
      ['x', '> x'],
      [enter, 'Type yes or no'],
      ['u', '> u'],
      [enter, 'Taken back'],
      ['Also fine.', 'Also'],
      [enter, 'Rate now what'],
      [enter, 'Maria Holm: Fine.'],
    );
    await press(run, ['3', '> 3'], [enter, 'Also fine.'], ['\u001b', 'Maria Holm: Fine.']);
    await press(run, ['q', '> q'], [enter, 'Everything said is saved']);
    expect(await run.exit).toBe(0);
  });

  it('tries again what cannot be saved, and else keeps it in a file of its own', async () => {
    const run = await start('question 1 of');
    await press(run, ['One.', 'One.'], [enter, 'question 2 of']);
    const before = saved();
    const whole = readFileSync(savedFile(folder), 'utf8');
    writeFileSync(savedFile(folder), `${whole}<<<<<<< mine\n`);
    await press(run, ['Two.', 'Two.'], [enter, 'Try again?']);
    writeFileSync(savedFile(folder), whole);
    await press(run, [enter, 'question 3 of']);
    expect(saved()).toContain(before);
    expect(saved()).toContain('words: Two.\n');
    writeFileSync(savedFile(folder), `${whole}<<<<<<< mine\n`);
    await press(run, ['Three.', 'Three.'], [enter, 'Try again?']);
    await press(run, ['n', '> n']);
    run.press(enter);
    expect(await run.exit).toBe(65);
    const aside = readdirSync(join(folder, 'assessments')).find((name) => name.endsWith('.txt'));
    expect(readFileSync(join(folder, 'assessments', String(aside)), 'utf8')).toBe('Three.\n');
  });
});

describe('an interview in plain lines', () => {
  it('asks, keeps, changes and removes', async () => {
    const run = await start('What do they say?', '--plain');
    await press(
      run,
      [`We plan in June.${enter}`, 'question 2 of'],
      [`b${enter}`, 'So far: We plan'],
    );
    await press(run, [enter, 'question 2 of'], [`b${enter}`, 'question 1 of']);
    await press(run, [`In May.${enter}`, 'question 2 of']);
    expect(saved()).toContain('words: In May.\n');
    await press(run, [`b${enter}`, 'question 1 of'], [`-${enter}`, 'question 2 of']);
    expect(saved()).not.toContain('words');
    await press(run, [`q${enter}`, 'Everything said is saved']);
    expect(await run.exit).toBe(0);
    expect(run.seen()).toContain('--plain');
  });

  it('keeps what was typed when it is interrupted, and what was there where nothing was typed', async () => {
    const run = await start('What do they say?', '--plain');
    await press(run, [`In June.${enter}`, 'question 2 of'], ['half', 'half']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(saved()).toContain('words: half\n');
    const again = await start('So far: half', '--plain');
    expect(again.seen()).toContain('question 2 of');
    await press(again, [`?${enter}`, 'What each rating means'], [`?${enter}`, 'So far: half']);
    again.press('\u0003');
    expect(await again.exit).toBe(130);
    expect(saved()).toContain('words: half\n');
  });

  it('leaves a rating for later with an empty line', async () => {
    const run = await start('What do they say?', '--plain');
    await press(run, [`In June.${enter}`, 'question 2 of'], [`q${enter}`, 'Everything said']);
    expect(await run.exit).toBe(0);
    const rated = await start('Maria Holm: In June.', '--plain', '--rate');
    await press(rated, [enter, 'Everything said is saved']);
    expect(await rated.exit).toBe(0);
    expect(saved()).not.toContain('shows');
  });
});
