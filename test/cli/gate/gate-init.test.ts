import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms, shell } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-10-16'];
const yaml = smallEngagement['eoms.yaml'];

const read = (cwd: string): string => readFileSync(join(cwd, 'eoms.yaml'), 'utf8');

describe.concurrent('eoms gate init', () => {
  it('writes limits by which the gate is just met, and leaves all other lines alone', async () => {
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml': `${yaml}# the end\n` });
    expect(await eoms(['gate', 'init', ...day], { cwd })).toMatchObject({
      code: 0,
      out: '',
      err: 'eoms.yaml: limits set as it is today: score at least 75%; at least 0% answered; no knock-out; no major gap; no minor gap.\n',
    });
    expect(read(cwd)).toBe(
      `${yaml}gate:\n  minScore: 75\n  minCoverage: 0\n  maxKnockOuts: 0\n  maxMajor: 0\n  maxMinor: 0\n# the end\n`,
    );
    expect((await eoms(['gate', ...day], { cwd })).code).toBe(0);
  });

  it('replaces limits only with --force, those of parts too', async () => {
    const gate = 'gate:\n  # ours\n  minScore: 10\n  clauses: { "5": { maxMajor: 1 } }\n';
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml': `${yaml}${gate}` });
    const before = read(cwd);
    const refused = await eoms(['gate', 'init', ...day], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^eoms\.yaml:5:1: Limits are set already\.\n.*--force/);
    expect(read(cwd)).toBe(before);
    const set = await eoms(['gate', 'init', '--force', ...day], { cwd });
    expect(set.err).toMatch(/; no minor gap; and those of 1 clause or process\.\n$/);
    expect(read(cwd)).toContain('  clauses: { "5": { maxMajor: 0 } }\n');
    expect(read(cwd)).toContain('  # ours\n  minScore: 75\n');
  });

  it('takes no limits at all for none', async () => {
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml': `${yaml}gate: {}\n` });
    expect((await eoms(['gate', ...day], { cwd })).code).toBe(2);
    expect((await eoms(['gate', 'init', ...day], { cwd })).code).toBe(0);
    expect((await eoms(['gate', ...day], { cwd })).code).toBe(0);
  });

  it('takes the lock from somebody who is gone with --force-unlock', async () => {
    const cwd = newFolder(smallEngagement);
    writeFileSync(join(cwd, 'eoms.yaml.lock'), '{"pid":1,"host":"elsewhere"');
    expect((await eoms(['gate', 'init', ...day], { cwd })).code).toBe(75);
    expect((await eoms(['gate', 'init', '--force-unlock', ...day], { cwd })).code).toBe(0);
  });

  it('writes into a file that is all in braces too', async () => {
    const braces =
      '{ schema: eoms/engagement@1, institution: { name: Harbour School, type: school }, scope: All }\n';
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml': braces });
    expect((await eoms(['gate', 'init', ...day], { cwd })).code).toBe(0);
    expect((await eoms(['gate', ...day], { cwd })).code).toBe(0);
  });

  it('follows a link', async () => {
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml': '' });
    writeFileSync(join(cwd, 'real.yaml'), yaml);
    const linked = newFolder({
      'assessments/2026-01-02.yaml': smallEngagement['assessments/2026-01-02.yaml'],
    });
    symlinkSync(join(cwd, 'real.yaml'), join(linked, 'eoms.yaml'));
    expect((await eoms(['gate', 'init', ...day], { cwd: linked })).code).toBe(0);
    expect(readFileSync(join(cwd, 'real.yaml'), 'utf8')).toContain('gate:\n');
  });

  it('is a command of its own, with flags of its own', async () => {
    const cwd = newFolder(smallEngagement);
    const { code, out } = await shell('eoms gate init --help; eoms gate --help', { cwd });
    expect(code).toBe(0);
    expect(out).toContain('eoms gate init [options]');
    expect(out).toContain('--max-knock-outs');
    expect((await eoms(['gate', 'sooner'], { cwd })).code).toBe(2);
    expect((await eoms(['gate', 'init', '--min-score', '3'], { cwd })).code).toBe(2);
  });
});
