import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changePiece,
  numberPieces,
  pieceOfNumber,
} from '../../../src/cli/interview/evidence/change-piece.ts';
import { writePiece } from '../../../src/cli/interview/write-piece.ts';
import { english } from '../../support/messages.ts';
import {
  press,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  startEngagement,
} from './assess-pty.ts';
import { ways } from './ways.ts';

const enter = '\r';
const escape = '\u001B';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

describe('Escape in an answer', () => {
  it('steps back from evidence to the rating, and loses nothing that was typed', async () => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(
      run,
      ['2', 'What is missing?'],
      ['1', '1 [x]'],
      [enter, 'Note'],
      ['Half a note', 'Half a note'],
      [enter, 'Evidence'],
      [escape, 'Note: change it'],
      [escape, 'What is missing?'],
      [escape, 'Enter keeps 2 Defined'],
      ['3', '1 [x]'],
      [enter, 'Half a note'],
      [enter, 'Evidence'],
      [enter, 'save and quit'],
    );
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({
        rating: 3,
        note: 'Half a note',
        missing: ['context-issues-determined/external-and-internal-issues'],
      }),
    ]);
  });

  it('brings a private line back once, and saves it once when the note is changed', async () => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(
      run,
      ['4', 'Note'],
      ['! was shy', 'was shy'],
      [enter, 'Evidence'],
      [escape, 'Note: change it'],
      [' and kind', 'and kind'],
      [enter, 'Evidence'],
      [enter, 'save and quit'],
    );
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 4, private: 'was shy and kind' }),
    ]);
  });
});

describe('Escape in a reason', () => {
  const why = ['n', 'Why does it not apply? An auditor will ask. (Enter alone or Esc'] as const;

  it('goes back to the question, and the reason is there again', async () => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(
      run,
      why,
      [escape, 'save and quit'],
      why,
      ['We have no halls', 'no halls'],
      [escape, 'save and quit'],
      ['n', 'We have no halls'],
      [' of any kind', 'of any kind'],
      [enter, 'save and quit'],
    );
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 'na', justification: 'We have no halls of any kind' }),
    ]);
    expect(namesBeside()).toEqual([]);
  });

  it.each([
    ['another answer is given', '2', 'What is missing?'],
    ['the sitting ends', 'q', 'was not finished'],
  ])('is kept in a file where %s', async (_what, key, shown) => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(run, why, ['We have no halls', 'no halls'], [escape, 'save and quit']);
    await press(run, [key, shown]);
    if (key !== 'q') run.press('\u0003');
    await run.exit;
    expect(run.seen()).toContain('The reason why it does not apply was not finished');
    const [name = ''] = namesBeside();
    expect(name).toMatch(/^context-issues-determined-.*\.txt$/);
    expect(readFileSync(join(folder, 'assessments', name), 'utf8').trim()).toBe('We have no halls');
  });
});

function namesBeside(): readonly string[] {
  const assessments = join(folder, 'assessments');
  if (!existsSync(assessments)) return [];
  return readdirSync(assessments).filter((name) => name.endsWith('.txt'));
}

describe.each(ways)('evidence that is there %s', (_, { flags, key }) => {
  it('is changed and dated by its number', async () => {
    writeFileSync(join(folder, 't.pdf'), '');
    await runWithoutTerminal(folder, ['assess', '--set', 'eoms-scope=4']);
    const run = runInTerminal(folder, ['assess', '--clause', '4.3', '--review', ...flags]);
    await run.shows('save and quit');
    await press(run, [key('4'), 'Note'], [enter, 'Evidence'], ['Talk (t.pdf)', 't.pdf']);
    await press(run, [enter, '1 Talk (t.pdf)'], ['1', '1'], [enter, 'removes it']);
    if (flags.length === 0) await press(run, [' [2027-01-11]', '2027-01-11']);
    else await press(run, ['Talk (t.pdf) [2027-01-11]', '2027-01-11']);
    await press(run, [enter, '1 Talk (t.pdf) [2027-01-11]']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([
      { title: 'Talk', file: 't.pdf', date: '2027-01-11' },
    ]);
  });
});

describe.each(ways)('a file of evidence that is typed %s', (_, { flags, key }) => {
  it('is asked about once where it is not there, and read as it was dragged', async () => {
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence', 'Mixed Case.PDF'), '');
    const run = runInTerminal(folder, ['assess', ...flags]);
    const source = [enter, 'File or link to it'] as const;
    await run.shows('save and quit');
    await press(run, [key('4'), 'Note'], [enter, 'Evidence']);
    await press(run, ['Log (evidence\\gone.pdf)', 'gone.pdf)']);
    await press(run, [enter, 'There is no file "evidence/gone.pdf" in']);
    await press(run, [enter, '1 Log (evidence/gone.pdf)'], ['Minutes', 'Minutes'], source);
    await press(run, ['no/such.pdf', 'such.pdf'], [enter, 'There is no file "no/such.pdf" in']);
    await press(run, ['\u0015none.pdf', 'none.pdf'], [enter, 'There is no file "none.pdf" in']);
    await press(run, [`\u0015'${folder}/evidence/Mixed Case.PDF'`, "Case.PDF'"]);
    await press(run, [enter, '2 Minutes (evidence/Mixed']);
    run.press('\u0003');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.evidence).toEqual([
      { title: 'Log', file: 'evidence/gone.pdf' },
      { title: 'Minutes', file: 'evidence/Mixed Case.PDF' },
    ]);
  });
});

describe('a piece of evidence', () => {
  const pieces = [{ title: 'Talk' }, { title: 'Log', file: 'log.pdf', sha256: 'a1' }];
  const reading = { messages: english };
  const change = (index: number, typed: string) => changePiece(pieces, { index, typed }, reading);

  it('has a number', () => {
    expect(numberPieces(pieces)).toBe('1 Talk; 2 Log (log.pdf)');
    expect(['1', '2', '3', '0', 'x', ''].map((typed) => pieceOfNumber(typed, pieces))).toEqual([
      0,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is removed, renamed, dated or left as it was', () => {
    expect(change(0, '')).toEqual([pieces[1]]);
    expect(change(0, 'Talk')).toBe(pieces);
    expect(change(7, 'Talk')).toBe(pieces);
    const dated = change(1, 'Log book (log.pdf) [2027-02-28]');
    expect(dated[1]).toEqual({
      title: 'Log book',
      file: 'log.pdf',
      sha256: 'a1',
      date: '2027-02-28',
    });
    expect(dated.map(writePiece)).toEqual(['Talk', 'Log book (log.pdf) [2027-02-28]']);
    expect(change(0, 'Talk [2027-02-30]')[0]).toEqual({ title: 'Talk [2027-02-30]' });
  });
});
