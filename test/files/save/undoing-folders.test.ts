import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { undoingFolders } from '../../../src/files/save/make-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eoms-folders-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const failed = new Error('no room');

it('takes away every folder that was made for work that failed, and no other', async () => {
  mkdirSync(join(root, 'old'));
  const work = undoingFolders(async (make) => {
    await make(join(root, 'new', 'inner'));
    await make(join(root, 'old'));
    await make(join(root, 'old', 'added'), root);
    throw failed;
  });
  await expect(work).rejects.toBe(failed);
  expect(readdirSync(root)).toEqual(['old']);
  expect(readdirSync(join(root, 'old'))).toEqual([]);
});

it('leaves a folder that holds something by then, and takes away the others', async () => {
  const work = undoingFolders(async (make) => {
    await make(join(root, 'empty'));
    await make(join(root, 'used'));
    writeFileSync(join(root, 'used', 'note.txt'), '');
    throw failed;
  });
  await expect(work).rejects.toBe(failed);
  expect(readdirSync(root)).toEqual(['used']);
});

it('leaves all folders of work that was done', async () => {
  expect(await undoingFolders((make) => make(join(root, 'a', 'b')).then(() => 'done'))).toBe(
    'done',
  );
  expect(readdirSync(join(root, 'a'))).toEqual(['b']);
});

it('takes away the outer folder where the inner one cannot be made', async () => {
  const work = undoingFolders((make) => make(join(root, 'a', 'x'.repeat(300))));
  await expect(work).rejects.toMatchObject({ name: 'EomsError' });
  expect(readdirSync(root)).toEqual([]);
});
