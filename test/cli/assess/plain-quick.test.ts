import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eoms } from '../run-eoms.ts';
import { press, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const asks = 'Ratings of what is open';

describe('eoms assess --quick --plain', () => {
  it('rates a clause by a line, one of them by its number, and asks for details of the low', async () => {
    const run = runInTerminal(folder, ['assess', '--quick', '--plain', '--clause', '4']);
    await run.shows(asks);
    await press(
      run,
      ['9\n', 'Type at most one rating from 0 to 4'],
      ['99=1\n', 'Type at most one rating'],
      ['3 -\n', asks],
      ['1=2\n', asks],
      ['\n', asks],
      ['q\n', '(u undo). Say now what is missing?'],
    );
    run.press('n\n');
    await run.exit;
    expect(savedAnswers(folder).map(({ rating }) => rating)).toEqual([2]);
  });
});

describe('the last rating of the list', () => {
  it.each([[['--plain'], 'q\n', 'u\n'] as const, [[], 'q', 'u'] as const])(
    'is taken back by u where it is asked what is missing (%j)',
    async (words, quit, undo) => {
      const run = runInTerminal(folder, ['assess', '--quick', '--clause', '4.1', ...words]);
      await run.shows('4.1 ');
      run.press(words.length === 0 ? '1' : '1\n');
      await run.shows('1 of ');
      await press(run, [quit, 'Say now what is missing?'], [undo, 'Undone: 4.1']);
      await press(run, [quit, 'Resume with']);
      await run.exit;
      expect(savedAnswers(folder)).toEqual([]);
    },
  );
});

describe('two people who answer at the same time', () => {
  it.each([
    ['context-issues-determined=1', /1 Ad hoc/],
    ['context-issues-determined=na:We have no context.', /Not applicable/],
  ])('are told where one of them gave %s meanwhile', async (given, shown) => {
    const run = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1', '--by', 'Ada']);
    await run.shows('Your answer:');
    const set = ['assess', '--set', given, '--by', 'Bo', '-q'];
    expect((await eoms(set, { cwd: folder })).code).toBe(0);
    run.press('4\n');
    await run.hasShown('Your answer counts');
    expect(run.seen()).toMatch(shown);
    run.kill('SIGTERM');
    await run.exit;
    const [answer] = savedAnswers(folder);
    expect(answer).toMatchObject({ rating: 4, by: 'Ada' });
    expect(JSON.stringify(answer)).toMatch(/Meanwhile Bo answered/);
  });
});

describe('evidence that is there, with --plain', () => {
  it('is corrected, dated and removed by its number', async () => {
    const run = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1']);
    await run.shows('Your answer:');
    await press(
      run,
      ['4\n', 'Note (Enter: none):'],
      ['\n', 'Evidence: what'],
      ['Minutes\n', 'File or link'],
      ['\n', 'More evidence?'],
      ['1\n', 'Minutes'],
      ['Minutes of May [2026-05-03]\n', 'More evidence?'],
      ['1\n', 'Minutes of May'],
      ['\n', 'More evidence?'],
      ['Photo\n', 'File or link'],
      ['\n', 'More evidence?'],
      ['2\n', 'Photo'],
      ['-\n', 'More evidence?'],
      ['\n', 'Question 2 of 2'],
    );
    await press(run, ['q\n', 'Resume with']);
    await run.exit;
    expect(savedAnswers(folder)).toMatchObject([
      { evidence: [{ title: 'Minutes of May', date: '2026-05-03' }] },
    ]);
  });
});
