import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'vitest';
import { openPdfFile } from '../../src/exchange/open-pdf-file.ts';
import { type FilledForm, readFilledForm } from '../../src/exchange/read-filled-form.ts';
import { readPdfFields } from '../../src/exchange/read-pdf-fields.ts';
import { laterRefusalOf } from '../files/support/problems-of.ts';
import { english } from '../support/messages.ts';

/** What a PDF says was filled in. */
export async function read(pdf: PDFDocument | Uint8Array): Promise<FilledForm> {
  const document = await openPdfFile(await bytesOf(pdf), 'form.pdf');
  return readFilledForm(readPdfFields(document), () => ({ file: 'form.pdf' }));
}

/** What is wrong with a file, as a person reads it. */
export async function wrongIn(pdf: PDFDocument | Uint8Array): Promise<readonly string[]> {
  const { problems } = await laterRefusalOf(() => read(pdf));
  expect(problems.map(({ place }) => place)).toEqual(problems.map(() => ({ file: 'form.pdf' })));
  return problems.map(({ key, values }) => english.text(key, values));
}

async function bytesOf(pdf: PDFDocument | Uint8Array): Promise<Uint8Array> {
  return pdf instanceof PDFDocument ? pdf.save({ updateFieldAppearances: false }) : pdf;
}
