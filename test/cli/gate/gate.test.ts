import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-10-16'];
const yaml = smallEngagement['eoms.yaml'];

/** The small engagement with limits in `eoms.yaml`. */
function withGate(gate: string): string {
  return newFolder({ ...smallEngagement, 'eoms.yaml': `${yaml}gate:\n${gate}` });
}

describe.concurrent('eoms gate', () => {
  it('holds the limits of eoms.yaml, and ends with 1 where one is not met', async () => {
    const cwd = withGate(
      '  minScore: 75\n  maxMajor: 0\n  clauses: { "4.3": { minCoverage: 100 }, "5": { maxMinor: 0 } }\n',
    );
    expect(await eoms(['gate', ...day], { cwd })).toMatchObject({
      code: 1,
      err: '',
      out: [
        'The gate is not met. Harbour School, 16 October 2026',
        '✓ score at least 75%: 75%',
        '✓ no major gap: none',
        '✗ 4.3 Determining the scope of the management system for educational organizations: at least 100% answered: 50%',
        '✓ 5 Leadership: no minor gap: none',
        'No gap is accepted.',
        '',
      ].join('\n'),
    });
  });

  it('is met where all limits are, and takes flags in place of those of the file', async () => {
    const cwd = withGate('  minScore: 90\n');
    expect((await eoms(['gate', ...day], { cwd })).code).toBe(1);
    expect(await eoms(['gate', '--min-score', '70', ...day], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^The gate is met\..*\n✓ score at least 70%: 75%\n/),
    });
  });

  it('names by what a limit is missed, ten of them at the most', async () => {
    const cwd = copyExample(temporaryFolder());
    const { code, out } = await eoms(['gate', '--max-minor', '3', '--max-major', '99', ...day], {
      cwd,
    });
    expect(code).toBe(1);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => /^✗ at most 3 minor gaps: \d\d$/.test(line));
    expect(lines[at + 1]).toMatch(/^ {4}\d[\d.]* \S/);
    expect(lines[at + 11]).toMatch(/^ {4}and \d+ more$/);
    expect(lines[at + 12]).toBe('No gap is accepted.');
  });

  it('compares each requirement with an earlier assessment', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      'assessments/2025-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2025-01-02
answers:
  eoms-scope: { rating: 4 }
  policy-content: { rating: 2 }
`,
    });
    const against = ['gate', '--against', 'assessments/2025-01-02.yaml', ...day];
    expect(await eoms(against, { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        [
          '✗ nothing worse than in the assessment of 2 January 2025: 2 requirements are (fails nothing without --fail-on-regression)',
          '    4.3 EOMS scope: 4, now 3',
          '    5.2.1 Policy content: 2, now not rated',
        ].join('\n'),
      ),
    });
    expect((await eoms([...against, '--fail-on-regression'], { cwd })).code).toBe(1);
    const tolerant = await eoms([...against, '--fail-on-regression', '--tolerance', '1'], { cwd });
    expect(tolerant.code).toBe(1);
    expect(tolerant.out).toContain('1 requirement is\n    5.2.1');
    const same = ['gate', '--against', 'assessments/2026-01-02.yaml', ...day];
    const { code, out } = await eoms([...same, '--fail-on-regression'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2 January 2026: 1 requirement compared\n');
  });

  it('writes JSON for a script, with the same exit code', async () => {
    const cwd = withGate('  minScore: 90\n');
    const { code, out } = await eoms(['gate', '--json', ...day], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'eoms/gate@1',
      institution: 'Harbour School',
      started: '2026-01-02',
      met: false,
      checks: [{ of: 'institution', limit: 'minScore', wanted: 90, is: 75, met: false }],
      accepted: [],
    });
  });

  it.each([
    ['no limit at all', ['gate'], /^There is no limit to check\.\n.*eoms gate init/],
    ['a tolerance of nothing', ['gate', '--tolerance', '1'], /^--tolerance says.*--against/],
    [
      'a failure by nothing',
      ['gate', '--fail-on-regression', '--max-major', '0'],
      /^--fail-on-regression says/,
    ],
    ['more than all', ['gate', '--min-coverage', '101'], /^--min-coverage 101: .*at most 100/],
    ['no number', ['gate', '--max-major', 'none'], /"none" does not fit --max-major/],
  ])('refuses %s', async (_what, typed, says) => {
    const { code, out, err } = await eoms(typed, { cwd: newFolder(smallEngagement) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  it('refuses limits of what the standard does not have, with their places', async () => {
    const cwd = withGate(
      '  clauses: { "4.9": { maxMajor: 0 } }\n  processes: { admision: { maxMajor: 0 } }\n',
    );
    const { code, err } = await eoms(['gate'], { cwd });
    expect(code).toBe(65);
    expect(err).toBe(
      'eoms.yaml:6:14: The standard has no clause 4.9.\n' +
        'eoms.yaml:7:16: The standard has no process "admision".\n  Did you mean "admission"?\n',
    );
    expect((await eoms(['validate'], { cwd })).err).toBe(err);
  });
});

describe.concurrent('eoms gate in a job of GitHub Actions', () => {
  const typed = ['gate', '--max-major', '0', ...day];
  const low = {
    ...smallEngagement,
    'assessments/2026-01-02.yaml': smallEngagement['assessments/2026-01-02.yaml'].replace('3', '0'),
  };

  it('adds the gate to the summary of the step, and annotations to stderr', async () => {
    const cwd = newFolder({ ...low, 'summary.md': 'before\n' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const [elsewhere, there] = [await eoms(typed, { cwd }), await eoms(typed, { cwd, env })];
    expect(there).toMatchObject({ code: 1, out: elsewhere.out });
    expect(there.err).toMatch(/^::error file=assessments\/2026-01-02\.yaml,line=5,title=4\.3 /);
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^before\n\n## Harbour School/);
    expect(summary).toContain('The gate is not met.\n\n- ✗ no major gap: 1\n');
    expect((await eoms([...typed, '--json'], { cwd, env })).out).toMatch(/^\{/);
  });

  it('holds all the same where the summary cannot be written', async () => {
    const cwd = newFolder(low);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'gone/summary.md') };
    const { code, err } = await eoms(typed, { cwd, env });
    expect(code).toBe(1);
    expect(err).toContain('The summary of the job cannot be written');
  });

  it.each([{ GITHUB_ACTIONS: 'true' }, { GITHUB_STEP_SUMMARY: 'summary.md' }])(
    'does nothing of that where only %j is said',
    async (env) => {
      const cwd = newFolder(low);
      expect(await eoms(typed, { cwd, env })).toMatchObject({ code: 1, err: '' });
    },
  );
});
