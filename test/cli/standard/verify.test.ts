import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const cwd = { cwd: base };
let empty: string;

beforeAll(async () => {
  await eoms(['standard', 'verify', '--sheet', 'iso-21001-2025', '-o', 'empty.yaml'], cwd);
  empty = readFileSync(join(base, 'empty.yaml'), 'utf8');
  const filled = empty
    .replace('by: ""', 'by: Quality manager')
    .replace('on: ""', 'on: "2026-11-29"')
    .replace('copy: ""', 'copy: Licence 1')
    .replaceAll(/"([^"]+)": \{ number: "", title: "" \}/g, '"$1": { number: "$1", title: same }');
  put(base, {
    'filled.yaml': filled,
    'half.yaml': filled.replace('{ number: "8.4", title: same }', '{ number: "", title: "" }'),
    'other.yaml': 'schema: eoms/theme@1\ntitle: T\n',
    'school/eoms.yaml':
      'schema: eoms/engagement@1\ninstitution: { name: S, type: school }\nscope: All\nstandard: ../filled.yaml\n',
  });
}, 60_000);

describe('standard verify', () => {
  it('writes a sheet that holds none of the words of the standard', () => {
    expect(empty).not.toMatch(/\bshall\b/i);
    expect(empty).toMatch(/^id: iso-21001-2025-verified$/m);
    expect(empty).toMatch(/# 10\.2 .*\n {2}# ! .*The sources disagree/);
  });

  it('prints the same for the desk', async () => {
    const { code, out } = await eoms(
      ['standard', 'verify', '--sheet', 'iso-21001-2018', '--format', 'md', '-o', '-'],
      cwd,
    );
    expect(code).toBe(0);
    expect(out).toContain('**8.5.1.4 Summative assessment**');
  });

  it('says of an empty sheet what it lacks, and of a half filled one where', async () => {
    const lacking = await eoms(['standard', 'verify', 'empty.yaml'], cwd);
    const half = await eoms(['standard', 'verify', 'half.yaml'], cwd);
    expect([lacking.code, half.code]).toEqual([65, 65]);
    expect(lacking.err).toMatch(/empty\.yaml:9:5: `by` is empty\./);
    expect(half.err).toMatch(/^half\.yaml:\d+:\d+: Clause 8\.4 was not looked at yet\./);
  });

  it('makes a standard of a filled one, for every command', async () => {
    const said = await eoms(['standard', 'verify', 'filled.yaml'], cwd);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(
      'verified by Quality manager on 2026-11-29: 134 clauses, 0 with another',
    );
    const list = await eoms(['standard', 'list', '--standard', 'filled.yaml'], cwd);
    expect(list.out).toMatch(/^iso-21001-2025-verified {2}ISO 21001:2025 .*188 requirements/);
    const school = { cwd: join(base, 'school') };
    const status = await eoms(['assess', '--set', 'policy-content=2'], school);
    expect(status).toMatchObject({ code: 0 });
    expect((await eoms(['validate', '../filled.yaml'], school)).code).toBe(0);
  });

  it.each([
    [['other.yaml'], 'other.yaml is no verification sheet.'],
    [['--sheet', 'iso-21001-2026'], 'There is no edition "iso-21001-2026".'],
    [[], 'Name either a filled sheet'],
    [['filled.yaml', '--sheet', 'iso-21001-2025'], 'Name either a filled sheet'],
  ])('refuses %j', async (words, said) => {
    const { code, err } = await eoms(['standard', 'verify', ...words], cwd);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('report --transition', () => {
  const example = { cwd: resolve('examples/soehesten-sprogskole') };

  it('says that it is provisional, gives no verdict and no number in clause 10', async () => {
    const { code, out } = await eoms(
      ['report', '--transition', '--date', '2026-10-16', '-o', '-'],
      example,
    );
    expect(code).toBe(0);
    expect(out).toContain('Provisional: based on ISO 21001:2018');
    expect(out).toContain('| Transition ends | 2028 (CC2I');
    expect(out).not.toMatch(/Ready for a certification audit|Not ready|Nearly ready/);
    const rows = out.split('\n').filter((line) => line.startsWith('| 10.'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^\| 10\.\S+ [^|]+ \| not known \| .*: \d \w+/);
  });

  it('knows no next edition of a standard of your own', async () => {
    const { code, err } = await eoms(['report', '--transition'], { cwd: join(base, 'school') });
    expect(code).toBe(2);
    expect(err).toContain('No next edition of the standard iso-21001-2025-verified is known.');
  });
});
