import { writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  paste,
  press,
  type Run,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  savedFile,
  startEngagement,
} from './assess-pty.ts';

const question = 'q save and quit';
const note = 'Note';
const evidence = 'Evidence: what did you see?';
const enter = '\r';
/** What takes the cursor to another line, or to the beginning of its own. */
const movement = /\r|\n|\p{Cc}\[\d*[A-J]/u;

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

describe('eoms assess in a terminal', () => {
  it('rates, ticks, notes and saves what was seen, and quits with the way back', async () => {
    writeFileSync(join(folder, 'context.pdf'), '');
    const run = await start();
    await press(
      run,
      ['2', 'What is missing?'],
      ['1', '1 [x]'],
      [enter, note],
      ['Written, not used', 'not used'],
      [enter, evidence],
      ['Analysis 2025', '2025'],
      [enter, 'File or link'],
      ['context.pdf', 'context.pdf'],
      [enter, 'More evidence?'],
      [enter, question],
    );
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(run.seen()).toContain('1 of 188 requirements in scope rated. Resume with: eoms assess');
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({
        rating: 2,
        missing: ['context-issues-determined/external-and-internal-issues'],
        note: 'Written, not used',
        evidence: [{ title: 'Analysis 2025', file: 'context.pdf' }],
      }),
    ]);
  });

  it('goes back to an answer, shows it, and keeps its note through a new rating', async () => {
    const run = await start();
    await press(run, ['4', note], ['Fine', 'Fine'], [enter, evidence], [enter, question]);
    await press(run, ['b', 'Enter keeps 4 Conforms'], ['0', 'Note: change it'], [enter, evidence]);
    await press(run, [enter, question]);
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([expect.objectContaining({ rating: 0, note: 'Fine' })]);
  });

  it('wants a reason for what does not apply, and asks again without one', async () => {
    const run = await start();
    await press(run, ['n', 'Why does it not apply?'], [enter, 'needs a reason']);
    await run.shows(question);
    await press(run, ['n', 'Why does it not apply?'], ['Not ours', 'Not ours']);
    await press(run, [enter, 'Is that the whole reason?'], [enter, question]);
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([
      expect.objectContaining({ rating: 'na', justification: 'Not ours' }),
    ]);
  });

  it('jumps to a clause, and answers all of it at once after asking twice', async () => {
    const run = await start();
    await press(run, ['j', 'Jump to clause'], ['9.3', '9.3'], [enter, '9.3 Management review']);
    await run.shows(question);
    await press(
      run,
      ['w', 'Which clause'],
      [enter, 'What holds for all of 9?'],
      [enter, 'as 0 Absent?'],
      ['y', 'y'],
      [enter, question],
    );
    run.press('q');
    expect(await run.exit).toBe(0);
    const answers = savedAnswers(folder);
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.every(({ rating }) => rating === 0)).toBe(true);
  });

  it('stays in the jump until it finds a place, and takes nothing typed for it as keys', async () => {
    const run = await start();
    await press(run, ['j', 'Jump to clause'], ['canteen', 'canteen'], [enter, 'No question of']);
    await press(run, ['\u0015', '>'], ['determin', 'determin'], [enter, 'places. Type']);
    await press(run, ['\u0015', '>'], ['EOMS-scope', 'EOMS-scope'], [enter, '4.3 Determining']);
    await run.shows(question);
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });

  it('takes nothing for an answer that was typed before the first question was there', async () => {
    const run = runInTerminal(folder, ['assess']);
    run.press('4');
    await run.shows('What you typed before this question was here did nothing.');
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });

  it('takes nothing of a paste where single keys answer, and says so', async () => {
    writeFileSync(join(folder, 'm.pdf'), '');
    const run = await start();
    await paste(run, 'not one\rof 4 keys\r', 'You pasted text');
    await press(run, ['3', 'What is missing?']);
    await paste(run, '\u001B[200~1\r\u001B[201~', 'You pasted text');
    await press(run, [enter, note], [enter, evidence]);
    await paste(run, 'Minutes (m.pdf)\rPhoto of board\rTalk', 'Talk');
    await press(run, [enter, '3 pieces are noted'], ['Tour', 'Tour'], [enter, 'File or link']);
    await paste(run, 'c.pdf\rd.pdf', 'd.pdf');
    await press(run, [enter, 'This has 2 lines'], ['\u0003', 'Saved']);
    expect(await run.exit).toBe(130);
    const [answer] = savedAnswers(folder);
    expect(answer).toMatchObject({
      rating: 3,
      evidence: [
        { title: 'Minutes', file: 'm.pdf' },
        { title: 'Photo of board' },
        { title: 'Talk' },
        { title: 'Tour (c.pdf d.pdf)' },
      ],
    });
    expect(answer).not.toHaveProperty('missing');
  });

  it('answers nothing for a clause where the person says no in the end', async () => {
    const run = await start();
    await press(run, ['w', 'Which clause'], [enter, 'What holds'], [enter, 'as 0 Absent?']);
    await press(run, [enter, question]);
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });

  it('keeps pasted lines together in a note', async () => {
    const run = await start();
    await press(run, ['0', note], ['first\rsecond', 'second'], [enter, evidence]);
    run.press('\x03');
    expect(await run.exit).toBe(130);
    expect(savedAnswers(folder)[0]?.note).toBe('first\nsecond');
  });

  it('walks through the answers again with --review', async () => {
    await runWithoutTerminal(folder, ['assess', '--set', 'eoms-scope=3']);
    const run = await start('--review');
    await run.shows('Enter keeps 3 Applied');
    await press(run, [enter, 'Done: 1 of 188 requirements in scope rated, score 75%']);
    expect(await run.exit).toBe(0);
  });

  it('prints nothing wider than the terminal', async () => {
    const run = runInTerminal(folder, ['assess'], { cols: 60, rows: 30 });
    await run.shows(question);
    await press(run, ['?', '? close help'], ['?', question]);
    const lines = run.raw().split(movement).map(stripVTControlCharacters);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    run.press('q');
    expect(await run.exit).toBe(0);
  });
});

describe('eoms assess and hostile text', () => {
  it('prints nothing that turns the direction of a line', async () => {
    await runWithoutTerminal(folder, ['assess', '--set', 'eoms-scope=3']);
    await appendFile(savedFile(folder), '    note: "a\\u202Eb\\u2066c"\n');
    const run = await start('--review');
    await run.hasShown('Note: abc');
    run.press('q');
    expect(await run.exit).toBe(0);
  });
});

describe('eoms assess without a terminal', () => {
  it('refuses to ask', async () => {
    const { code, err } = await runWithoutTerminal(folder, ['assess']);
    expect(code).toBe(2);
    expect(err).toContain('--answers FILE');
  });

  it('takes answers from flags', async () => {
    const { code } = await runWithoutTerminal(folder, ['assess', '--set', 'eoms-scope=3']);
    expect(code).toBe(0);
    expect(savedAnswers(folder)).toEqual([expect.objectContaining({ rating: 3 })]);
  });
});
