import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { press, type Run, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';

const asks = 'Your answer:';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

async function start(...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, ['assess', '--plain', ...words]);
  await run.shows(asks);
  return run;
}

describe('eoms assess --plain', () => {
  it('asks the question of the role, and says the general one below it', async () => {
    const run = runInTerminal(folder, [
      'assess',
      '--plain',
      '--clause',
      '4.3',
      '--role',
      'learner',
    ]);
    await run.shows('besides your lessons');
    await run.shows('In general: Which of your sites');
    run.press('q\n');
    expect(await run.exit).toBe(0);
  });

  it('asks in numbered lines and records every line', async () => {
    const run = await start('--clause', '4.1');
    await press(
      run,
      ['2\n', 'What is missing?'],
      ['9\n', 'Type numbers from 1 to 3'],
      ['1 2\n', 'Note (Enter: none):'],
      ['Draft\n', 'Evidence: what'],
      ['Minutes\n', 'File or link'],
      ['https://exa mple\n', 'not a link'],
      ['https://example.org/m\n', 'More evidence?'],
      ['\n', 'Question 2 of 2. 1 of 2 rated'],
    );
    await run.hasShown('4.1 Context issues determined: 2 Defined.');
    await press(run, ['q\n', 'Resume with: eoms assess --clause 4.1 --plain']);
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({
        rating: 2,
        missing: [
          'context-issues-determined/external-and-internal-issues',
          'context-issues-determined/watchers-and-review',
        ],
        note: 'Draft',
        evidence: [{ title: 'Minutes', link: 'https://example.org/m' }],
      }),
    ]);
  });

  it('never moves the cursor and never redraws: it only asks for pastes to be marked', async () => {
    const run = await start();
    await press(run, ['?\n', 'What each rating means here'], ['x\n', 'Type a rating from 0 to 4']);
    await press(run, ['s\n', 'skipped'], ['b\n', 'Question 1 of']);
    run.press('q\n');
    expect(await run.exit).toBe(0);
    const [, begins = '', ends = '', ...more] = run.raw().split('\u001B');
    expect([begins.slice(0, 7), ends.slice(0, 7), more]).toEqual(['[?2004h', '[?2004l', []]);
  });

  it('sends no sequence at all to a terminal that would print it', async () => {
    const run = runInTerminal(folder, ['assess', '--clause', '4.1'], { term: 'dumb' });
    await run.shows(asks);
    await press(run, ['4\n', 'Note'], ['one\rtwo\r', 'Evidence']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(run.raw()).not.toContain('\u001B');
    expect(savedAnswers(folder)[0]?.note).toBe('one\ntwo');
  });

  it('asks once whether a short reason is the whole reason, and takes a better one', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['n\n', 'Why does it'], ['t\n', 'Is that the whole reason?']);
    await press(run, ['We teach nobody below school age.\n', 'Question 2']);
    await press(run, ['n\n', 'Why does it'], ['t\n', 'Is that the whole reason?']);
    await press(run, ['no\n', 'Enter ends']);
    run.press('\n');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder).map((answer) => answer.justification)).toEqual([
      'We teach nobody below school age.',
      'no',
    ]);
  });

  it('keeps or removes an old note', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['4\n', 'Note'], ['Old\n', 'Evidence'], ['\n', 'Question 2']);
    await press(run, ['b\n', 'Recorded: 4 Conforms.'], ['4\n', 'Note is: Old']);
    await press(run, ['\n', 'Evidence'], ['\n', 'Question 2'], ['b\n', 'Recorded: 4 Conforms.']);
    expect(savedAnswers(folder)[0]?.note).toBe('Old');
    await press(run, ['4\n', 'Note is: Old'], ['-\n', 'Evidence'], ['\n', 'Question 2']);
    run.press('q\n');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)[0]).not.toHaveProperty('note');
  });

  it('answers a whole clause after asking twice', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['w\n', 'Which clause'], ['7\n', 'Type a number from 1 to 3']);
    await press(
      run,
      ['2\n', 'What holds'],
      ['2\n', 'Why does it'],
      ['Not ours\n', 'Is that the whole reason?'],
      ['\n', 'Type yes or no'],
    );
    await press(run, ['y\n', 'All answered.']);
    await press(run, ['\n', '0 of 0 requirements in scope rated, 2 not applicable, no score yet']);
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 'na', justification: 'Not ours' }),
      expect.objectContaining({ rating: 'na', justification: 'Not ours' }),
    ]);
  });

  it.each([
    ['Ctrl-C', 130, (run: Run) => run.press('\u0003')],
    ['Ctrl-D', 130, (run: Run) => run.press('\u0004')],
    ['SIGTERM', 143, (run: Run) => run.kill('SIGTERM')],
    ['a closed terminal', 129, (run: Run) => run.hangUp()],
  ])('interrupted by %s ends with %i, and the answers are on disk', async (_, code, interrupt) => {
    const run = await start();
    await press(run, ['4\n', 'Note'], ['\n', 'Evidence'], ['\n', asks]);
    interrupt(run);
    expect(await run.exit).toBe(code);
    expect(savedAnswers(folder)).toEqual([expect.objectContaining({ rating: 4 })]);
  });

  it('rates nothing by what was typed and entered before the question was there', async () => {
    const run = runInTerminal(folder, ['assess', '--plain']);
    run.press('4\n');
    await run.shows('You pressed Enter before this question was here');
    await press(run, ['\u007Fq\n', 'Resume with']);
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });

  it('keeps arrow keys, which a simple terminal passes on, out of the file', async () => {
    const run = await start();
    await press(run, ['4\n', 'Note'], ['No\u001B[Dw\n', 'Evidence']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.note).toBe('Now');
  });
});
