import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  type Run,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  startEngagement,
} from './assess-pty.ts';
import { type Way, ways } from './ways.ts';

const question = 'q save and quit';

/** What is in the text files beside the assessment. */
function textsBeside(folder: string): readonly string[] {
  const assessments = join(folder, 'assessments');
  return readdirSync(assessments)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(assessments, name), 'utf8').trimEnd());
}

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

async function start({ flags }: Way, ...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, ['assess', '--clause', '4.1', ...flags, ...words]);
  await run.shows(question);
  return run;
}

const cause = 'Why does it not apply?';
const ends = [
  ['Ctrl-C', 130, (run: Run) => run.press('\u0003')],
  ['a closed window', 129, (run: Run) => run.hangUp()],
] as const;

const ticks = [
  ['1', '1 [x]'],
  ['3', '3 [x]'],
] as const;

describe.each(ways)('what is half typed %s', (_, way) => {
  it.each(ends)('of a reason is in a file at %s, and answers nothing', async (__, code, end) => {
    const run = await start(way);
    await press(run, [way.key('n'), cause], ['No boarding pu', 'boarding pu']);
    end(run);
    expect(await run.exit).toBe(code);
    expect(savedAnswers(folder)).toEqual([]);
    expect(textsBeside(folder)).toEqual(['No boarding pu']);
  });

  it('of a reason that is asked about once more answers nothing', async () => {
    const run = await start(way);
    await press(run, [way.key('n'), cause], ['t\r', 'the whole reason?']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(run.seen().replace(/\s+/g, ' ')).toContain('was not finished, so it decides nothing');
    expect(savedAnswers(folder)).toEqual([]);
    expect(textsBeside(folder)).toEqual(['t']);
  });

  it.each(ends)('of ticks is kept at %s', async (__, code, end) => {
    const run = runInTerminal(folder, ['assess', '--clause', '4.3', ...way.flags]);
    await run.shows(question);
    await press(run, [way.key('2'), 'missing']);
    await press(run, ...(way.flags.length > 0 ? ([['1 3', '1 3']] as const) : ticks));
    end(run);
    expect(await run.exit).toBe(code);
    const [answer] = savedAnswers(folder);
    expect(answer).toMatchObject({ rating: 2 });
    expect(answer?.missing).toHaveLength(2);
  });

  it('of a reason leaves a rating as it was', async () => {
    const words = ['assess', '--set', 'context-issues-determined=3'];
    expect((await runWithoutTerminal(folder, words)).code).toBe(0);
    const run = await start(way, '--review');
    await press(run, [way.key('n'), cause], ['No boarding pu', 'boarding pu']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    const [answer] = savedAnswers(folder);
    expect(answer).toMatchObject({ rating: 3 });
    expect(answer).not.toHaveProperty('note');
    expect(textsBeside(folder)).toEqual(['No boarding pu']);
  });

  it('of a reason for a whole clause is said again, and answers nothing', async () => {
    const run = await start(way);
    const list = way.flags.length > 0;
    const [first, second] = list ? ['1\r', '2\r'] : ['\r', '\u001B[B'];
    await press(run, [way.key('w'), 'Which clause'], [first, 'What holds']);
    await press(run, [second, list ? cause : 'Not applicable']);
    if (!list) await press(run, ['\r', cause]);
    await press(run, ['No boarding pu', 'boarding pu'], ['\u0003', 'was not answered']);
    expect(await run.exit).toBe(130);
    expect(run.seen().replace(/\s+/g, ' ')).toContain('give it again: No boarding pu');
    expect(savedAnswers(folder)).toEqual([]);
  });

  it.each([
    ['minut', { title: 'Visit (minut)' }],
    ['minutes.pdf', { title: 'Visit', file: 'minutes.pdf' }],
    ['https://example.org/mi', { title: 'Visit', link: 'https://example.org/mi' }],
  ])('of a source is kept: %s', async (typed, kept) => {
    const run = await start(way);
    await press(run, [way.key('4'), 'Note'], ['\r', 'Evidence'], ['Visit', 'Visit']);
    await press(run, ['\r', 'File or link'], [typed, typed]);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([kept]);
  });

  it('is not a source unless it is a file or a link', async () => {
    const run = await start(way);
    await press(run, [way.key('4'), 'Note'], ['\r', 'Evidence'], ['Visit', 'Visit']);
    await press(
      run,
      ['\r', 'File or link'],
      ['n', 'n'],
      ['\r', '"n" is neither a file nor a link'],
    );
    await press(run, ['\u0015', ''], ['\r', 'More evidence?']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([{ title: 'Visit' }]);
  });
});
