import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const date = ['--date', '2026-10-16'];
const school = copyExample(base);
const archived = join(base, 'archived.pdf');
const name = join('assessments', '2026-10-13.yaml');
const whole = readFileSync(join(school, name), 'utf8');

beforeAll(async () => {
  const typed = ['report', '--archive', '-o', archived, ...date];
  const { code, err } = await eoms(typed, { cwd: school });
  if (code !== 0) throw new Error(err);
});

/** A copy of the school with another text of its assessment. */
function schoolWith(folder: string, text: string): string {
  const cwd = join(base, folder);
  mkdirSync(cwd);
  cpSync(join(school, 'eoms.yaml'), join(cwd, 'eoms.yaml'));
  return put(cwd, { [name]: text });
}

describe('eoms import of an archived report', () => {
  it('finds everything there already in the engagement that it was made from', async () => {
    const { code, err } = await eoms(['import', archived, ...date], { cwd: school });
    expect(code).toBe(0);
    expect(err).toMatch(/archived report on Søhesten Sprogskole of 16\sOctober 2026/);
    expect(err).toMatch(/there already: \d+ answers\n\nThere is nothing to write\.\n$/);
    expect(readFileSync(join(school, name), 'utf8')).toBe(whole);
  });

  it('takes over the answers that are missing, and keeps what differs', async () => {
    const without = whole.replace(/^ {2}eoms-scope:\n(?: {4}.*\n)+/m, '');
    const text = without.replace(/rating: 3/, 'rating: 2');
    expect(text).not.toBe(without);
    const cwd = schoolWith('some', text);
    const { code, err } = await eoms(['import', archived, '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/new: 4\.3 EOMS scope: 3 Applied\n/);
    expect(err).toMatch(
      /kept: .*2 Defined here, which stays; 3 Applied in\s+the file, with other rating/,
    );
    expect(err).toMatch(/1 answer written into/);
    const changed = whole.replace(/rating: 3/, 'rating: 2');
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(changed);
    const again = await eoms(['import', archived, '--yes', '--replace', ...date], { cwd });
    expect(again.err).toMatch(/replaced: .*2 Defined by 3 Applied/);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(whole);
  });

  it('says with --quiet what it does not take, and nothing else', async () => {
    const text = whole.replace(/rating: 3/, 'rating: 2');
    const cwd = schoolWith('quiet', text.replace(/^ {2}eoms-scope:\n(?: {4}.*\n)+/m, ''));
    const typed = ['import', archived, '--yes', '-q', ...date];
    const { code, err } = await eoms(typed, { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(
      /^.*archived report on Søhesten Sprogskole[^]*\n {2}kept: [^]*other rating\s/,
    );
    expect(err).not.toMatch(/new:|written|there already/);
    expect((await eoms([...typed, '--replace'], { cwd })).err).toBe('');
  });

  it('fills a new assessment, from which the same evaluation follows', async () => {
    const head = whole.slice(0, whole.indexOf('answers:'));
    const cwd = schoolWith('fresh', `${head}answers: {}\n`);
    expect((await eoms(['import', archived, '--yes', ...date], { cwd })).code).toBe(0);
    const report = ['report', '--format', 'json', ...date];
    const [before, after] = await Promise.all([
      eoms(report, { cwd: school }),
      eoms(report, { cwd }),
    ]);
    expect(JSON.parse(after.out).overall).toEqual(JSON.parse(before.out).overall);
    expect(JSON.parse(after.out).gaps).toEqual(JSON.parse(before.out).gaps);
  });

  it('takes over all that one audit found on a requirement, with --replace too', async () => {
    const list = '    - { result: major, audit: First }\n    - { result: minor, audit: First }\n';
    const text = `${whole}findings:\n  eoms-scope:\n${list}`;
    const from = schoolWith('audited', text);
    const pdf = join(base, 'audited.pdf');
    const made = await eoms(['report', '--archive', '-o', pdf, ...date], { cwd: from });
    expect(made.code).toBe(0);
    const cwd = schoolWith('audited-again', whole);
    const { code, err } = await eoms(['import', pdf, '--yes', '--replace', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('2 findings written into');
    expect(err).not.toContain('replaced:');
    const saved = readFileSync(join(cwd, 'audits/first/audit.yaml'), 'utf8');
    expect(saved).toContain('title: First\n');
    expect(saved.match(/result: (?:major|minor)/g)).toEqual(['result: major', 'result: minor']);
  });

  it('refuses that of another engagement, and says what to do without one', async () => {
    const cwd = put(join(base, 'other'), smallEngagement);
    const other = await eoms(['import', archived, '--yes', ...date], { cwd });
    expect(other.code).toBe(65);
    expect(other.err).toMatch(
      /another engagement \(Søhesten Sprogskole\); this one is Harbour School/,
    );
    const bare = await eoms(['import', 'a b.pdf'], { cwd: put(join(base, 'bare'), { x: '' }) });
    expect(bare.code).toBe(66);
    expect(bare.err).toMatch(/eoms init\. .*eoms report 'a b\.pdf'\n$/);
  });

  it('refuses one that was changed', async () => {
    const bytes = readFileSync(archived);
    const cwd = schoolWith('changed', whole);
    const at = bytes.lastIndexOf('/CheckSum');
    bytes[at + 12] = bytes[at + 12] === 48 ? 49 : 48;
    writeFileSync(join(cwd, 'x.pdf'), bytes);
    const { code } = await eoms(['import', 'x.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(65);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(whole);
  });
});
