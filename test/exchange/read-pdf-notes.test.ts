import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdfNotes } from '../../src/exchange/read-pdf-notes.ts';

interface Annotation {
  readonly page?: number;
  readonly kind: string;
  readonly text?: string;
  readonly flags?: number;
}

async function documentWith(annotations: readonly Annotation[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage();
  document.addPage();
  for (const { page = 1, kind, text, flags } of annotations) {
    const annotation = document.context.obj({
      Subtype: kind,
      Rect: [0, 0, 9, 9],
      ...(flags === undefined ? {} : { F: flags }),
      ...(text === undefined ? {} : { Contents: PDFHexString.fromText(text) }),
    });
    document.getPage(page - 1).node.addAnnot(document.context.register(annotation));
  }
  return PDFDocument.load(await document.save());
}

describe('notes on the pages of a PDF', () => {
  it('are read with their page and their words, in the order of the pages', async () => {
    const document = await documentWith([
      { page: 2, kind: 'FreeText', text: 'Æble på skrivebordet' },
      { kind: 'Ink' },
      { kind: 'Highlight', text: 'why?' },
    ]);
    expect(readPdfNotes(document)).toEqual([
      { page: 1, text: '' },
      { page: 1, text: 'why?' },
      { page: 2, text: 'Æble på skrivebordet' },
    ]);
  });

  it.each([
    [{ kind: 'Highlight' }, 'marks nothing but words that are there'],
    [{ kind: 'Text' }, 'is an empty note'],
    [{ kind: 'FreeText', text: 'gone', flags: 2 }, 'is hidden'],
    [{ kind: 'Ink', flags: 32 }, 'is in no view'],
    [{ kind: 'Popup', text: 'twice' }, 'is the window of another'],
    [{ kind: 'Widget', text: 'a field' }, 'is a field'],
    [{ kind: 'Link' }, 'is a link'],
  ])('are not what %j is, which %s', async (annotation, _why) => {
    expect(readPdfNotes(await documentWith([annotation]))).toEqual([]);
  });

  it('are none where the tree of pages is broken, or leads back to itself', async () => {
    const document = await documentWith([{ kind: 'Ink' }]);
    const pages = document.catalog.Pages();
    pages.set(PDFName.of('Kids'), document.context.obj([pages]));
    expect(readPdfNotes(document)).toEqual([]);
    document.catalog.delete(PDFName.of('Pages'));
    expect(readPdfNotes(document)).toEqual([]);
  });
});
