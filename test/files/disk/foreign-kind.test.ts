import { describe, expect, it } from 'vitest';
import { decodeSheet } from '../../../src/files/sheet/decode-sheet.ts';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import { foreignKindOf } from '../../../src/files/text/foreign-kind.ts';
import { refusalOf } from '../support/problems-of.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const wide = (text: string): string => Array.from(text, (letter) => `${letter}\0`).join('');
const packed = (...names: readonly string[]): string =>
  names.map((name) => `PK\u0003\u0004${'\0'.repeat(26)}${name}..`).join('');
const compound = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const content = '[Content_Types].xml';
const open = 'mimetypeapplication/vnd.oasis.opendocument';

const kinds: readonly (readonly [what: string, text: string, kind: string | undefined])[] = [
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a sheet of today', packed(content, 'xl/workbook.xml'), 'spreadsheet'],
  ['an open sheet', packed(`${open}.spreadsheet`), 'spreadsheet'],
  ['an old sheet', `${compound}${wide('Workbook')}`, 'spreadsheet'],
  ['a document of today', packed(content, 'word/document.xml'), 'word'],
  ['one with a sheet in it', packed('word/document.xml', 'word/embeddings/xl/a'), 'word'],
  ['an open document', packed(`${open}.text`), 'word'],
  ['an old document', `${compound}${wide('WordDocument')}`, 'word'],
  ['a sheet with a password', `${compound}${wide('EncryptedPackage')}`, 'locked'],
  ['an older file of an office', compound, 'office'],
  ['slides', packed(content, 'ppt/slides/slide1.xml'), 'slides'],
  ['old slides', `${compound}${wide('PowerPoint Document')}`, 'slides'],
  ['other files, packed', packed('notes/a.txt'), 'archive'],
  ['an empty archive', 'PK\u0005\u0006', 'archive'],
  ['a PNG', '\x89PNG\r\n\x1A\n', 'picture'],
  ['a JPEG', '\xFF\xD8\xFF\xE0', 'picture'],
  ['a photo of a telephone', '\0\0\0\x18ftypheic', 'picture'],
  ['a text', 'id,rating\nPK,3\n', undefined],
  ['a text that begins with a name', 'PKO and others', undefined],
  ['nothing', '', undefined],
];

it.each([wide('Workbook'), wide('EncryptedPackage'), wide('Book\0'), ''])(
  'an older file of an office that is given as a table is to be saved as CSV: %j',
  (text) => {
    const { problems } = refusalOf(() => decodeSheet(bytes(compound + text), 'a.csv'));
    expect(problems).toMatchObject([{ hintKey: 'files.save-as-csv' }]);
  },
);

describe('what a file is by its bytes', () => {
  it.each(kinds)('%s', (_what, text, kind) => {
    expect(foreignKindOf(bytes(text))).toBe(kind);
  });

  it.each(kinds.filter(([, , kind]) => kind !== undefined))(
    '%s is told to be what it is, and not where its bytes are no letters',
    (_what, text, kind) => {
      for (const read of [decodeText, decodeSheet]) {
        const { problems } = refusalOf(() => read(bytes(text), 'a.csv'));
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ key: 'files.foreign-kind', values: { kind } });
      }
    },
  );
});
