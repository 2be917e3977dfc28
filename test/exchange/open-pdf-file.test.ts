import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdfFile } from '../../src/exchange/open-pdf-file.ts';
import { maxPdfBytes } from '../../src/exchange/pdf-limits.ts';
import { laterRefusalOf } from '../files/support/problems-of.ts';
import { hasQpdf, resave, resaveWith } from '../support/resave-pdf.ts';
import { emptyPdf } from './pdf-files.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function keyOf(bytes: Uint8Array): Promise<string> {
  const { kind, problems } = await laterRefusalOf(() => openPdfFile(bytes, 'form.pdf'));
  expect(kind).toBe('bad-data');
  expect(problems).toHaveLength(1);
  expect(problems[0]?.place).toEqual({ file: 'form.pdf' });
  return problems[0]?.key ?? '';
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  return (await openPdfFile(bytes, 'form.pdf')).getPageCount();
}

async function encrypted(userPassword: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword, ownerPassword: 'owner' });
  return document.save();
}

describe('a PDF is opened', () => {
  it.each([true, false])('with object streams: %s', async (useObjectStreams) => {
    expect(await pagesOf(await emptyPdf({ useObjectStreams }))).toBe(1);
  });

  it('that stands below lines of a mail, and is followed by blank lines', async () => {
    const text = `From: somebody\r\n\r\n${textOf(await emptyPdf())}\r\n\r\n`;
    expect(await pagesOf(bytesOf(text))).toBe(1);
  });

  it('that is encrypted with an empty password', async () => {
    expect(await pagesOf(await encrypted(''))).toBe(1);
  });

  it
    .runIf(hasQpdf)
    .each([
      '--encrypt none owner 256 --',
      '--encrypt none owner 128 --use-aes=y --',
      '--allow-weak-crypto --encrypt none owner 128 --',
    ])('without its pictures being decrypted, which nobody looks at: %s', async (options) => {
    const document = await PDFDocument.create();
    const { node } = document.addPage();
    const pixels = randomBytes(100_000);
    const picture = { Subtype: 'Image', Alt: PDFString.of('A pier') };
    node.set(
      PDFName.of('Seen'),
      document.context.register(document.context.stream(pixels, picture)),
    );
    node.set(PDFName.of('Said'), PDFString.of('Behind it'));
    const saved = resaveWith(options, await document.save({ useObjectStreams: false }));
    const opened = (await openPdfFile(saved, 'form.pdf')).getPage(0).node;
    expect(opened.lookup(PDFName.of('Said'), PDFString, PDFHexString).decodeText()).toBe(
      'Behind it',
    );
    const seen = opened.lookup(PDFName.of('Seen'));
    if (!(seen instanceof PDFRawStream)) throw new TypeError('the picture is a stream');
    expect(seen.dict.lookup(PDFName.of('Alt'), PDFString, PDFHexString).decodeText()).toBe(
      'A pier',
    );
    expect(Buffer.from(seen.contents).includes(pixels.subarray(0, 64))).toBe(false);
  });

  it
    .runIf(hasQpdf)
    .each([
      '--linearize',
      '--object-streams=generate',
      '--encrypt none owner 256 --',
      '--encrypt none owner 128 --use-aes=y --',
      '--allow-weak-crypto --encrypt none owner 40 --',
    ])('that qpdf saved with %s', async (options) => {
    expect(await pagesOf(resaveWith(options, await emptyPdf()))).toBe(1);
  });
});

describe('a file is refused', () => {
  it('that is not a PDF', async () => {
    expect(await keyOf(bytesOf(''))).toBe('exchange.not-a-pdf');
    expect(await keyOf(bytesOf('schema: eoms/answers@1\n'))).toBe('exchange.not-a-pdf');
    expect(await keyOf(bytesOf(`${' '.repeat(2000)}%PDF-1.7`))).toBe('exchange.not-a-pdf');
  });

  it('that is larger than eoms reads', async () => {
    const bytes = new Uint8Array(maxPdfBytes + 1);
    const { problems } = await laterRefusalOf(() => openPdfFile(bytes, 'form.pdf'));
    expect(problems).toEqual([
      { key: 'files.too-large', values: { limit: 160 }, place: { file: 'form.pdf' } },
    ]);
  });

  it('that was cut off, wherever', async () => {
    const whole = await emptyPdf();
    for (let length = 10; length < whole.length - 6; length += 7)
      expect(await keyOf(whole.subarray(0, length))).toBe('exchange.pdf-truncated');
  });

  it('whose last update was cut off', async () => {
    const cut = `${textOf(await emptyPdf())}\n12 0 obj\n<< /Type /Annot`;
    expect(await keyOf(bytesOf(cut))).toBe('exchange.pdf-truncated');
  });

  it.runIf(hasQpdf)('that is linearised and was cut off', async () => {
    const whole = resave(await emptyPdf(), '--linearize', '--object-streams=disable');
    const first = textOf(whole).indexOf('%%EOF') + '%%EOF\n'.length;
    expect(await keyOf(whole.subarray(0, first))).toBe('exchange.pdf-truncated');
  });

  it('that wants a password', async () => {
    expect(await keyOf(await encrypted('secret'))).toBe('exchange.pdf-password');
  });

  it('that is encrypted for a certificate', async () => {
    const text = textOf(await encrypted(''));
    expect(text).toContain('/Filter /Standard');
    const other = text.replace('/Filter /Standard', '/Filter /Adobe.Ps');
    expect(await keyOf(bytesOf(other))).toBe('exchange.pdf-encryption');
  });

  it('that has no pages', async () => {
    const broken = ['%PDF-1.7\n%%EOF', '%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n%%EOF'];
    for (const text of broken) expect(await keyOf(bytesOf(text))).toBe('exchange.pdf-broken');
  });
});
