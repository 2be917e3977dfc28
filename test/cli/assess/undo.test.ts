import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPatientStore } from '../../../src/cli/assess/patient-store.ts';
import { describeUndo } from '../../../src/cli/interview/describe/describe-undone.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { EomsError } from '../../../src/model/problem.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { eoms } from '../run-eoms.ts';
import { assessContext } from './assess-context.ts';
import { press, runInTerminal, savedAnswers, startEngagement } from './assess-pty.ts';

const enter = '\r';
let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

const ids = (): readonly string[] =>
  readFileSync(join(folder, 'assessments', savedName()), 'utf8').match(/^ {2}[a-z-]+(?=:)/gm) ?? [];

function savedName(): string {
  return `${new Date().toISOString().slice(0, 10)}.yaml`;
}

describe('u in a terminal', () => {
  it('takes back an answer with its note, rings where there is nothing, and stands there', async () => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(run, ['u', 'There is nothing to undo']);
    expect(run.raw()).toContain('\u0007');
    await press(
      run,
      ['4', 'Note'],
      ['A slip.', 'A slip.'],
      [enter, 'Evidence'],
      [enter, 'u undo'],
      ['u', 'It is open again. Its note was: A'],
    );
    await run.hasShown('Undone: 4.1 Context issues determined: 4 Conforms.');
    run.press('q');
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toEqual([]);
  });

  it('takes back a whole clause, and a digit of the list', async () => {
    const run = runInTerminal(folder, ['assess']);
    await run.shows('save and quit');
    await press(run, ['w', 'Which'], [enter, 'Absent'], [enter, '(']);
    await press(run, [`y${enter}`, 'u undo']);
    expect(ids().length).toBeGreaterThan(1);
    await press(run, ['u', 'They are again as they were before.']);
    expect(savedAnswers(folder)).toEqual([]);
    await press(run, ['l', 'goes on'], ['2', '2 Defined'], ['u', 'It is open again.']);
    run.press('\u0003');
    await run.exit;
    expect(savedAnswers(folder)).toEqual([]);
  });
});

describe('the end of a sitting', () => {
  const only = ['--set', 'climate-change-relevance=3', '-q'];

  it('waits for a key, and u takes back the last answer', async () => {
    await eoms(['assess', ...only], { cwd: folder });
    const run = runInTerminal(folder, ['assess', '--clause', '4.1', '--unanswered']);
    await run.shows('save and quit');
    await press(run, ['n', 'Why does'], [`We have no context.${enter}`, 'All answered.']);
    await press(run, ['3', 'Press Enter to end, or u'], ['u', 'save and quit']);
    expect(savedAnswers(folder)).toHaveLength(1);
    await press(
      run,
      ['n', 'Why does'],
      [`There is no context.${enter}`, 'Enter ends'],
      [enter, 'Done:'],
    );
    expect(await run.exit).toBe(0);
    expect(savedAnswers(folder)).toHaveLength(2);
  });

  it('does so in lines, too', async () => {
    await eoms(['assess', ...only], { cwd: folder });
    const run = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1', '--unanswered']);
    await run.shows('Your answer:');
    await press(run, ['4\n', 'Note'], ['\n', 'Evidence'], ['\n', 'All answered.']);
    await press(run, ['3\n', 'Press Enter to end, or u'], ['u\n', 'It is open again.']);
    await press(run, ['s\n', 'Done:']);
    await run.exit;
    expect(savedAnswers(folder)).toHaveLength(1);
  });

  it('stops the list in lines, of which the last line is taken back, too', async () => {
    await eoms(['assess', ...only], { cwd: folder });
    const run = runInTerminal(folder, ['assess', '--quick', '--plain', '--clause', '4.1']);
    await run.shows('u: undo');
    await press(run, ['4\n', 'All answered.'], ['u\n', 'u: undo'], ['3\n', 'All answered.']);
    await press(run, ['\n', 'Done:']);
    expect(await run.exit).toBe(0);
  });
});

describe('u with --plain', () => {
  it('takes back the rating that was given over another, and leaves what others changed', async () => {
    await eoms(['assess', '--set', 'context-issues-determined=3', '-q'], { cwd: folder });
    const file = join(folder, 'assessments', savedName());
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} # seen\n`);
    const before = readFileSync(file, 'utf8');
    const run = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1']);
    await run.shows('Your answer:');
    await press(run, ['u\n', 'There is nothing to undo'], ['b\n', 'Question 1']);
    await press(run, ['4\n', 'Note'], ['\n', 'Evidence']);
    await press(run, ['\n', 'Your answer:'], ['u\n', 'It is 3 Applied again.']);
    expect(readFileSync(file, 'utf8')).toBe(before);
    await press(run, ['4\n', 'Note'], ['\n', 'Evidence'], ['\n', 'Question 2']);
    await eoms(['assess', '--set', 'context-issues-determined=1', '--by', 'Bo', '-q'], {
      cwd: folder,
    });
    await press(run, ['u\n', 'Bo changed 4.1 Context issues determined meanwhile, to 1 Ad hoc']);
    run.press('q\n');
    await run.exit;
    expect(savedAnswers(folder)).toMatchObject([{ rating: 1 }]);
  });

  it('takes back what a line of the list rated last', async () => {
    const run = runInTerminal(folder, ['assess', '--quick', '--plain', '--clause', '4']);
    await run.shows('u: undo');
    // A line that comes before the next one is asked for would be refused as one of several.
    await press(run, ['u\n', 'q: go on.'], ['4 4\n', 'q: go on.']);
    await run.hasShown('There is nothing to undo');
    await press(run, ['u\n', 'Undone: 4.1']);
    run.press('q\n');
    await run.exit;
    expect(savedAnswers(folder)).toMatchObject([{ rating: 4 }]);
  });
});

describe('the words of an undo', () => {
  const standard = aStandard({
    requirements: [aRequirement({ id: 'scope', clause: '4.3', name: 'Scope' })],
  });
  const words = { standard, messages: english };
  const theirs: Answer = { rating: 1, missing: [], evidence: [] };

  it.each([
    ['changed by somebody', { id: 'scope', theirs }, 'somebody else changed 4.3 Scope meanwhile'],
    ['taken out', { id: 'scope', theirs: undefined }, '4.3 Scope was taken out of the file'],
    ['of no requirement', { id: 'odd', theirs: undefined }, 'odd was taken out of the file'],
  ])('say what stays: %s', (_, kept, said) => {
    expect(describeUndo({ kind: 'not-undone', kept }, words)).toContain(said);
  });

  it.each([
    [
      [{ site: 'Hill', rating: 2 }],
      'Bo',
      /^Not undone: Bo changed a site of 4.3 Scope .*: Hill \(2/,
    ],
    [
      [{ site: 'Hill' }, { site: 'Quay' }],
      undefined,
      /somebody else changed sites of .*: Hill \(open\); Quay \(open\)\. They stay so\.$/,
    ],
  ])('say which sites stay: %j', (sites, by, said) => {
    const kept = { id: 'scope', theirs: { ...theirs, ...(by === undefined ? {} : { by }) }, sites };
    expect(describeUndo({ kind: 'not-undone', kept }, words)).toMatch(said);
  });

  it('do not say of an answer that was undone in part that it is as it was', () => {
    const requirement = aRequirement({ id: 'scope', clause: '4.3', name: 'Scope' });
    const undone = { requirement, was: theirs, now: { ...theirs, rating: 2 }, isInPart: true };
    const said = describeUndo({ kind: 'undone', undone: [undone] }, words);
    expect(said).toMatch(/^Undone: 4.3 Scope: 1 [^.]*\.$/);
  });

  it('say nothing of nothing', () => {
    expect(describeUndo({ kind: 'undone', undone: [] }, words)).toBe('');
  });
});

describe('an undo that cannot be saved', () => {
  const full = new EomsError('io-failed', [{ key: 'files.write-failed' }]);

  it.each([true, false])('is tried again where the person wants it: %s', async (again) => {
    let tries = 0;
    const context = assessContext();
    const takeBack = async () => {
      tries += 1;
      if (tries === 1) throw full;
      return { answers: new Map(), kept: [] };
    };
    const store = createPatientStore(
      { ...context, store: { ...context.store, takeBack } },
      { say: () => {}, confirm: async () => again },
    );
    const [taking] = await Promise.allSettled([store.takeBack?.(['scope'])]);
    expect(taking.status).toBe(again ? 'fulfilled' : 'rejected');
    expect(tries).toBe(again ? 2 : 1);
  });
});
