import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile, readIfThere } from '../../../src/files/disk/read-file.ts';
import { shownPath } from '../../../src/files/disk/shown-path.ts';
import { maxFileBytes } from '../../../src/files/text/decode-text.ts';
import { inWords, laterRefusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const { folder, remove } = makeTemporaryFolder();
const inside = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(inside('assessment.yaml'), 'a: 1\n');
  mkdirSync(inside('folder'));
  symlinkSync('assessment.yaml', inside('link.yaml'));
  symlinkSync('circle', inside('circle'));
  writeFileSync(inside('large.yaml'), '');
  truncateSync(inside('large.yaml'), maxFileBytes + 1);
  execFileSync('mkfifo', [inside('pipe')]);
});
afterAll(remove);

async function refusal(path: string): Promise<string> {
  const refused = await laterRefusalOf(() => readDocumentFile(path));
  return [refused.kind, ...refused.problems.map(({ key }) => key)].join(' ');
}

it('the bytes of a file are read, also behind a link', async () => {
  expect(Buffer.from(await readDocumentFile(inside('assessment.yaml'))).toString()).toBe('a: 1\n');
  expect(Buffer.from(await readDocumentFile(inside('link.yaml'))).toString()).toBe('a: 1\n');
});

describe('anything that is not a file is refused', () => {
  it.each([
    ['nothing', 'zzz', 'input-missing files.file-missing'],
    ['something below a file', 'assessment.yaml/x', 'input-missing files.file-missing'],
    ['a name too long for one', 'x'.repeat(300), 'input-missing files.file-missing'],
    ['a folder', 'folder', 'input-missing files.is-folder'],
    ['a pipe, at once', 'pipe', 'input-missing files.not-a-file'],
    ['a link to itself', 'circle', 'input-missing files.link-loop'],
    ['more than 5 MB', 'large.yaml', 'bad-data files.too-large'],
  ])('%s', async (_name, path, expected) => {
    expect(await refusal(inside(path))).toBe(expected);
  });

  it('a device', async () => {
    expect(await refusal('/dev/zero')).toBe('input-missing files.not-a-file');
  });

  it.skipIf(process.getuid?.() === 0)('a file that one may not read', async () => {
    writeFileSync(inside('secret'), '');
    chmodSync(inside('secret'), 0);
    expect(await refusal(inside('secret'))).toBe('input-missing files.read-not-permitted');
    rmSync(inside('secret'));
  });
});

it('what may still have to be made is read where it is there', async () => {
  expect(await readIfThere(inside('assessment.yaml'))).toEqual(Buffer.from('a: 1\n'));
  expect(await readIfThere(inside('still-to-be-made.yaml'))).toBeUndefined();
  writeFileSync(inside('.moved.yaml.icloud'), '');
  const refused = await laterRefusalOf(() => readIfThere(inside('moved.yaml')));
  expect(refused.problems.map(({ key }) => key)).toEqual(['files.not-downloaded']);
});

describe('a file that is not there', () => {
  it('is compared with those that are', async () => {
    const path = inside('asessment.yaml');
    expect(inWords(await laterRefusalOf(() => readDocumentFile(path)))).toEqual([
      `- There is no such file. Did you mean "${shownPath(inside('assessment.yaml'))}"?`,
    ]);
  });

  it('is reported even if the folder is missing too', async () => {
    const path = inside('none/x.yaml');
    expect(inWords(await laterRefusalOf(() => readDocumentFile(path)))).toEqual([
      '- There is no such file. The folder that it should be in is not there either. Look at the path again.',
    ]);
  });
});
