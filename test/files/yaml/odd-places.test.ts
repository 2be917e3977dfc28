import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findTarget } from '../../../src/files/disk/find-target.ts';
import { listFolder } from '../../../src/files/disk/list-folder.ts';
import { findPackage } from '../../../src/files/disk/package-root.ts';
import { readInside } from '../../../src/files/disk/read-inside.ts';
import { linkExclusively } from '../../../src/files/save/give-name.ts';
import { forceUnlock } from '../../../src/files/save/lock.ts';
import { readNote } from '../../../src/files/save/read-note.ts';
import { refuseOutside } from '../../../src/files/save/refuse-outside.ts';
import { checkWritable, saveTogether } from '../../../src/files/save/save-durably.ts';
import { laterRefusalOf, refusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const at = (...steps: readonly string[]): string => join(folder, ...steps);
const tooLong = 'n'.repeat(300);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(temporary.remove);

describe('a note that eoms left for others', () => {
  it('is read whole', async () => {
    writeFileSync(at('note'), 'held by 12');
    expect(await readNote(at('note'))).toBe('held by 12');
  });

  it('is none where nothing bears its name', async () => {
    expect(await readNote(at('note'))).toBeUndefined();
  });

  it('is empty where a folder or a link in a circle bears its name, or it is far too long', async () => {
    symlinkSync('circle', at('circle'));
    writeFileSync(at('long'), 'x'.repeat(10_001));
    expect([
      await readNote(folder),
      await readNote(at('circle')),
      await readNote(at('long')),
    ]).toEqual(['', '', '']);
  });

  it('that cannot be named is the failure that it is', async () => {
    await expect(readNote(at(tooLong))).rejects.toThrow('ENAMETOOLONG');
  });
});

describe('a second name for a file', () => {
  it('is given once', async () => {
    writeFileSync(at('aside'), 'new');
    expect(await linkExclusively(at('aside'), at('name'))).toBe(true);
    expect(await linkExclusively(at('aside'), at('name'))).toBe(false);
    expect(readFileSync(at('name'), 'utf8')).toBe('new');
  });

  it('is not given to what is not there, nor to what cannot have two', async () => {
    mkdirSync(at('folder'));
    await expect(linkExclusively(at('none'), at('name'))).rejects.toThrow('ENOENT');
    await expect(linkExclusively(at('folder'), at('name'))).rejects.toThrow(/copyfile/);
  });
});

describe('what a path leads to', () => {
  it.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/2'])(
    'is the open file itself where its name says so: %s',
    async (path) => {
      expect(await findTarget(path)).toEqual({ kind: 'stream', path, isPipe: false });
    },
  );

  it('is where a link to nothing leads', async () => {
    symlinkSync('later.yaml', at('link.yaml'));
    expect(await findTarget(at('link.yaml'))).toEqual({
      kind: 'file',
      path: at('later.yaml'),
      mode: undefined,
    });
  });
});

describe('whether a file may be written', () => {
  it('is asked of a file that is there', async () => {
    writeFileSync(at('shut.yaml'), '');
    chmodSync(at('shut.yaml'), 0o444);
    const { kind, problems } = await laterRefusalOf(() => checkWritable(at('shut.yaml')));
    expect([kind, problems[0]?.key]).toEqual(['cannot-create', 'files.write-not-permitted']);
  });

  it('is not asked where there is a folder or a device', async () => {
    expect(await checkWritable(folder)).toBeUndefined();
    expect(await checkWritable('/dev/null')).toBeUndefined();
  });
});

describe('files that belong together', () => {
  it('are all taken back where one cannot be put in its place', async () => {
    writeFileSync(at('old.yaml'), 'old');
    const bytes = Buffer.from('new');
    const saves = [
      { path: at('old.yaml'), bytes, mayOverwrite: true },
      { path: at('first.yaml'), bytes },
      { path: at('same.yaml'), bytes },
      { path: at('same.yaml'), bytes },
    ];
    const { kind, problems } = await laterRefusalOf(() => saveTogether(saves));
    expect([kind, problems[0]?.key]).toEqual(['cannot-create', 'files.file-exists']);
    expect(existsSync(at('first.yaml'))).toBe(false);
    expect(existsSync(at('same.yaml'))).toBe(false);
    expect(existsSync(at('old.yaml'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['old.yaml']);
  });
});

describe('a path that is not to be had', () => {
  it('ends the listing of a folder', () => {
    const { kind, problems } = refusalOf(() => listFolder(at(tooLong)));
    expect([kind, problems[0]?.key]).toEqual(['input-missing', 'files.file-missing']);
  });

  it('ends the search for a place below a folder', async () => {
    symlinkSync('round', at('round'));
    const refused = await laterRefusalOf(() => refuseOutside(folder, at('round', 'x.yaml')));
    expect([refused.kind, refused.problems[0]?.key]).toEqual(['cannot-create', 'files.link-loop']);
  });

  it('ends the taking away of a lock', async () => {
    mkdirSync(at('answers.yaml.lock'));
    const refused = await laterRefusalOf(() => forceUnlock(at('answers.yaml')));
    expect([refused.kind, refused.problems[0]?.place]).toEqual([
      'cannot-create',
      { file: at('answers.yaml') },
    ]);
    expect(existsSync(at('answers.yaml.lock'))).toBe(true);
  });

  it('ends the search for the folder of eoms', () => {
    mkdirSync(at('package'));
    symlinkSync('package.json', at('package', 'package.json'));
    expect(() => findPackage(at('package', 'x.js'), 'eoms')).toThrow('ELOOP');
  });
});

describe('a file inside a folder', () => {
  it.each([
    ['none.txt', 'files.inside-missing'],
    [tooLong, 'files.inside-missing'],
    ['file/x.txt', 'files.inside-missing'],
    ['round', 'files.inside-unreadable'],
    ['large', 'files.inside-too-large'],
  ])('%s: %s', async (path, key) => {
    writeFileSync(at('file'), '');
    writeFileSync(at('large'), 'x'.repeat(101));
    symlinkSync('round', at('round'));
    expect(await readInside({ folder, path, mostBytes: 100 })).toMatchObject({
      problem: { key, values: { path } },
    });
  });
});
