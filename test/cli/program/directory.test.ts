import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const files = { ...smallEngagement, 'notes.md': '# Notes\n', 'with space/empty.md': '# Empty\n' };

describe.concurrent('-C', () => {
  it('works as if eoms had been started in that folder, before or behind the command', async () => {
    const cwd = newFolder(files);
    const there = await eoms(['status'], { cwd });
    expect(there.code).toBe(0);
    for (const typed of [
      ['-C', cwd, 'status'],
      ['status', '-C', cwd],
      [`--directory=${cwd}`, 'status'],
      ['status', `-C${cwd}`],
    ])
      expect(await eoms(typed)).toEqual(there);
  });

  it('counts for what is read and what is written, and paths are said from there', async () => {
    const cwd = newFolder(files);
    const inside = ['print', 'empty.md', '-o', '../x.html'];
    expect(await eoms(['-C', 'with space', ...inside], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringContaining('../x.html'),
    });
    expect((await eoms(['validate', 'x.html'], { cwd })).err).toMatch(/^x\.html/);
    const { out } = await eoms(['-C', cwd, 'validate', 'none.yaml', '--json']);
    expect(JSON.parse(out).problems[0]).toMatchObject({ file: 'none.yaml' });
  });

  it('names the engagement that a script means by the folder of it', async () => {
    const school = newFolder(files);
    const empty = newFolder({});
    const { code, err } = await eoms(['gate', '--min-score', '0', '-C', school], { cwd: empty });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect((await eoms(['gate', '--min-score', '0'], { cwd: empty })).code).toBe(66);
  });

  it.each([
    ['nowhere', /^--directory: There is no folder nowhere\.\n/],
    ['notes.md', /^notes\.md: .*folder/],
  ])('is refused where there is no folder: %s', async (named, says) => {
    const cwd = newFolder(files);
    const { code, err } = await eoms(['-C', named, 'status'], { cwd });
    expect(code).toBe(66);
    expect(err).toMatch(says);
  });

  it('starts an engagement there', async () => {
    const cwd = newFolder({ 'school/.keep': '' });
    const typed = ['init', '--name', 'A', '--type', 'school', '--scope', 'B', '-C', 'school'];
    expect((await eoms(typed, { cwd })).code).toBe(0);
    expect((await eoms(['validate', join('school', 'eoms.yaml')], { cwd })).code).toBe(0);
  });
});
