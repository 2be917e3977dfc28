import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSheet } from '../../../src/files/sheet/decode-sheet.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

const read = (bytes: Uint8Array) => decodeSheet(bytes, 'x.csv');
const table = 'id;note\neoms-scope;Mødet på Ærø – „ja“\n';

const asUtf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a table is read in the encoding in which a spreadsheet saved it', () => {
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8', Buffer.from(`\uFEFF${table}`)],
    ['UTF-16', asUtf16(`\uFEFF${table}`, false)],
    ['UTF-16', asUtf16(`\uFEFF${table}`, true)],
    ['UTF-16', asUtf16(table, false)],
    ['UTF-16', asUtf16(table, true)],
  ])('%s', (encoding, bytes) => {
    expect(read(bytes)).toEqual({ text: table, encoding });
  });

  it('Windows-1252', () => {
    const bytes = Buffer.from('id;note\na;M\u00F8de \u0096 10 \u0080\n', 'latin1');
    expect(read(bytes)).toEqual({ text: 'id;note\na;Møde – 10 €\n', encoding: 'Windows-1252' });
  });

  it('any text of Western Europe', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'æ', 'Ø', 'é', ';', '\n', 'ß') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(read(Buffer.from(`id;${text}æ;`, 'latin1')).text).toBe(`id;${text}æ;`);
      }),
    );
  });
});

describe('bytes that are not text in any of these are refused', () => {
  it.each([
    [
      'UTF-8 with a broken byte',
      [...Buffer.from('id\nMødet på Ærø '), 0xff, 0x0a],
      '2:14 files.invalid-utf8',
    ],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 0x00, 0x00, 0xe6], '1:1 files.control-character'],
    [
      'a letter that Windows-1252 lacks',
      [0x69, 0x64, 0x0a, 0x81, 0xe6],
      '2:1 files.other-encoding',
    ],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x69, 0, 0, 0], '1:1 files.not-utf8'],
    ['half of UTF-16', [0xff, 0xfe, 0x69, 0x00, 0x00, 0xd8], '- files.broken-encoding'],
  ])('%s', (_name, bytes, expected) => {
    expect(shortly(refusalOf(() => read(Uint8Array.from(bytes))))).toEqual([expected]);
  });
});
