import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdDocument } from '../../../src/files/save/hold-document.ts';
import { failing, replaceCalls, restoreCalls } from '../support/failing-calls.ts';
import { laterRefusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const file = join(folder, 'answers.yaml');

beforeEach(() => mkdirSync(folder));
afterEach(() => {
  restoreCalls();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(temporary.remove);

describe('a document that is held', () => {
  it('is locked, in the folder where it really is, until it is closed', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    const held = await holdDocument(join(folder, 'link', 'a.yaml'));
    expect(held.within.endsWith(join('work', 'real'))).toBe(true);
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.yaml.lock']);
    await held.close();
    expect(readdirSync(join(folder, 'real'))).toEqual([]);
  });

  it('leaves no folder that was made for what was then not written', async () => {
    const held = await holdDocument(join(folder, 'new', 'inner', 'a.yaml'), folder);
    expect(readdirSync(join(folder, 'new', 'inner'))).toEqual(['a.yaml.lock']);
    await held.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps a folder in which something was written', async () => {
    const path = join(folder, 'new', 'a.yaml');
    const held = await holdDocument(path);
    writeFileSync(path, 'x');
    await held.close();
    expect(readdirSync(join(folder, 'new'))).toEqual(['a.yaml']);
  });

  it('leaves nothing where it cannot be held', async () => {
    replaceCalls({ link: failing('EIO') });
    const path = join(folder, 'new', 'a.yaml');
    expect((await laterRefusalOf(() => holdDocument(path))).problems).toEqual([
      { key: 'files.write-failed', place: { file: path } },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not held where it may not be written', async () => {
    writeFileSync(file, 'x', { mode: 0o444 });
    const refused = await laterRefusalOf(() => holdDocument(file));
    expect(refused.problems).toMatchObject([{ key: 'files.write-not-permitted' }]);
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });
});
