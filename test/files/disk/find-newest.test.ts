import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseEvidence } from '../../../src/app/answers/typed/parse-evidence.ts';
import { findInside } from '../../../src/files/disk/find-inside.ts';
import { orNewest } from '../../../src/files/disk/find-newest.ts';
import { temporaryFolder } from '../../support/folders.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

function put(path: string, second: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
}

function find(typed: string): string | undefined {
  return orNewest(folder, findInside(folder))(typed);
}

describe('the newest file of evidence', () => {
  it('is the one that was changed last, also in a folder below', () => {
    put('evidence/a.jpg', 200);
    put('evidence/stairs/b.jpg', 300);
    put('evidence/z.jpg', 100);
    expect(find('+')).toBe('evidence/stairs/b.jpg');
    expect(find('evidence/a.jpg')).toBe('evidence/a.jpg');
    put('evidence/c.jpg', 400);
    expect(find('+')).toBe('evidence/c.jpg');
  });

  it('is the later by name where two are of one moment', () => {
    put('evidence/a.jpg', 200);
    put('evidence/b.jpg', 200);
    expect(find('+')).toBe('evidence/b.jpg');
  });

  it('is no file that a system puts there, none outside, and no link', () => {
    put('evidence/a.jpg', 100);
    put('evidence/.DS_Store', 200);
    put('newer.jpg', 300);
    symlinkSync(join(folder, 'newer.jpg'), join(folder, 'evidence', 'link.jpg'));
    expect(find('+')).toBe('evidence/a.jpg');
  });

  it('is absent where the folder is, is empty or is a file', () => {
    expect(find('+')).toBeUndefined();
    mkdirSync(join(folder, 'evidence'));
    expect(find('+')).toBeUndefined();
    rmSync(join(folder, 'evidence'), { recursive: true });
    writeFileSync(join(folder, 'evidence'), '');
    expect(find('+')).toBeUndefined();
  });

  it('is named in brackets too', () => {
    put('evidence/a.jpg', 100);
    const finder = orNewest(folder, findInside(folder));
    expect(parseEvidence('Stairs (+); Form C+ (+) [2026-05-03]; a + b', finder)).toEqual([
      { title: 'Stairs', file: 'evidence/a.jpg' },
      { title: 'Form C+', file: 'evidence/a.jpg', date: '2026-05-03' },
      { title: 'a + b' },
    ]);
  });
});
