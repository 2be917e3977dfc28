import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTurn } from '../../questionnaire/in-turn.ts';
import { press, type Run, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';

const question = 'q save and quit';
const note = 'Note';
const evidence = 'Evidence: what did you see?';
const enter = '\r';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

async function start(...words: readonly string[]): Promise<Run> {
  const run = runInTerminal(folder, ['assess', ...words]);
  await run.shows(question);
  return run;
}

describe('eoms assess interrupted', () => {
  it.each([
    ['Ctrl-C', 130, (run: Run) => run.press('\x03')],
    ['Ctrl-D', 130, (run: Run) => run.press('\x04')],
    ['SIGTERM', 143, (run: Run) => run.kill('SIGTERM')],
    ['SIGHUP', 129, (run: Run) => run.kill('SIGHUP')],
    ['a closed terminal', 129, (run: Run) => run.hangUp()],
  ])('by %s ends with %i, and the answers are on disk', async (_, code, interrupt) => {
    const run = await start();
    await press(run, ['4', note], [enter, evidence], [enter, question]);
    interrupt(run);
    expect(await run.exit).toBe(code);
    expect(savedAnswers(folder)).toEqual([expect.objectContaining({ rating: 4 })]);
  });

  it('in the middle of a note keeps what was typed, and shows the cursor again', async () => {
    const run = await start();
    await press(
      run,
      ['3', 'What is missing?'],
      ['2', '2 [x]'],
      [enter, note],
      ['Half a', 'Half a'],
    );
    run.press('\x03');
    expect(await run.exit).toBe(130);
    expect(run.seen()).toContain('Saved: 1 of 188 requirements in scope rated.');
    expect(run.raw().lastIndexOf('\x1B[?25h')).toBeGreaterThan(run.raw().lastIndexOf('\x1B[?25l'));
    expect(savedAnswers(folder)[0]).toMatchObject({
      missing: ['context-issues-determined/watchers-and-review'],
      note: 'Half a',
    });
  });

  it('in the middle of ticking keeps the ticks', async () => {
    const run = await start();
    await press(run, ['3', 'What is missing?'], ['2', '2 [x]']);
    run.kill('SIGTERM');
    expect(await run.exit).toBe(143);
    expect(savedAnswers(folder)[0]?.missing).toEqual([
      'context-issues-determined/watchers-and-review',
    ]);
  });

  it('between the title of evidence and its file keeps the title', async () => {
    const run = await start();
    await press(run, ['4', note], [enter, evidence], ['Minutes', 'Minutes'], [enter, 'File or']);
    run.press('\x04');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([{ title: 'Minutes' }]);
  });

  it('goes on after the answer given last when it is resumed, and says if that is bare', async () => {
    const first = await start();
    await press(first, ['4', note], [enter, evidence], [enter, question]);
    first.press('\x03');
    expect(await first.exit).toBe(130);
    const second = await start();
    expect(second.seen()).toContain('1 of 188 requirements in scope rated, the last one 4.1');
    expect(second.seen()).toContain('It has a rating and nothing else.');
    await press(second, ['b', 'Enter keeps 4 Conforms']);
    second.press('q');
    expect(await second.exit).toBe(0);
  });

  it.each([
    ['Ctrl-C', 130, [], (run: Run) => run.press('\u0003')],
    ['a closed window', 129, [], (run: Run) => run.hangUp()],
    ['Ctrl-C with --plain', 130, ['--plain'], (run: Run) => run.press('\u0003')],
  ] as const)('keeps a note that is too long beside what fits of it, at %s', async (...told) => {
    const [, code, words, interrupt] = told;
    const run = runInTerminal(folder, ['assess', ...words]);
    await run.shows(words.length === 0 ? question : 'Your answer:');
    await press(run, [words.length === 0 ? '4' : '4\r', 'Note']);
    run.press(`\u001B[200~${'long '.repeat(4100)}the end.\u001B[201~`);
    await run.shows('20,000');
    await run.shows('the end.');
    interrupt(run);
    expect(await run.exit).toBe(code);
    expect(savedAnswers(folder)[0]?.note).toHaveLength(19_999);
    const assessments = join(folder, 'assessments');
    const beside = readdirSync(assessments).find((name) => name.endsWith('.txt')) ?? '';
    expect(beside).toMatch(/^context-issues-determined-\d{4}-\d\d-\d\d\.txt$/);
    expect(readFileSync(join(assessments, beside), 'utf8')).toBe(
      `${'long '.repeat(4100)}the end.\n`,
    );
  });

  it('by kill -9 at any moment loses no answer that it acknowledged', async () => {
    let acknowledged = 0;
    const rounds = Array.from({ length: 20 }, (_, round) => round);
    await inTurn(rounds, async (round) => {
      const run = runInTerminal(folder, ['assess']);
      await run.shows(question);
      const presses = setInterval(() => run.press(round % 2 === 0 ? '4' : enter), 40);
      const keys = setInterval(() => run.press(round % 2 === 0 ? enter : '4'), 55);
      await run.hasShown('… 4 Conforms');
      await new Promise((resume) => setTimeout(resume, round * 26));
      run.kill('SIGKILL');
      await run.exit;
      clearInterval(presses);
      clearInterval(keys);
      // Points that are there have the same sign; an answer is said with its rating.
      const said = run.seen().matchAll(/✓[^\n]*? … 4 Conforms/g);
      acknowledged += new Set(Array.from(said, ([line]) => line)).size;
      expect(savedAnswers(folder).length).toBeGreaterThanOrEqual(acknowledged);
      expect(savedAnswers(folder).every(({ rating }) => rating === 4)).toBe(true);
    });
    expect(acknowledged).toBeGreaterThanOrEqual(20);
  }, 120_000);
});
