import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepBeside } from '../../src/app/answers/keep-beside.ts';
import { temporaryFolder } from '../support/folders.ts';

const base = temporaryFolder();
const typed = { id: 'eoms-scope', text: 'Three sites, said the head.' };
const made = { count: 0 };

/** An engagement with an assessment, and a folder elsewhere. */
function engagement() {
  made.count += 1;
  const folder = join(base, String(made.count));
  const assessments = join(folder, 'school', 'assessments');
  const home = join(folder, 'home');
  mkdirSync(assessments, { recursive: true });
  mkdirSync(home);
  return { school: join(folder, 'school'), assessments, home, path: join(assessments, 'a.yaml') };
}

const textOf = (file: string) => readFileSync(file, 'utf8');

describe('a text that cannot be saved in its assessment', () => {
  it('goes next to it, and takes the place of no other', async () => {
    const { path, home, assessments } = engagement();
    await keepBeside(path, { ...typed, text: 'Another.' }, [home]);
    expect(await keepBeside(path, typed, [home])).toContain('eoms-scope-a-2.txt');
    expect(textOf(join(assessments, 'eoms-scope-a.txt'))).toBe('Another.\n');
    expect(textOf(join(assessments, 'eoms-scope-a-2.txt'))).toBe(`${typed.text}\n`);
  });

  it('goes into the engagement where the folder of the assessments was moved', async () => {
    const { path, home, assessments, school } = engagement();
    rmSync(assessments, { recursive: true });
    expect(await keepBeside(path, typed, [home])).toContain('eoms-eoms-scope-a.txt');
    expect(textOf(join(school, 'eoms-eoms-scope-a.txt'))).toBe(`${typed.text}\n`);
  });

  it('goes home where the whole engagement was moved', async () => {
    const { path, home, school } = engagement();
    rmSync(school, { recursive: true });
    await keepBeside(path, typed, [join(base, 'nowhere'), home]);
    expect(textOf(join(home, 'eoms-eoms-scope-a.txt'))).toBe(`${typed.text}\n`);
  });

  it('is refused where no folder takes it, and says why of the first', async () => {
    const { path, school } = engagement();
    rmSync(school, { recursive: true });
    writeFileSync(school, '');
    await expect(keepBeside(path, typed, [])).rejects.toMatchObject({ kind: 'cannot-create' });
  });
});
