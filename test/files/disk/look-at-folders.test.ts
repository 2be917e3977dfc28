import {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isThere, lookBehind } from '../../../src/files/disk/is-there.ts';
import { listFolder } from '../../../src/files/disk/list-folder.ts';
import { portablePath } from '../../../src/files/disk/portable-path.ts';
import { readDocumentFile } from '../../../src/files/disk/read-file.ts';
import { readInside } from '../../../src/files/disk/read-inside.ts';
import { storedPath } from '../../../src/files/disk/stored-path.ts';
import { refuseOutside } from '../../../src/files/save/refuse-outside.ts';
import { saveDurably, saveTogether } from '../../../src/files/save/save-durably.ts';
import { laterRefusalOf, refusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const at = (...steps: readonly string[]): string => join(folder, ...steps);

beforeEach(() => mkdirSync(folder));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(temporary.remove);

describe('a folder of documents', () => {
  it('is read without what editors and systems add to them', () => {
    const beside = ['._b.yaml', '.b.yaml.swp', '.DS_Store', '#b.yaml#', '~$b.yaml', 'b.yaml.lock'];
    const ofSystems = ['Thumbs.db', 'desktop.ini', 'DESKTOP.INI', '__MACOSX', '@eaDir'];
    for (const name of ['b.yaml', 'a.yaml', ...beside, ...ofSystems]) writeFileSync(at(name), '');
    symlinkSync('ole@pc.7:1', at('.#b.yaml'));
    expect(listFolder(folder).map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('that does not exist holds nothing', () => {
    expect(listFolder(at('none'))).toEqual([]);
    expect([isThere(at('none')), lookBehind(at('none'))]).toEqual([false, undefined]);
  });

  it('is not empty where a file or a link that leads nowhere bears its name', () => {
    writeFileSync(at('file'), '');
    symlinkSync('stick/folder', at('link'));
    for (const name of ['file', 'link']) {
      const refused = refusalOf(() => listFolder(at(name)));
      expect([refused.kind, refused.problems[0]?.key]).toEqual([
        'input-missing',
        'files.folder-wanted',
      ]);
    }
    expect([isThere(at('link')), lookBehind(at('link'))]).toEqual([true, undefined]);
  });
});

describe('a name in the one form of Unicode', () => {
  const composed = 'præmie für Zoë.yaml'.normalize('NFC');
  const apart = composed.normalize('NFD');

  it.each([
    [composed, apart],
    [apart, composed],
  ])('finds the file that is stored in the other', async (stored, typed) => {
    mkdirSync(at(`é-${stored}`.normalize('NFD')));
    writeFileSync(at(`é-${stored}`.normalize('NFD'), stored), 'found');
    const path = at(`é-${typed}`.normalize('NFC'), typed);
    expect((await readDocumentFile(path)).toString()).toBe('found');
    const inside = await readInside({ folder, path: path.slice(folder.length + 1), mostBytes: 9 });
    expect(inside).toEqual({ bytes: Buffer.from('found') });
    expect(isThere(path)).toBe(true);
    await saveDurably(path, Buffer.from('saved'), { mayOverwrite: true });
    expect(readdirSync(folder)).toHaveLength(1);
    expect((await readDocumentFile(path)).toString()).toBe('saved');
  });

  it('stays as it was typed where both are there, or neither is', () => {
    writeFileSync(at(composed), '');
    expect(storedPath(at(apart))).toBe(at(composed));
    writeFileSync(at(apart), '');
    expect([storedPath(at(apart)), storedPath(at(composed))]).toEqual([at(apart), at(composed)]);
    expect(storedPath(at('ny-è'))).toBe(at('ny-è'));
  });
});

describe('a read-only file', () => {
  it('is not replaced, not even for the superuser', async () => {
    writeFileSync(at('closed.yaml'), 'old');
    chmodSync(at('closed.yaml'), 0o444);
    const saving = () => saveDurably(at('closed.yaml'), Buffer.from('x'), { mayOverwrite: true });
    const refused = await laterRefusalOf(saving);
    expect([refused.kind, refused.problems[0]?.key]).toEqual([
      'cannot-create',
      'files.write-not-permitted',
    ]);
    expect(statSync(at('closed.yaml')).size).toBe(3);
    expect(readdirSync(folder)).toEqual(['closed.yaml']);
  });

  it('stops everything that was to be saved with it', async () => {
    writeFileSync(at('old.md'), 'old');
    writeFileSync(at('old.svg'), 'old');
    chmodSync(at('old.svg'), 0o400);
    const bytes = Buffer.from('longer than before');
    const saves = ['old.md', 'new.svg', 'old.svg'].map((name) => ({
      path: at(name),
      bytes,
      mayOverwrite: true,
    }));
    expect((await laterRefusalOf(() => saveTogether(saves))).kind).toBe('cannot-create');
    expect(readdirSync(folder)).toEqual(['old.md', 'old.svg']);
    expect(statSync(at('old.md')).size).toBe(3);
  });
});

describe('a place for what eoms names itself', () => {
  it('is below its folder, wherever links lead', async () => {
    mkdirSync(at('in', 'reports'), { recursive: true });
    mkdirSync(at('out'));
    symlinkSync('../out', at('in', 'linked'));
    symlinkSync('../../out/new.pdf', at('in', 'reports', 'a.pdf'));
    symlinkSync('b2.pdf', at('in', 'reports', 'b.pdf'));
    for (const fine of ['reports/c.pdf', 'reports/b.pdf', 'not/made/yet.pdf']) {
      await refuseOutside(at('in'), at('in', fine));
    }
    for (const path of ['reports/a.pdf', 'linked/c.pdf', 'linked/new/c.pdf']) {
      const refused = await laterRefusalOf(() => refuseOutside(at('in'), at('in', path)));
      expect([refused.kind, refused.problems[0]?.key]).toEqual([
        'cannot-create',
        'files.leads-out',
      ]);
    }
  });
});

it('a path in a document has / between its steps, whatever the system writes', () => {
  expect(portablePath('..\\.eoms\\schema\\assessment.json', '\\')).toBe(
    '../.eoms/schema/assessment.json',
  );
  expect(portablePath('a\\b/c', '/')).toBe('a\\b/c');
});
