import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function stop(run: Run): Promise<void> {
  run.press('\u0003');
  expect(await run.exit).toBe(130);
}

const marked = (text: string): string => `\u001B[200~${text}\u001B[201~`;

describe('what is pasted into eoms assess --plain', () => {
  it.each([
    ['marked by the terminal', marked('First visit:\r\r3 of 12\r')],
    ['with Windows line ends', marked('First visit:\r\n\r\n3 of 12')],
    ['not marked', 'First visit:\r\r3 of 12'],
  ])('is one note with all its lines: %s', async (_, pasted) => {
    const run = await start('--clause', '4.1');
    await press(run, ['3\r', 'What is missing'], ['\r', 'Note'], [pasted, '3 of 12']);
    await press(run, ['\r', 'Evidence'], ['\r', 'Question 2']);
    await stop(run);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 3, note: 'First visit:\n\n3 of 12' }),
    ]);
  });

  it('is one reason, and never a rating', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['n\r', 'Why does it'], [marked('No such learners.\r4\r'), '4']);
    await press(run, ['\r', 'Question 2'], [marked('4\r3\r'), '3']);
    await press(run, ['\r', '2 lines came at once'], ['4\r3\r2\r', 'lines came at once']);
    await stop(run);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 'na', justification: 'No such learners.\n4' }),
    ]);
  });

  it('is a piece of evidence a line, as in a table, and one file at most', async () => {
    for (const name of ['rota.pdf', 'a.pdf']) writeFileSync(join(folder, name), '');
    const run = await start('--clause', '4.1');
    await press(run, ['4\r', 'Note'], ['\r', 'Evidence']);
    await press(run, [marked('Rota (rota.pdf)\rSigned list\r\rVisit; Call'), 'Call']);
    await press(run, ['\r', '4 pieces are noted'], ['Map\r', 'File or link']);
    await press(run, [marked('a.pdf\rb.pdf'), 'b.pdf'], ['\r', '2 lines came at once']);
    await press(run, ['a.pdf\r', '5 pieces are noted'], ['Plan\rPhot', 'Phot']);
    await stop(run);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([
      { title: 'Rota', file: 'rota.pdf' },
      { title: 'Signed list' },
      { title: 'Visit' },
      { title: 'Call' },
      { title: 'Map', file: 'a.pdf' },
      { title: 'Plan' },
      { title: 'Phot' },
    ]);
  });

  it('answers nothing about a whole clause', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['w\r', 'Which clause'], [marked('1\r1\ry\r'), 'y']);
    await press(run, ['\r', '3 lines came at once'], ['1\r', 'What holds'], ['2\r', 'Why does']);
    await press(run, [marked('Nobody\rlearns here.'), 'here'], ['\r', 'Type yes or no']);
    await press(run, [marked('yes\ryes'), 'yes'], ['\r', 'lines came at once']);
    await press(run, ['y\r', 'All answered.'], ['\r', 'Done']);
    expect(await run.exit).toBe(0);
    const [{ justification = '' } = {}] = savedAnswers(folder);
    expect(justification).toBe('Nobody\nlearns here.');
  });

  it('arrives whole up to 20,000 characters, and what is longer stays to be shortened', async () => {
    const run = await start('--clause', '4.1');
    const note = `${'Søndag. '.repeat(2499)}the end.`;
    await press(run, ['4\r', 'Note'], [marked(`${note}abc`), 'abc']);
    await press(run, ['\r', '20,003 characters long'], ['\u007F\u007F\u007F', '\b']);
    await press(run, ['\r', 'Evidence']);
    await stop(run);
    expect(savedAnswers(folder)[0]?.note === note).toBe(true);
  });

  it('is echoed once', async () => {
    const run = await start('--clause', '4.1');
    await press(run, ['4\r', 'Note'], [marked('w'.repeat(20_000)), 'w'.repeat(50)]);
    await press(run, ['\r', 'Evidence']);
    await stop(run);
    const [echoed = ''] = run.seen().split(/Note:\s/);
    expect(echoed.match(/w{10,}/g)?.join('').length).toBe(20_000);
  });
});

describe('a note that is half typed into eoms assess --plain', () => {
  it.each([
    ['Ctrl-C', 130, (run: Run) => run.press('\u0003')],
    ['Ctrl-D', 130, (run: Run) => run.press('\u0004')],
    ['SIGTERM', 143, (run: Run) => run.kill('SIGTERM')],
    ['a closed terminal', 129, (run: Run) => run.hangUp()],
  ])('is kept at %s', async (_, code, interrupt) => {
    const run = await start();
    await press(run, ['4\r', 'Note'], ['Only half', 'Only half']);
    interrupt(run);
    expect(await run.exit).toBe(code);
    expect(savedAnswers(folder)).toEqual([expect.objectContaining({ note: 'Only half' })]);
  });

  it('is edited at its end, and keeps a title likewise', async () => {
    const run = await start();
    await press(run, ['4\r', 'Note'], ['日本👍🏽\u007F\u007F語 one two\u0017three', 'three']);
    await press(run, ['\r', 'Evidence'], ['Minu', 'Minu']);
    await stop(run);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ note: '日語 one three', evidence: [{ title: 'Minu' }] }),
    ]);
  });

  it('is asked for without a word from Node, however often', async () => {
    const run = await start();
    await press(run, ...Array.from({ length: 12 }, () => ['x\r', 'Type a rating'] as const));
    await stop(run);
    expect(run.seen()).not.toContain('Warning');
  });
});
