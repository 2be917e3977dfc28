import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/* What an older eoms wrote, brought into the form of today: see test/fixtures/older/README.md. */
const base = temporaryFolder();
const assessment = 'assessments/2026-06-02.yaml';
const audit = 'audits/2026-06-10/audit.yaml';

function older(name: string, change: (text: string) => string = (text) => text): string {
  const cwd = join(base, name);
  cpSync('test/fixtures/older/evening-school', cwd, { recursive: true });
  writeFileSync(join(cwd, assessment), change(textOf(cwd)));
  return cwd;
}

const textOf = (cwd: string, file = assessment): string => readFileSync(join(cwd, file), 'utf8');

/** All files of an engagement by path. */
function filesIn(cwd: string): ReadonlyMap<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(names.map((name) => [name, readFileSync(name, 'latin1')]));
}

async function evaluationIn(cwd: string) {
  const typed = ['report', '--format', 'json', '-o', '-', '--date', '2026-06-20'];
  const { findings, requirements, ...rest } = JSON.parse((await eoms(typed, { cwd })).out);
  const said = findings.map(({ id: _id, ...finding }: { readonly id?: string }) => finding);
  const answers = requirements.map(
    ({ source: _source, ...answer }: object & { source?: unknown }) => answer,
  );
  return { said, answers, rest };
}

const withComments = (text: string): string =>
  text
    .replace('answers:', '# by heart\nanswers:')
    .replace('      - 4.1-2\n', '      - "4.1-2"   # nobody follows\n')
    .replace('findings:', '# of the spring\nfindings:  # two days')
    .replace('    - result', '    # Ann saw it\n    - result')
    .replace('SWOT of 2024', 'SWOT of 2024   # or 2023')
    .concat('    # last\n# end of all\n')
    .replaceAll('\n', '\r\n');

/** The audits that are spoken of. */
const auditsIn = (text: string): readonly string[] =>
  text.match(/audits\/\S+\.yaml(?:, a new)?/g) ?? [];

describe('eoms migrate', () => {
  it('names items by their ids and moves findings to an audit; nothing that is said changes', async () => {
    const cwd = older('whole');
    const before = await evaluationIn(cwd);
    const { code, err } = await eoms(['migrate'], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: [
        `${assessment}: 6 items are now named by their ids.`,
        `${assessment}: 2 findings moved to ${audit}, a new audit.`,
        '',
      ].join('\n'),
    });
    expect(textOf(cwd)).not.toMatch(/findings:|- 4\./);
    expect(textOf(cwd, audit)).toContain('  F2:\n    requirement: interested-party-requirements\n');
    expect(await evaluationIn(cwd)).toEqual(before);
    expect((await eoms(['validate'], { cwd })).code).toBe(0);
  });

  it('makes several audits at once, with the schema that an older eoms did not lay down', async () => {
    const day = /date: 2026-06-10(?![^]*date: 2026-06-10)/;
    const cwd = older('two-audits', (text) => text.replace(day, 'date: 2026-06-11'));
    mkdirSync(join(cwd, '.eoms/schema'), { recursive: true });
    const { code, err } = await eoms(['migrate'], { cwd });
    expect({ code, made: auditsIn(err) }).toEqual({
      code: 0,
      made: [`${audit}, a new`, 'audits/2026-06-11/audit.yaml, a new'],
    });
    expect(readdirSync(join(cwd, '.eoms/schema'))).toEqual(['audit.json']);
    expect((await eoms(['validate'], { cwd })).code).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const cwd = older('twice');
    await eoms(['migrate'], { cwd });
    const once = filesIn(cwd);
    const { code, err } = await eoms(['migrate'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'Every file is in the form of today.\n' });
    expect(filesIn(cwd)).toEqual(once);
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const cwd = older('dry');
    const before = filesIn(cwd);
    const { err } = await eoms(['migrate', '--dry-run'], { cwd });
    expect(err).toBe(
      [
        `${assessment}: 6 items would be named by their ids.`,
        `${assessment}: 2 findings would move to ${audit}, a new audit.`,
        'Nothing was written.',
        '',
      ].join('\n'),
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  it('keeps comments, the order of keys and the ends of lines', async () => {
    const cwd = older('commented', withComments);
    expect((await eoms(['migrate'], { cwd })).code).toBe(0);
    const text = textOf(cwd);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain(
      '- context-issues-determined/watchers-and-review   # nobody follows\r\n',
    );
    expect(text).toMatch(/# by heart\r\nanswers:[^]*# of the spring\r\n# end of all\r\n$/);
    const moved = textOf(cwd, audit);
    for (const one of ['# two days', '# Ann saw it', '# last']) expect(moved).toContain(one);
    expect(`${text}${moved}`.match(/# end of all/g)).toHaveLength(1);
  });

  it('takes up where it was interrupted: what is in an audit is not moved again', async () => {
    const cwd = older('interrupted');
    const before = textOf(cwd);
    await eoms(['migrate'], { cwd });
    const after = filesIn(cwd);
    // The audit is written first: this is what a run leaves that ends between the two.
    writeFileSync(join(cwd, assessment), before);
    const { err } = await eoms(['migrate'], { cwd });
    expect(err).toContain('2 findings that audits hold already were taken out.');
    expect(filesIn(cwd)).toEqual(after);
  });

  it('moves findings of several assessments to the audits of their titles and days', async () => {
    const cwd = older('several', (text) =>
      text.replace('auditee: Mill', 'audit: Spring round\n      auditee: Mill'),
    );
    const second = textOf(cwd).replace('SWOT', 'Nothing').replace('2026-06-02\n', '2026-06-03\n');
    writeFileSync(join(cwd, 'assessments/2026-06-03.yaml'), second);
    const [dry, wet] = [
      await eoms(['migrate', '--dry-run'], { cwd }),
      await eoms(['migrate'], { cwd }),
    ];
    expect(auditsIn(wet.err)).toEqual([
      'audits/spring-round/audit.yaml, a new',
      'audits/2026-06-10/audit.yaml, a new',
      'audits/spring-round/audit.yaml',
    ]);
    expect(auditsIn(dry.err)).toEqual(auditsIn(wet.err));
    expect(wet.err).toContain(
      '2026-06-03.yaml: 1 finding that an audit holds already was taken out.',
    );
    expect(textOf(cwd, 'audits/spring-round/audit.yaml')).toMatch(
      /title: Spring round\n[^]* {2}F2:\n/,
    );
  });

  it('leaves a file that is wrong, names it, and goes on with the others', async () => {
    const cwd = older('wrong');
    const wrong = textOf(cwd).replace('rating: 2', 'rating: 7');
    writeFileSync(join(cwd, 'assessments/2026-05-01.yaml'), wrong);
    const { code, err } = await eoms(['migrate'], { cwd });
    expect({ code, err }).toEqual({
      code: 65,
      err: expect.stringMatching(/2 findings moved to [^]*assessments\/2026-05-01\.yaml:7:13: /),
    });
    expect(textOf(cwd, 'assessments/2026-05-01.yaml')).toBe(wrong);
    expect(textOf(cwd)).not.toContain('findings:');
  });

  it('says all of it as JSON', async () => {
    const cwd = older('json');
    writeFileSync(join(cwd, 'assessments/x.yaml'), 'schema: eoms/assessment@1\n');
    const { code, out } = await eoms(['migrate', '--json', '--dry-run'], { cwd });
    expect(code).toBe(65);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'eoms/migration@1',
      dryRun: true,
      changes: [
        { file: assessment, code: 'items-named', count: 6 },
        { file: assessment, code: 'findings-moved', count: 2, to: audit },
      ],
      problems: [{ code: 'files.key-missing', file: 'assessments/x.yaml', line: 1 }],
    });
  });

  it('rewrites an assessment that is all in braces', async () => {
    const cwd = older(
      'braces',
      () =>
        '{ schema: eoms/assessment@1, standard: { id: iso-21001-2018 }, started: 2026-06-02, answers: {}, findings: { eoms-scope: [ { result: minor, items: [4.3-1] } ] } }\n',
    );
    expect((await eoms(['migrate'], { cwd })).code).toBe(0);
    expect(textOf(cwd)).not.toContain('findings');
    expect(textOf(cwd, 'audits/2026-06-02/audit.yaml')).toContain('result: minor\n');
  });

  it('waits for nobody: who writes an audit is named', async () => {
    const cwd = older('locked');
    mkdirSync(join(cwd, 'audits/2026-06-10'), { recursive: true });
    const held = { token: 'x', pid: process.pid, host: 'elsewhere.example', boot: '', start: '' };
    writeFileSync(join(cwd, `${audit}.lock`), JSON.stringify(held));
    const before = filesIn(cwd);
    const { code, err } = await eoms(['migrate'], { cwd });
    expect({ code, err }).toEqual({ code: 75, err: expect.stringContaining('--force-unlock') });
    expect(filesIn(cwd)).toEqual(before);
    expect((await eoms(['migrate', '--force-unlock'], { cwd })).code).toBe(0);
  });

  it('reads an older engagement of its own standard', async () => {
    const cwd = join(base, 'own');
    cpSync('test/fixtures/older/evaluation-1', cwd, { recursive: true });
    const { code, err } = await eoms(['migrate'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('1 finding moved to audits/spring-round/audit.yaml, a new audit.');
    expect(err).toContain('2 findings moved to audits/2026-03-02/audit.yaml, a new audit.');
  });
});
