import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeInterviews } from '../../../src/app/interview/merge-interviews.ts';
import { aRequirement } from '../../support/build-data.ts';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const head = smallEngagement['assessments/2026-01-02.yaml'];
const asked = [
  'operating-criteria-resources',
  'delivery-matches-plan',
  'operational-disruptions-and-changes',
  'policy-content',
  'eoms-scope',
];
const voices = (who: string, role: string, shows: number): string =>
  asked
    .map(
      (id) =>
        `  ${id}: [{ who: ${who}, role: ${role}, words: ${who}'s | view, shows: ${shows} }]\n`,
    )
    .join('');
const files = {
  ...smallEngagement,
  'assessments/2026-01-02.yaml': `${head}said:
  eoms-scope:
    - { who: Maria, role: teacher, words: All of it., shows: 3 }
    - { who: Ole, role: learner, site: North, words: Not the evening school., shows: 1 }
    - { who: Eva, words: Who knows., private: Was angry. }
`,
  'mine.yaml': `${head}said:\n${voices('Maria', 'teacher', 4)}`,
  'theirs.yaml': `${head}said:\n${voices('Ole', 'learner', 2)}`,
};
const dated = ['--date', '2026-02-03'];

describe.concurrent('eoms interview merge', () => {
  it('shows who disagrees by role, and what nobody was asked, without names or private notes', async () => {
    const cwd = newFolder(files);
    const { code, err } = await eoms(['interview', 'merge', '-o', 'm.md', ...dated], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('m.md')]);
    const text = readFileSync(join(cwd, 'm.md'), 'utf8');
    expect(text).toContain('3 people have spoken on 1 of 188 requirements');
    expect(text).toContain('| Teacher or trainer | 3 | All of it. |');
    expect(text).toContain('| Learner, North | 1 | Not the evening school. |');
    expect(text).toContain('|  |  | Who knows. |');
    expect(text).not.toMatch(/Maria|\bOle\b|\bEva\b|angry/);
    expect(text).toMatch(/One person alone spoke in each .*: Teacher or trainer, Learner\. /);
    expect(text).toContain('## What nobody was asked');
    expect(text).toContain('- **People disagree on one requirement**: 4.3 EOMS scope\n');
    expect(text).toMatch(/^- \*\*Ask next, .*:\*\* Teacher or trainer \(\d+\), /m);
    expect(text).toContain('sources agree on 0; 0 have fewer than two');
    expect(text).toMatch(/^- \*\*HR \(\d+\)\*\*: 5.3 .*; 7/m);
    expect(text).not.toContain('sees more than');
    expect(text).toContain('No two roles share 5 requirements');
  });

  it('takes the files of several interviewers together, also for programs', async () => {
    const cwd = newFolder(files);
    const typed = ['interview', 'merge', 'mine.yaml', 'theirs.yaml', 'mine.yaml', ...dated];
    const merged = JSON.parse((await eoms([...typed, '--json'], { cwd })).out);
    expect(merged).toMatchObject({ schema: 'eoms/interviews@1', people: 2, heard: 5 });
    expect(merged.apart).toHaveLength(5);
    expect(merged.alone).toEqual(['teacher', 'learner']);
    expect(merged.apart[0].voices).toHaveLength(2);
    expect(merged.blindSpots).toEqual([
      { higher: 'teacher', lower: 'learner', steps: 2, shared: 5 },
    ]);
    await eoms([...typed, '-o', 'm.md'], { cwd });
    const text = readFileSync(join(cwd, 'm.md'), 'utf8');
    expect(text).toContain('- **Teacher or trainer** sees more than **Learner**: 2 steps, over 5 ');
    expect(text).toContain('| Teacher or trainer | Learner | 2 | 5 |');
    expect(text).toContain("Maria's \\| view");
  });

  it('names no role as that of one person in which two spoke', async () => {
    const second = `    - { who: Nia, role: teacher, words: Some., shows: 2 }\n`;
    const third = `    - { who: Pia, role: learner, words: None., shows: 2 }\n`;
    const name = 'assessments/2026-01-02.yaml';
    const cwd = newFolder({ ...files, [name]: `${files[name]}${second}${third}` });
    await eoms(['interview', 'merge', '-o', 'm.md', ...dated], { cwd });
    expect(readFileSync(join(cwd, 'm.md'), 'utf8')).not.toContain('One person alone');
  });

  it('prints a PDF', async () => {
    const cwd = newFolder(files);
    expect((await eoms(['interview', 'merge', '-o', 'm.pdf', ...dated], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'm.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    [['mine.yaml', '--assessment', 'theirs.yaml'], 2, '--assessment'],
    [['--json', '-o', 'm.pdf'], 2, '--output'],
    [['nowhere.yaml'], 66, 'nowhere.yaml'],
  ])('refuses %j', async (flags, code, said) => {
    const ran = await eoms(['interview', 'merge', ...flags], { cwd: newFolder(files) });
    expect([ran.code, ran.err + ran.out]).toEqual([code, expect.stringContaining(said)]);
  });

  it('wants an assessment', async () => {
    const { 'assessments/2026-01-02.yaml': _, ...none } = files;
    expect((await eoms(['interview', 'merge'], { cwd: newFolder(none) })).code).toBe(66);
  });
});

describe('merged interviews', () => {
  const scale = [0, 1, 2, 3, 4].map((rating) => {
    const gap = rating < 3 ? ('major' as const) : ('none' as const);
    return { rating, name: 'Step', meaning: 'So far.', gap, criticalGap: gap };
  });

  it('leave to documents what no role is asked, and have nothing open where all is heard', () => {
    const [one, other] = ['aim', 'plan'].map((id) => aRequirement({ id, clause: '4', ask: [] }));
    const said = new Map([['plan', [{ who: 'Maria', words: 'Yes.' }]]]);
    const answers = new Map();
    const both = [one, other].flatMap((each) => each ?? []);
    expect(mergeInterviews(both, [{ answers, said }], { scale }).unasked).toEqual([
      { role: '', requirements: [expect.objectContaining({ id: 'aim' })] },
    ]);
    expect(mergeInterviews(both.slice(1), [{ answers, said }], { scale })).toMatchObject({
      people: 1,
      heard: 1,
      unasked: [],
      apart: [],
      agree: 0,
      unrated: 1,
    });
    const agreed = new Map([
      [
        'plan',
        [
          { who: 'Maria', words: 'Yes.', shows: 3 },
          { who: 'Ole', words: '', shows: 4 },
        ],
      ],
    ]);
    expect(mergeInterviews(both.slice(1), [{ answers, said: agreed }], { scale })).toMatchObject({
      apart: [],
      agree: 1,
      unrated: 0,
    });
  });
});

const inScope = (json: string): number => JSON.parse(json).inScope;

describe.concurrent('what does not apply', () => {
  it('is no requirement that somebody has to speak on', async () => {
    const cwd = newFolder(smallEngagement);
    const day = ['--date', '2026-02-03'];
    const before = await eoms(['interview', 'merge', '--json', ...day], { cwd });
    const out = ['--set', 'process-map=na:All of it is done by the municipality.'];
    expect((await eoms(['assess', ...out, ...day], { cwd })).code).toBe(0);
    const after = await eoms(['interview', 'merge', '--json', ...day], { cwd });
    expect(inScope(after.out)).toBe(inScope(before.out) - 1);
    const words = await eoms(['interview', 'merge', '-o', '-', ...day], { cwd });
    expect(words.out).toContain('Nobody has spoken yet on any of the ');
  });
});
