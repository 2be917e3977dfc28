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
    const { within = '' } = held.saveOf(Buffer.from('x'));
    expect(within.endsWith(join('work', 'real'))).toBe(true);
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

  it('is read and saved as it is on disk, and made with the first save', async () => {
    const held = await holdDocument(file);
    expect(await held.read()).toBeUndefined();
    expect(held.saveOf(Buffer.from('a'))).toMatchObject({ path: file, mayOverwrite: false });
    await held.save(Buffer.from('a'));
    writeFileSync(file, 'by hand');
    expect(String(await held.read())).toBe('by hand');
    await held.save(Buffer.from('b'));
    expect(String(await held.read())).toBe('b');
    await held.close();
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });

  it('is not put over a file that somebody made meanwhile', async () => {
    const held = await holdDocument(file);
    expect(await held.read()).toBeUndefined();
    writeFileSync(file, 'theirs');
    const refused = await laterRefusalOf(() => held.save(Buffer.from('ours')));
    expect(refused.problems).toMatchObject([{ key: 'files.file-exists' }]);
    expect(String(await held.read())).toBe('theirs');
    await held.close();
  });

  it('is not begun anew where it was there and is gone', async () => {
    writeFileSync(file, 'x');
    const held = await holdDocument(file);
    rmSync(file);
    const refused = await laterRefusalOf(() => held.read());
    expect(refused.problems).toMatchObject([{ key: 'files.file-missing', place: { file } }]);
    await held.close();
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
