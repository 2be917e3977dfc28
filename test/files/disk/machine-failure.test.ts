import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  folderFailure,
  hasSystemCode,
  isAbsence,
  readFailure,
  speaksOfWholeMachine,
  systemCode,
  writeFailure,
} from '../../../src/files/disk/machine-failure.ts';

/** An error as Node makes it of what the system answers. */
function answer(code: keyof typeof constants.errno): Error {
  const error = new Error(code);
  return Object.assign(error, { code, errno: -constants.errno[code], syscall: 'open' });
}

describe('what went wrong without an answer of the system', () => {
  const other = new RangeError('far out');

  it.each([
    ['reading a file', readFailure, 'files.read-failed'],
    ['reading a folder', folderFailure, 'files.folder-failed'],
    ['writing a file', writeFailure, 'files.write-failed'],
  ] as const)('while %s is a failure of the disk', (_what, failure, key) => {
    const { kind, problems, cause } = failure(other, 'place/x.yaml');
    expect({ kind, problems, cause }).toEqual({
      kind: 'io-failed',
      problems: [{ key, place: { file: 'place/x.yaml' } }],
      cause: other,
    });
  });

  it('has no code, and is neither an absence nor of the whole machine', () => {
    for (const cause of [other, 'a text', undefined]) {
      expect([systemCode(cause), isAbsence(cause), speaksOfWholeMachine(cause)]).toEqual([
        undefined,
        false,
        false,
      ]);
      expect(hasSystemCode(cause, new Set(['ENOENT', '']))).toBe(false);
    }
  });
});

describe('what the system answers', () => {
  it.each([
    ['EACCES', 'input-missing', 'files.folder-not-permitted'],
    ['ENOTDIR', 'input-missing', 'files.folder-wanted'],
    ['ELOOP', 'input-missing', 'files.link-loop'],
    ['EIO', 'io-failed', 'files.folder-failed'],
  ] as const)('of a folder with %s is %s: %s', (code, kind, key) => {
    expect(folderFailure(answer(code), 'f')).toMatchObject({ kind, problems: [{ key }] });
  });

  it('is known by its number where Node has no name for it', () => {
    const error = Object.assign(new Error('odd'), { errno: -constants.errno.EDQUOT });
    expect(systemCode(error)).toBe('EDQUOT');
    expect(hasSystemCode(error, new Set(['ENOSPC', 'EDQUOT']))).toBe(true);
  });

  it.each(['EMFILE', 'ENFILE', 'ENOMEM'] as const)(
    'is thrown on as it is where it speaks of the whole machine: %s',
    (code) => {
      const cause = answer(code);
      for (const failure of [readFailure, folderFailure, writeFailure]) {
        expect(() => failure(cause, 'x.yaml')).toThrow(cause);
      }
    },
  );
});
