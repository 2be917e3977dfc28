import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/files/schema/check-document.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import type { AnswerEntry } from '../../../src/model/document.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';
import { press, restHands, runInTerminal } from './assess-pty.ts';

const newFolder = newFolders();

const lastYear = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  context-issues-determined: { rating: 2, note: Nine of 14 have a watcher, at: 2026-01-03T10:00:00Z }
  climate-change-relevance: { rating: 4, evidence: [{ title: Minutes }] }
`;
const files = { ...smallEngagement, 'assessments/2026-01-02.yaml': lastYear };
const fresh = 'assessments/2027-01-11.yaml';
const begin = ['--new', '--from', 'last', '--date', '2027-01-11'];

function begun(folder: string): string {
  return readFileSync(join(folder, fresh), 'utf8');
}

function answersOf(text: string): readonly AnswerEntry[] {
  const parsed = parseYaml(text, 'assessment.yaml');
  return Object.values(checkDocument(parsed, validatorOf('assessment')).answers);
}

describe('an assessment of the next year', () => {
  it('shows what was answered, and confirms it with Enter as of today', async () => {
    const folder = newFolder(files);
    const run = runInTerminal(folder, ['assess', '--clause', '4.1', ...begin]);
    await run.shows('Last time: 2 Defined, 3 January 2026');
    await run.hasShown('Note: Nine of 14 have a watcher');
    await restHands();
    await press(run, ['\r', 'Last time: 4 Conforms, 2 January 2026'], ['q', 'Resume with']);
    expect(await run.exit).toBe(0);
    expect(begun(folder)).toContain(
      'from: { file: "assessments/2026-01-02.yaml", started: 2026-01-02 }',
    );
    expect(answersOf(begun(folder))).toEqual([
      { rating: 2, note: 'Nine of 14 have a watcher', at: '2027-01-11T12:00:00Z' },
    ]);
  });

  it('says the same in lines, and goes on with it the next day', async () => {
    const folder = newFolder(files);
    const first = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1', ...begin]);
    await first.shows('Enter confirms it as of today.');
    await restHands();
    await press(first, ['\n', 'Last time: 4 Conforms'], ['q\n', 'Resume with: eoms assess']);
    expect(await first.exit).toBe(0);
    const day = ['--date', '2027-01-12'];
    const second = runInTerminal(folder, ['assess', '--plain', '--clause', '4.1', ...day]);
    await second.shows('Evidence: Minutes');
    await press(second, ['3\n', 'What is missing?'], ['\n', 'Note'], ['\n', 'More evidence?']);
    await press(second, ['\n', 'All answered.'], ['\n', 'Done:']);
    expect(await second.exit).toBe(0);
    expect(answersOf(begun(folder))[1]).toEqual({
      rating: 3,
      evidence: [{ title: 'Minutes' }],
      at: '2027-01-12T12:00:00Z',
    });
  });

  it.each([
    [[], '4', '?', 'Nine of 14'],
    [['--plain'], '4\n', '', 'Enter confirms all of it'],
  ] as const)('shows its ratings in the list, and takes nothing over (%j)', async (...given) => {
    const [words, digit, opens, shows] = given;
    const folder = newFolder(files);
    const options = ['assess', '--quick', '--clause', '4.1', ...words, ...begin];
    const run = runInTerminal(folder, options, { cols: 200 });
    await run.shows('takes over no note, points or evidence');
    await run.hasShown('was 2 Defined');
    await run.hasShown('was 4 Conforms');
    run.press(opens);
    await run.hasShown(shows);
    await press(run, [digit, '1 of '], [words.length === 0 ? 'q' : 'q\n', 'Resume with']);
    expect(await run.exit).toBe(0);
    expect(answersOf(begun(folder))).toEqual([{ rating: 4, at: '2027-01-11T12:00:00Z' }]);
  });

  it('asks what was chosen, says what is left out, and by what the sample was drawn', async () => {
    const folder = newFolder(files);
    const asked = ['--ask', 'gaps,sample:10%', '--clause', '4.1'];
    const run = runInTerminal(folder, ['assess', '--plain', ...asked, ...begin], { cols: 200 });
    await run.shows('drawn by "Harbour School, 2027-01-11"');
    await run.hasShown('not looked at this year');
    await run.shows('Last time: 2 Defined');
    await restHands();
    await press(run, ['\n', 'All answered.'], ['\n', 'Done:']);
    expect(await run.exit).toBe(0);
    expect(begun(folder)).toContain('ask: ["gaps", "sample:10%"]');
  });

  it('repeats the day that was typed, and counts what is asked as the screen does', async () => {
    const folder = newFolder(files);
    const words = ['assess', ...begin, '--ask', 'gaps,sample:10%'];
    const run = runInTerminal(folder, words, { cols: 400 });
    await run.shows('Last time: 2 Defined');
    const [, count] = /0 of (\d+) rated/.exec(run.seen()) ?? [];
    expect(Number(count)).toBeLessThan(30);
    await restHands();
    await press(run, ['\u0003', 'Resume with']);
    expect(await run.exit).toBe(130);
    expect(run.seen().replaceAll(/\s+/g, ' ')).toContain(
      `Saved: 0 of ${count} requirements in scope rated. ` +
        "Resume with: eoms assess --new --from last --ask 'gaps,sample:10%' --date 2027-01-11",
    );
  });

  it('does not advise to begin again what was begun', async () => {
    const folder = newFolder(files);
    const words = ['assess', '--plain', ...begin, '--clause', '4.1', '--ask', 'gaps'];
    const run = runInTerminal(folder, words, { cols: 400 });
    await run.hasShown('--plain --new --from last --ask all --date 2027-01-11');
    await run.shows('Last time: 2 Defined');
    await restHands();
    await press(run, ['\n', 'All answered.'], ['\n', 'Done:']);
    expect(await run.exit).toBe(0);
    const [, ending = ''] = run.seen().replaceAll(/\s+/g, ' ').split('Done:');
    expect(ending).toContain('1 of 1 requirement in scope rated');
    expect(ending).toContain('eoms assess --clause 4.1 --plain --ask all --date 2027-01-11');
  });

  it('counts what is not looked at as not rated', async () => {
    const folder = newFolder(files);
    await eoms(['assess', ...begin, '--set', 'eoms-scope=4'], { cwd: folder });
    const { out } = await eoms(['status', '--json', '--date', '2027-01-11'], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({ overall: { counts: { rated: 1 } } });
  });

  it.each([
    ['--from last', 'Begin one with --new'],
    ['--ask gaps', 'follows on none'],
    ['--new --from last --ask gap', 'Did you mean "gaps"?'],
    ['--new --from last --ask gaps,,critical', 'Type gaps,critical.'],
    ['--new --from last --ask gaps,gaps', '--ask says "gaps" more than once.'],
    ['--new --from last --ask all,gaps', 'Type all, or gaps without it.'],
    ['--new --from last --ask sample:30', 'Type sample:30%.'],
    ['--new --from missing.yaml', 'missing.yaml'],
    ['--set eoms-scope=2 --ask gaps', '--ask has no effect together with --set'],
  ])('is refused where it is asked for in part: %s', async (line, said) => {
    const cwd = newFolder(files);
    const { code, err } = await eoms(['assess', ...line.split(' '), '--date', '2027-01-11'], {
      cwd,
    });
    expect([2, 66]).toContain(code);
    expect(err).toContain(said);
  });

  it('cannot follow on another once it is begun, nor on one elsewhere', async () => {
    const cwd = newFolder({ ...files, [fresh]: lastYear.replace('2026-01-02', '2027-01-11') });
    expect((await eoms(['assess', ...begin], { cwd })).err).toContain('was begun already');
    const other = newFolder({ ...files });
    put(other, { '../elsewhere.yaml': lastYear });
    const typed = ['--new', '--from', '../elsewhere.yaml', '--date', '2027-01-11'];
    expect((await eoms(['assess', ...typed], { cwd: other })).err).toContain('does not lie in');
    const before = ['--new', '--from', 'last', '--date', '2025-12-31'];
    const early = await eoms(['assess', ...before], { cwd: newFolder({ ...files }) });
    expect(early.err).toContain('was begun after the day of this run');
  });
});
