import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, maxFileBytes } from '../../../src/files/text/decode-text.ts';
import { inWords, refusalOf, shortly } from '../support/problems-of.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

const unwanted = /(?![\t\n\r])[\p{Cc}\uFEFF\uFFFE\uFFFF]/u;
const anyText = fc.string({ unit: 'binary' });

describe('text that is UTF-8', () => {
  it('comes out as it went in', () => {
    const plain = anyText.filter((text) => !unwanted.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(decodeText(Buffer.from(text), 'x')).toBe(text);
      }),
    );
  });

  it('is refused if it contains a control character', () => {
    const spoilt = fc.tuple(
      fc.constant('|'),
      anyText,
      fc.constantFrom('\0', '\x1b', '\x85'),
      anyText,
    );
    fc.assert(
      fc.property(spoilt, (parts) => {
        const refusal = refusalOf(() => decodeText(Buffer.from(parts.join('')), 'x'));
        expect(refusal.problems[0]?.key).toBe('files.control-character');
      }),
    );
  });

  it('loses its byte order mark', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a: 1'), 'x')).toBe('a: 1');
  });

  it('may hold the replacement character itself', () => {
    expect(decodeText(bytes('a\uFFFDb'), 'x')).toBe('a\uFFFDb');
  });

  it('may be as long as the largest file', () => {
    expect(decodeText(new Uint8Array(maxFileBytes).fill(0x61), 'x')).toHaveLength(maxFileBytes);
  });
});

describe('bytes that are not UTF-8 text are refused with the place of the first bad one', () => {
  it.each([
    ['UTF-16, little end first', bytes([0xff, 0xfe], 'a\0'), '1:1 files.not-utf8'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], '\0a'), '1:1 files.not-utf8'],
    ['UTF-32, little end first', bytes([0xff, 0xfe, 0, 0]), '1:1 files.not-utf8'],
    ['UTF-32, big end first', bytes([0, 0, 0xfe, 0xff]), '1:1 files.not-utf8'],
    ['Latin-1', bytes('a: 1\nb: caf', [0xe9], '\n'), '2:7 files.invalid-utf8'],
    ['an overlong slash', bytes('é', [0xc0, 0xaf]), '1:2 files.invalid-utf8'],
    ['half a surrogate pair', bytes('ab', [0xed, 0xa0, 0x80]), '1:3 files.invalid-utf8'],
    ['a character cut off at the end', bytes('a\r\n', [0xf0, 0x9f]), '2:1 files.invalid-utf8'],
    ['a bad byte behind a mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), '1:2 files.invalid-utf8'],
    [
      'a bad byte behind real replacement characters',
      bytes('\uFFFD\uFFFD', [0xff]),
      '1:3 files.invalid-utf8',
    ],
    ['NUL', bytes('a: 1\nb: \0'), '2:4 files.control-character'],
    ['an escape sequence', bytes('\n\n\u001b[31m'), '3:1 files.control-character'],
    ['a C1 control character', bytes('a\u009b'), '1:2 files.control-character'],
    ['a byte order mark in the middle', bytes('a\uFEFFb'), '1:2 files.control-character'],
    ['more than 5 MB', new Uint8Array(maxFileBytes + 1), '- files.too-large'],
  ])('%s', (_name, input, expected) => {
    expect(shortly(refusalOf(() => decodeText(input, 'x')))).toEqual([expected]);
  });
});

it('says which encoding was found and what to do', () => {
  expect(inWords(refusalOf(() => decodeText(bytes([0xff, 0xfe]), 'x')))).toEqual([
    '1:1 The file is written in UTF-16; eoms reads UTF-8. Open the file in an editor and save it with the encoding UTF-8.',
  ]);
});

it('says which control character was found', () => {
  expect(inWords(refusalOf(() => decodeText(bytes('\u0007'), 'x')))[0]).toContain('(U+0007)');
});
