import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseEvidence } from '../../../src/app/answers/typed/parse-evidence.ts';
import { findInside } from '../../../src/files/disk/find-inside.ts';
import { temporaryFolder } from '../../support/folders.ts';

const inside = 'evidence/Mixed Case.PDF';
let root = '';
let folder = '';
beforeAll(() => {
  root = temporaryFolder();
  folder = join(root, "Ada's school");
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  writeFileSync(join(folder, inside), '');
  writeFileSync(join(root, 'outside.pdf'), '');
  symlinkSync(folder, join(root, 'link'));
});

const escaped = (path: string): string => path.replaceAll(/[ ']/g, String.raw`\$&`);
const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;

describe('a file of an engagement', () => {
  it.each<[string, () => string]>([
    ['as it is', () => inside],
    ['in double quotes', () => `"${inside}"`],
    ['in single quotes', () => `'${inside}'`],
    ['with the folders of Windows', () => String.raw`evidence\Mixed Case.PDF`],
    ['with these in quotes', () => String.raw`"evidence\Mixed Case.PDF"`],
    ['by its whole path', () => join(folder, inside)],
    ['by that in double quotes', () => `"${join(folder, inside)}"`],
    ['by that quoted for a shell', () => quoted(join(folder, inside))],
    ['by that with escaped blanks', () => escaped(join(folder, inside))],
    ['by its address', () => pathToFileURL(join(folder, inside)).href],
    ['through a link to its folder', () => join(root, 'link', inside)],
  ])('is found %s', (_, typed) => {
    expect(findInside(folder)(typed())).toBe(inside);
    expect(parseEvidence(`Minutes (${typed()}) [2026-05-03]`, findInside(folder))).toEqual([
      { title: 'Minutes', file: inside, date: '2026-05-03' },
    ]);
  });

  it('is found where its folder is reached through a link', () => {
    expect(findInside(join(root, 'link'))(join(folder, inside))).toBe(inside);
  });

  it.each<[string, () => string]>([
    ['what is not there', () => 'evidence/none.pdf'],
    ['what is elsewhere', () => join(root, 'outside.pdf')],
    ['a folder that is not there', () => join(folder, 'none', 'none.pdf')],
    ['a way up', () => `'../outside.pdf'`],
    ['a folder', () => join(folder, 'evidence')],
    ['an address of another machine', () => 'file://server/a/b%2Fc.pdf'],
    ['words', () => "the rector's talk"],
  ])('is not %s', (_, typed) => {
    expect(findInside(folder)(typed())).toBeUndefined();
  });
});
