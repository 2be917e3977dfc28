import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const date = ['--date', '2026-10-16'];
const head = 'schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\n';
const audit = `${head}findings:
  F1: { requirement: eoms-scope, result: minor, evidence: Two of five. }
  NC-7: { requirement: policy-content, result: conforms, date: 2026-09-01 }
`;
const older = `findings:
  eoms-scope:
    - { result: minor, evidence: Two of five. }
    - { result: major, evidence: Nobody knows. }
`;
const assessment = 'assessments/2026-01-02.yaml';

function school(name: string, files: Readonly<Record<string, string>>): string {
  return put(join(base, name), { ...smallEngagement, ...files });
}

async function findingsIn(cwd: string) {
  const ran = await eoms(['report', '--format', 'json', '-o', '-', ...date], { cwd });
  const { findings = [] } = ran.code === 0 ? JSON.parse(ran.out) : {};
  return { ...ran, findings };
}

describe('the findings of audits', () => {
  it('are shown with those that an assessment still holds, none of them twice', async () => {
    const cwd = school('both', {
      [assessment]: smallEngagement[assessment] + older,
      'audits/2026-09/audit.yaml': audit,
    });
    const { findings, err } = await findingsIn(cwd);
    expect(err).toBe('');
    expect(findings).toMatchObject([
      { requirement: 'eoms-scope', evidence: 'Nobody knows.' },
      { requirement: 'eoms-scope', id: '2026-09/F1', evidence: 'Two of five.' },
      { requirement: 'policy-content', id: '2026-09/NC-7' },
    ]);
    const status = await eoms(['status', '--json'], { cwd });
    expect(JSON.parse(status.out).findings).toMatchObject({ total: 3, major: 1, minor: 1 });
    const report = await eoms(['report', '-o', '-', ...date], { cwd });
    expect(report.out).toContain('| 2026-09/F1 |');
    expect(report.out).toContain('2026-09/NC-7<br>1 September 2026 |');
  });

  it('change no score, gap or verdict', async () => {
    const [one, other] = await Promise.all(
      [school('without', {}), school('with', { 'audits/a/audit.yaml': audit })].map(async (cwd) => {
        const { findings: _findings, ...rest } = JSON.parse(
          (await eoms(['status', '--json', ...date], { cwd })).out,
        );
        return rest;
      }),
    );
    expect(one).toEqual(other);
  });

  it('against another standard are left out, which is said', async () => {
    const other = audit.replace('iso-21001-2018', 'own');
    const { findings, err } = await findingsIn(school('other', { 'audits/a/audit.yaml': other }));
    expect(findings).toEqual([]);
    expect(err).toBe(
      'Left out: the findings of audits/a/audit.yaml, an audit against another standard (own).\n',
    );
  });

  it('come with every place of what is wrong in them', async () => {
    const cwd = school('wrong', {
      'audits/a/audit.yaml': audit.replace('minor', 'mior').replace('eoms-scope', 'eoms-scoop'),
      'audits/b/audit.yaml': `${head}dates: [soon]\n`,
    });
    const { code, err } = await findingsIn(cwd);
    expect(code).toBe(65);
    expect(err).toMatch(/audits\/a\/audit\.yaml:4:42: .*mior[^]*audits\/b\/audit\.yaml:3:9: /);
  });

  it('whose evidence no font can show are named with their places', async () => {
    const cwd = school('signs', {
      'audits/a/audit.yaml': audit.replace('Two of five.', '"Two of \u{13000}"'),
    });
    const { err } = await eoms(['report', '--format', 'pdf', ...date], { cwd });
    expect(err).toContain('audits/a/audit.yaml:4:');
  });
});

describe('the folder of audits', () => {
  it('is passed over where it holds copies and other files', async () => {
    const cwd = school('copies', {
      'audits/a/audit.yaml': audit,
      'audits/a/audit.yml': audit,
      "audits/a/audit (Ada's conflicted copy 2026-11-29).yaml": audit,
      'audits/a/audit.yaml~': audit,
      'audits/a/notes.yaml': 'x: 1\n',
      'audits/a - Copy/audit.yaml': audit,
      'audits/empty/notes.txt': 'x',
      'audits/notes.md': '# x',
      'audits/.hidden/audit.yaml': audit,
    });
    const { findings, err } = await findingsIn(cwd);
    expect(findings).toHaveLength(2);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => /Passed over: (.*?)(?:, |\. An audit is read)/.exec(line)?.[1]),
    ).toEqual([
      'audits/a/audit.yml',
      "audits/a/audit (Ada's conflicted copy 2026-11-29).yaml",
      'audits/a/audit.yaml~',
      'audits/a - Copy/audit.yaml',
      'audits/a/notes.yaml',
    ]);
  });

  it('can end its documents in .yml, and call audits as it likes', async () => {
    const cwd = school('names', { 'audits/Spring round 2026/AUDIT.yml': audit });
    const { findings } = await findingsIn(cwd);
    expect(findings[0]).toMatchObject({ id: 'Spring round 2026/F1' });
  });

  it('is refused where it is a file', async () => {
    const { code, err } = await findingsIn(school('file', { audits: 'x' }));
    expect(code).toBe(66);
    expect(err).toMatch(/^audits: /);
  });

  it.skipIf(process.getuid?.() === 0)('is refused where it may not be read', async () => {
    const cwd = school('closed', { 'audits/a/audit.yaml': audit });
    chmodSync(join(cwd, 'audits/a'), 0o000);
    const { code, err } = await findingsIn(cwd);
    chmodSync(join(cwd, 'audits/a'), 0o755);
    expect(code).toBe(66);
    expect(err).toContain('audits/a');
  });
});

describe('validate', () => {
  it('checks every audit, and says what is worth knowing of it', async () => {
    const digest = 'a5'.repeat(32);
    const cwd = school('valid', {
      'audits/a/audit.yaml': audit.replace('2018 }', `2018, digest: ${digest} }`),
      'audits/b/audit.yaml': audit.replace('2026-09-01', '1 September'),
      'audits/c/audit.yaml': audit.replace('iso-21001-2018', 'own'),
    });
    const { code, err } = await eoms(['validate'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/^5 files, no problems\.\n/);
    expect(err).toMatch(/audits\/a\/audit\.yaml:2:47: The standard has been reworded since/);
    expect(err).toMatch(/audits\/b\/audit\.yaml:5:\d+: "1 September" is no date/);
    expect(err).toMatch(/audits\/c\/audit\.yaml:2:23: This audit was held against .* own;/);
  });

  it('takes a file for an audit by its name where it does not say what it is', async () => {
    const cwd = school('unsaid', {});
    mkdirSync(join(cwd, 'audits/a'), { recursive: true });
    writeFileSync(join(cwd, 'audits/a/audit.yaml'), 'criteria: { standard: iso-21001-2018 }\n');
    const { code, err } = await eoms(['validate'], { cwd });
    expect(code).toBe(65);
    expect(err).toContain('eoms/audit@1');
  });
});
