import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mendDecryptedStrings } from '../../src/exchange/mend-decrypted-strings.ts';
import { AttachmentRefused, readAttachment } from '../../src/exchange/read-attachment.ts';
import { readPdfFields } from '../../src/exchange/read-pdf-fields.ts';
import { readPdfNotes } from '../../src/exchange/read-pdf-notes.ts';
import { readReturnedPdf } from '../../src/exchange/read-returned-pdf.ts';
import { laterRefusalOf } from '../files/support/problems-of.ts';
import { anEvaluation, bytesOf, carry } from './carrying-pdf.ts';
import { blankForm } from './fillable-form.ts';
import { emptyPdf } from './pdf-files.ts';

const content = Buffer.from('{"a": 1}');
const sumOf = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest();

/** How a file is put into a PDF; what is not said is as it should be. */
interface PutIn {
  readonly name?: Readonly<Record<string, PDFObject>>;
  readonly checksum?: PDFObject;
  /** In the place of the content. */
  readonly instead?: PDFObject;
}

/** A document with one file among the names, below a kid that is none. */
async function documentWith({ name, checksum, instead }: PutIn): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const stream = context.stream(content, {
    Params: { Size: content.length, ...(checksum === undefined ? {} : { CheckSum: checksum }) },
  });
  const file = context.obj({
    ...(name ?? { UF: PDFString.of('a.json') }),
    EF: { F: instead ?? context.register(stream) },
  });
  const leaf = context.obj({ Names: [PDFString.of('a.json'), file] });
  const tree = context.obj({ Kids: [PDFNumber.of(3), leaf] });
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: tree }));
  return document;
}

/** The text of the file `a.json` that was put in so, or why it is not given out. */
async function readBack(putIn: PutIn, limit = 1000): Promise<string | undefined> {
  const document = await documentWith(putIn);
  try {
    const bytes = readAttachment(document, 'a.json', limit);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString();
  } catch (error) {
    if (error instanceof AttachmentRefused) return error.key;
    throw error;
  }
}

describe('a file in a PDF', () => {
  const checksum = PDFHexString.fromBytes(sumOf(content));
  const inBrackets = PDFString.of(
    Array.from(sumOf(content), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  );

  it.each([
    ['with its name for all systems', { checksum }],
    ['with its name for one system alone', { checksum, name: { F: PDFString.of('a.json') } }],
    ['with its sum in brackets', { checksum: inBrackets }],
  ])('is read %s', async (_how, putIn) => {
    expect(await readBack(putIn)).toBe('{"a": 1}');
  });

  it.each([
    ['whose name is no text', { checksum, name: { UF: PDFNumber.of(1) } }],
    ['without a name', { checksum, name: {} }],
    ['whose content is no stream', { checksum, instead: PDFNumber.of(1) }],
  ])('is none %s', async (_how, putIn) => {
    expect(await readBack(putIn)).toBeUndefined();
  });

  it('is refused without its sum, with one that is none, and beyond the limit', async () => {
    expect(await readBack({})).toBe('exchange.attachment-changed');
    expect(await readBack({ checksum: PDFNumber.of(7) })).toBe('exchange.attachment-changed');
    expect(await readBack({ checksum }, content.length)).toBe('{"a": 1}');
    expect(await readBack({ checksum }, content.length - 1)).toBe('files.too-large');
  });
});

describe('a PDF that comes back', () => {
  it('is a form by its fields, with what was written next to them', async () => {
    const document = await blankForm();
    document.getForm().getTextField('notes:policy-known').setText('Asked twice');
    const returned = await readReturnedPdf(await document.save(), 'x.pdf');
    expect(returned).toMatchObject({
      kind: 'form',
      form: { entries: [{ requirement: 'policy-known', note: 'Asked twice' }] },
      notes: [],
    });
  });

  it('is a report by the evaluation that it carries', async () => {
    const returned = await readReturnedPdf(await carry(bytesOf(anEvaluation)), 'x.pdf');
    expect(returned).toEqual({ kind: 'report', evaluation: anEvaluation, notes: [] });
  });

  it('is neither where it has no fields and carries nothing', async () => {
    const bytes = await emptyPdf();
    const { problems } = await laterRefusalOf(() => readReturnedPdf(bytes, 'x.pdf'));
    expect(problems.map(({ key }) => key)).toEqual(['exchange.form-flat']);
  });

  it('is refused for an evaluation that was changed, not for being no form', async () => {
    const bytes = await carry(bytesOf(anEvaluation), { size: 3 });
    const { problems } = await laterRefusalOf(() => readReturnedPdf(bytes, 'x.pdf'));
    expect(problems.map(({ key }) => key)).toEqual(['exchange.attachment-changed']);
  });
});

describe('what is written onto a page', () => {
  it('counts once however often the page lists it, and not where it does not say what it is', async () => {
    const document = await PDFDocument.create();
    const { node } = document.addPage();
    const { context } = document;
    const note = context.register(
      context.obj({ Subtype: 'Text', Contents: PDFString.of('Which room?') }),
    );
    const nameless = context.obj({ Contents: PDFString.of('nobody’s') });
    node.set(PDFName.of('Annots'), context.obj([note, nameless, note]));
    expect(readPdfNotes(document)).toEqual([{ page: 1, text: 'Which room?' }]);
  });

  it('has no words where these are packed as a stream', async () => {
    const document = await PDFDocument.create();
    const { node } = document.addPage();
    const { context } = document;
    const Contents = context.register(context.flateStream('hidden words'));
    const notes = ['Text', 'Ink'].map((Subtype) => context.obj({ Subtype, Contents }));
    node.set(PDFName.of('Annots'), context.obj(notes));
    expect(readPdfNotes(document)).toEqual([{ page: 1, text: '' }]);
  });
});

it('a choice by a number that no list has is that number', async () => {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const fields = ['1', '7', 'Off'].map((value) =>
    context.obj({
      T: PDFString.of('finding:rooms'),
      FT: 'Btn',
      V: PDFName.of(value),
      Opt: [PDFString.of('conforms'), PDFString.of('major')],
    }),
  );
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: fields }));
  expect(readPdfFields(document).map(({ value }) => value)).toEqual(['major', '7', '']);
});

describe('strings of a decrypted document', () => {
  it('are mended wherever they stand, but in streams of objects', async () => {
    const { context } = await PDFDocument.create();
    const alone = context.register(PDFString.of('a\\(b'));
    const list = context.register(context.obj([PDFString.of('c\\)d'), 1]));
    const packed = context.register(context.stream('', { Type: 'ObjStm', N: 0 }));
    mendDecryptedStrings(context, Buffer.from('%PDF-1.7\n'));
    const [inList] = context.lookup(list, PDFArray).asArray();
    expect(context.lookup(alone)).toEqual(PDFHexString.of(Buffer.from('a\\(b').toString('hex')));
    expect(inList).toEqual(PDFHexString.of(Buffer.from('c\\)d').toString('hex')));
    expect(context.lookup(packed)?.toString()).toContain('/ObjStm');
  });
});
