import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/exchange/workbook/read-workbook.ts';
import { EomsError } from '../../src/model/problem.ts';
import { aWorkbook } from './a-workbook.ts';

function refusal(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, 'a.xlsx');
  } catch (error) {
    if (error instanceof EomsError) return error.problems.map(({ key }) => key).join();
    throw error;
  }
  return 'read';
}

const long = 'x'.repeat(2_000_000);
const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`p${index}.xml`, '']));

/** A workbook of which some bytes are changed. */
function changed(change: (bytes: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(aWorkbook());
  change(bytes);
  return bytes;
}

const entry = Buffer.from([0x50, 0x4b, 1, 2]);
const ending = Buffer.from([0x50, 0x4b, 5, 6]);

describe('a file that is no workbook of answers', () => {
  it.each<readonly [string, string, () => Uint8Array]>([
    ['nothing', 'broken', () => new Uint8Array()],
    ['a text', 'broken', () => strToU8('id,rating\n'.repeat(9))],
    ['cut off', 'broken', () => aWorkbook().subarray(0, -40)],
    ['another archive', 'none', () => zipSync({ 'word/document.xml': strToU8('<a/>') })],
    [
      'of an older office, or with a password',
      'locked',
      () => Buffer.from('d0cf11e0a1b11ae1aa', 'hex'),
    ],
    [
      'of encrypted parts',
      'locked',
      () => changed((bytes) => bytes.writeUInt16LE(1, bytes.indexOf(entry) + 8)),
    ],
    ['with macros', 'macros', () => aWorkbook({ more: { 'xl/vbaProject.bin': '' } })],
    ['with old macros', 'macros', () => aWorkbook({ more: { 'xl/macrosheets/sheet1.xml': '' } })],
    [
      'with links to others',
      'links',
      () => aWorkbook({ more: { 'xl/externalLinks/externalLink1.xml': '' } }),
    ],
    ['with files in it', 'nested', () => aWorkbook({ more: { 'xl/embeddings/a.xlsx': '' } })],
    ['of very many parts', 'many-parts', () => aWorkbook({ more: many })],
    ['that swells', 'too-large', () => aWorkbook({ more: { 'a.xml': long } })],
    ['of large parts', 'too-large', () => aWorkbook({ more: { 'a.xml': long.repeat(5) } })],
    ['of parts of one name', 'broken', () => aWorkbook({ more: { 'XL/workbook.xml': '' } })],
    [
      'whose directory is broken',
      'broken',
      () => changed((bytes) => bytes.writeUInt8(0, bytes.indexOf(entry) + 1)),
    ],
    [
      'whose directory is elsewhere',
      'broken',
      () => changed((bytes) => bytes.writeUInt32LE(0xff_ff_ff_ff, bytes.indexOf(ending) + 16)),
    ],
    [
      'packed in another way',
      'broken',
      () => changed((bytes) => bytes.writeUInt16LE(12, bytes.indexOf(entry) + 10)),
    ],
    [
      'whose parts are larger than they say',
      'broken',
      () => changed((bytes) => bytes.writeUInt32LE(3, bytes.indexOf(entry) + 24)),
    ],
    [
      'whose parts are smaller than they say',
      'broken',
      () => changed((bytes) => bytes.writeUInt32LE(3000, bytes.indexOf(entry) + 24)),
    ],
    [
      'whose parts are not where they should be',
      'broken',
      () => changed((bytes) => bytes.writeUInt32LE(9, bytes.indexOf(entry) + 42)),
    ],
    [
      'whose parts are beyond its end',
      'broken',
      () => changed((bytes) => bytes.writeUInt32LE(99_999, bytes.indexOf(entry) + 42)),
    ],
    [
      'whose parts end beyond its end',
      'broken',
      () => changed((bytes) => bytes.writeUInt16LE(60_000, 28)),
    ],
    [
      'whose parts share bytes',
      'broken',
      () =>
        changed((bytes) => {
          const next = bytes.indexOf(entry, bytes.indexOf(entry) + 4);
          bytes.writeUInt32LE(1, next + 42);
        }),
    ],
    ['of broken XML', 'broken', () => aWorkbook({ rows: '<row>' })],
    [
      'with a type of document',
      'broken',
      () => aWorkbook({ more: { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
    ],
    ['nested deep', 'broken', () => aWorkbook({ rows: '<a>'.repeat(60) + '</a>'.repeat(60) })],
    [
      'of many attributes',
      'broken',
      () =>
        aWorkbook({
          rows: `<a ${Array.from({ length: 201 }, (_, index) => `b${index}=""`).join(' ')}/>`,
        }),
    ],
    [
      'of two sheets that are one',
      'broken',
      () =>
        aWorkbook({
          more: {
            'xl/workbook.xml':
              '<a xmlns:r="r"><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></a>',
          },
        }),
    ],
    [
      'of very many sheets',
      'too-large',
      () => aWorkbook({ more: { 'xl/workbook.xml': `<a>${'<sheet/>'.repeat(51)}</a>` } }),
    ],
    [
      'of very many cells',
      'too-large',
      () => aWorkbook({ rows: '<row/><c t="b"/>'.repeat(100_001) }),
    ],
    [
      'of one text in very many cells',
      'too-large',
      () =>
        aWorkbook({
          rows: '<row/><c t="s"><v>0</v></c>'.repeat(5000),
          shared: `<si><t>${'ab'.repeat(2000)}</t></si>`,
        }),
    ],
  ])('is refused: %s', (_, reason, make) => {
    expect(refusal(make())).toBe(`exchange.workbook-${reason}`);
  });

  it('is refused or read, and never fails otherwise, whatever byte is damaged', () => {
    const whole = Buffer.from(
      aWorkbook({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        shared: '<si><t>a</t></si>',
      }),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        expect(refusal(bytes)).toMatch(/^(?:read|exchange[.]workbook-[a-z-]+)$/);
      }),
      { numRuns: 2000 },
    );
  });
});
