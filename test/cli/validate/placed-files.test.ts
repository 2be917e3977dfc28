import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { assessmentOf } from '../assess/school-with.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const folderOf = newFolders();
const { 'eoms.yaml': engagement } = smallEngagement;
const answers = 'schema: eoms/answers@1\nanswers: {}\n';
const assessment = begun('2025-02-01');
const audit = 'schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\nfindings: {}\n';

const school = (files: Readonly<Record<string, string>>): string =>
  folderOf({ 'eoms.yaml': engagement, ...files });

/** What validate and status say, and how they end. */
async function both(cwd: string) {
  const [checked, status] = await Promise.all(
    ['validate', 'status'].map((name) => eoms([name], { cwd })),
  );
  return { checked, status, codes: [checked?.code, status?.code] };
}

describe.concurrent('validate reads a file as what its place says, as every command does', () => {
  it('in the folder of an audit', async () => {
    const cwd = school({
      'assessments/2025-02-01.yaml': assessment,
      'audits/q3/audit.yaml': assessment,
    });
    const { checked, codes } = await both(cwd);
    expect(codes).toEqual([65, 65]);
    expect(checked?.err).toMatch(/^audits\/q3\/audit\.yaml:1:9: .*eoms\/audit@1/);
    const named = await eoms(['validate', 'audits/q3/audit.yaml'], { cwd });
    expect(named.code).toBe(65);
  });

  it('in eoms.yaml', async () => {
    const { checked, codes } = await both(folderOf({ 'eoms.yaml': audit }));
    expect(codes).toEqual([65, 65]);
    expect(checked?.err).toMatch(/^eoms\.yaml:1:9: .*eoms\/engagement@1/);
  });

  it('among the assessments, where other kinds are passed over and not counted', async () => {
    const cwd = school({
      'assessments/2025-02-01.yaml': assessment,
      'assessments/answers.yaml': answers,
      'assessments/north.yaml': engagement,
    });
    const { checked, status, codes } = await both(cwd);
    expect(codes).toEqual([0, 0]);
    expect(checked?.err).toContain('2 files, no problems.');
    for (const name of ['answers', 'north'])
      for (const err of [checked?.err, status?.err])
        expect(err).toContain(`Passed over: assessments/${name}.yaml, which says`);
    const { warnings } = JSON.parse((await eoms(['validate', '--json'], { cwd })).out);
    expect(warnings).toMatchObject([
      { code: 'cli.not-an-assessment' },
      { code: 'cli.not-an-assessment' },
    ]);
    const named = await eoms(['validate', 'assessments/answers.yaml'], { cwd });
    expect([named.code, named.err]).toEqual([0, expect.stringContaining('Passed over')]);
    const migrated = await eoms(['migrate', '--dry-run'], { cwd });
    expect([migrated.code, migrated.err]).toEqual([0, expect.stringContaining('Passed over')]);
  });

  it('among the assessments where there is nothing else', async () => {
    const { checked, codes } = await both(school({ 'assessments/2025-02-01.yaml': answers }));
    expect(codes).toEqual([65, 65]);
    expect(checked?.err).toMatch(/^assessments\/2025-02-01\.yaml:1:9: .*eoms\/assessment@1/);
  });
});

describe.concurrent('YAML in the folder of audits', () => {
  it('that no command reads is named by validate, status and report', async () => {
    const cwd = school({
      'assessments/2025-02-01.yaml': assessment,
      'audits/2025-01-24.yaml': audit,
      'audits/2025/q4/audit.yaml': audit,
      'audits/q2/audit.yaml': audit,
      'audits/q2/interview/plan.yaml': 'x: 1\n',
      'audits/q2/more.yml': audit,
      'audits/q3/audit.yaml.txt': audit,
      'audits/q3/findings.yaml': audit,
      'audits/q3/photo.jpg': 'x',
      'audits/plan.pdf': 'x',
    });
    const { checked, status, codes } = await both(cwd);
    const report = await eoms(['report', '--format', 'md', '-o', '-'], { cwd });
    expect([...codes, report.code]).toEqual([0, 0, 0]);
    for (const err of [checked?.err, status?.err, report.err]) {
      const named = (err ?? '')
        .split('\n')
        .map((line) => /^Passed over: audits\/(.*?)\. /.exec(line)?.[1]);
      expect(named.filter((name) => name !== undefined)).toEqual([
        '2025/q4',
        '2025-01-24.yaml',
        'q2/more.yml',
        'q3/audit.yaml.txt',
        'q3/findings.yaml',
      ]);
    }
  });
});

describe.concurrent('what a program moved off this machine', () => {
  const name = '2025-02-01.yaml';
  const placeholders = [
    `.${name}.icloud`,
    `${name}.nextcloud`,
    `${name}.owncloud`,
    `${name}.cloud`,
  ];

  it.each(placeholders)('is not taken for absent: %s', async (placeholder) => {
    const cwd = school({ [`assessments/${placeholder}`]: 'x' });
    const runs = [
      ['status'],
      ['validate'],
      ['report'],
      ['migrate'],
      ['assess', '--set', 'eoms-scope=3'],
      ['assess', '--set', 'eoms-scope=3', '--assessment', `assessments/${name}`],
      ['assess', '--new', '--date', '2025-02-01', '--set', 'eoms-scope=3'],
    ];
    for (const typed of runs) {
      const { code, err } = await eoms(typed, { cwd });
      expect([typed, code, err]).toEqual([
        typed,
        66,
        expect.stringContaining(
          `${name}: The file that belongs here is in the cloud: ${placeholder}`,
        ),
      ]);
      expect(err).not.toContain('rename this file');
    }
  });

  it('may be the newer of two assessments, an audit, the engagement, a template or evidence', async () => {
    const cwd = school({
      'assessments/2025-02-01.yaml': assessmentOf('2025-02-01', 3).replace(
        'rating: 3',
        'rating: 3, evidence: [{ title: Map, file: map.pdf }]',
      ),
    });
    const codesWith = async (file: string, typed: readonly string[]) => {
      const path = join(cwd, file);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, 'x');
      const { code, err } = await eoms(typed, { cwd });
      renameSync(path, join(cwd, 'aside'));
      return [code, /is in the cloud: (\S+) only/.exec(err)?.[1]];
    };
    const report = ['report', '-o', '-', '--format', 'md'];
    for (const [file, typed, code] of [
      ['assessments/.2025-05-01.yaml.icloud', ['status'], 66],
      ['audits/q3/.audit.yaml.icloud', ['status'], 66],
      ['audits/q3/.audit.yaml.icloud', ['validate'], 66],
      ['templates/.gap-report.liquid.icloud', report, 65],
      ['.map.pdf.icloud', ['validate'], 65],
    ] as const) {
      expect(await codesWith(file, typed)).toEqual([code, file.split('/').at(-1)]);
    }
    renameSync(join(cwd, 'eoms.yaml'), join(cwd, '.eoms.yaml.icloud'));
    for (const typed of [['status'], ['init', '--yes']])
      expect(await eoms(typed, { cwd })).toMatchObject({ code: 66 });
  });

  it('is not missed once it is back, and a picture among the assessments is not asked for', async () => {
    const cwd = school({
      [`assessments/${name}`]: assessment,
      [`assessments/.${name}.icloud`]: 'x',
      'assessments/.map.png.icloud': 'x',
    });
    expect((await both(cwd)).codes).toEqual([0, 0]);
  });
});

it('validate names an item that a list names twice, with its place', async () => {
  const twice = `${assessmentOf('2025-02-01', 2)}    missing: [4.3.a, "4.3 a)", 4.3-3]\n`.replace(
    '{ rating: 2 }',
    '\n    rating: 2',
  );
  const cwd = school({
    'assessments/2025-02-01.yaml': `${twice}findings:\n  eoms-scope:\n    - { result: minor, note: x, items: [4.3-3, written-and-available] }\n`,
    'audits/q3/audit.yaml': audit.replace(
      '{}',
      '\n  F1: { requirement: eoms-scope, result: minor, note: x, items: [4.3-3, written-and-available] }',
    ),
  });
  const { code, out } = await eoms(['validate', '--json'], { cwd });
  expect(code).toBe(0);
  expect(
    JSON.parse(out).warnings.map((one: { line: number; code: string }) => [one.line, one.code]),
  ).toEqual([
    [7, 'assessment.item-doubled'],
    [10, 'assessment.item-doubled'],
    [4, 'assessment.item-doubled'],
  ]);
});
