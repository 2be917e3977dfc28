import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/print/pdf/file/archive.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { context, layoutMarkdown, wordsOf } from '../print-support.ts';
import { endlessMarkdown } from '../torture-markdown.ts';
import { canReadStructure, readStructure, textOf } from './structure-support.ts';

const bytes = Buffer.from('{"læring": 1}\n');
const archive: Archive = {
  files: [
    {
      name: 'evaluation.json',
      mediaType: 'application/json',
      description: 'What was fundet (i dag)',
      bytes,
      checksum: createHash('md5').update(bytes).digest(),
    },
  ],
};

const printed = (markdown: string): Promise<Uint8Array> =>
  printPdf(markdown, { ...context, archive });
const open = async (markdown: string): Promise<PDFDocument> =>
  PDFDocument.load(await printed(markdown), { updateMetadata: false });

/** The value of a chain of keys, references followed. */
function at(dict: PDFDict, ...keys: readonly (string | number)[]): PDFObject | undefined {
  let found: PDFObject | undefined = dict;
  for (const key of keys) {
    if (found instanceof PDFRawStream) found = found.dict;
    if (found instanceof PDFDict) found = found.lookup(PDFName.of(String(key)));
    else found = found instanceof PDFArray ? found.lookup(Number(key)) : undefined;
  }
  return found;
}

const textAt = (...[dict, ...keys]: Parameters<typeof at>): string | undefined => {
  const found = at(dict, ...keys);
  if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
  return found?.toString();
};

describe('a print for archives', () => {
  it('claims PDF/A-3a as well as PDF/UA-1, whose mark it describes', async () => {
    const xmp = Buffer.from(await printed('# A')).toString('utf8');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  });

  it('says what its colours mean', async () => {
    const { catalog } = await open('# A');
    expect(textAt(catalog, 'OutputIntents', 0, 'S')).toBe('/GTS_PDFA1');
    expect(textAt(catalog, 'OutputIntents', 0, 'OutputConditionIdentifier')).toBe(
      'sRGB IEC61966-2.1',
    );
    expect(textAt(catalog, 'OutputIntents', 0, 'DestOutputProfile', 'N')).toBe('3');
  });

  it('carries its file: named, described, dated, with size and checksum', async () => {
    const { catalog } = await open('# A');
    const [name, file] = [at(catalog, 'Names', 'EmbeddedFiles', 'Names', 0), at(catalog, 'AF', 0)];
    expect(name).toEqual(PDFString.of('evaluation.json'));
    expect(at(catalog, 'Names', 'EmbeddedFiles', 'Names', 1)).toBe(file);
    if (!(file instanceof PDFDict)) throw new Error('no file');
    expect(['F', 'UF', 'Desc', 'AFRelationship'].map((key) => textAt(file, key))).toEqual([
      'evaluation.json',
      'evaluation.json',
      'What was fundet (i dag)',
      '/Data',
    ]);
    const content = at(file, 'EF', 'F');
    expect(at(file, 'EF', 'UF')).toBe(content);
    expect(textAt(file, 'EF', 'F', 'Subtype')).toBe('/application#2Fjson');
    expect(textAt(file, 'EF', 'F', 'Params', 'Size')).toBe(String(bytes.length));
    expect(at(file, 'EF', 'F', 'Params', 'CheckSum')).toEqual(
      PDFHexString.fromBytes(createHash('md5').update(bytes).digest()),
    );
    expect(textAt(file, 'EF', 'F', 'Params', 'ModDate')).toBe('D:20261123000000Z');
  });

  it('carries nothing where there is nothing to carry', async () => {
    const plain = await printPdf('# A', { ...context, archive: { files: [] } });
    const { catalog } = await PDFDocument.load(plain);
    expect(at(catalog, 'OutputIntents')).toBeDefined();
    expect([at(catalog, 'AF'), at(catalog, 'Names', 'EmbeddedFiles')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is the same bytes again', async () => {
    expect(await printed('# A\n\nb')).toEqual(await printed('# A\n\nb'));
  });

  it('holds no text that is longer than the standard allows', async () => {
    const lengths: number[] = [];
    const measure = (found: PDFObject): void => {
      if (found instanceof PDFString || found instanceof PDFHexString)
        lengths.push(found.asBytes().length);
      if (found instanceof PDFRawStream) measure(found.dict);
      if (found instanceof PDFDict) found.values().forEach(measure);
      if (found instanceof PDFArray) found.asArray().forEach(measure);
    };
    const { context: objects } = await open(endlessMarkdown);
    for (const [, found] of objects.enumerateIndirectObjects()) measure(found);
    expect(Math.max(...lengths)).toBeGreaterThan(30_000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
  });

  it.runIf(hasProgram('pdfinfo'))('is understood by a reader that is not ours', async () => {
    const listed = inspectPdf(await printed('# A'), 'pdfdetach', ['-list']);
    expect(listed).toBe('1 embedded files\n1: evaluation.json\n');
  });

  it.runIf(canReadStructure)('is read out in the order of the document', async () => {
    const structure = readStructure(await printed('# A\n\nb\n\n- c\n\n| d |\n|---|\n| e |'));
    expect(textOf(structure)).toBe('A b • c d e');
  });

  it.runIf(hasProgram('qpdf'))('is sound to a program that is not ours', async () => {
    const said = inspectPdf(await printed('# A'), 'qpdf', ['--check']);
    expect(said).toContain('No syntax or stream encoding errors found');
  });
});

it('a print that is not for archives claims nothing of the kind', async () => {
  const plain = await printPdf('# A', context);
  expect(Buffer.from(plain).toString('latin1')).not.toMatch(/pdfaid|pdfaExtension/);
  const { catalog } = await PDFDocument.load(plain);
  expect(at(catalog, 'OutputIntents')).toBeUndefined();
});

it('a character that means something to one font only is written out', () => {
  const [page] = layoutMarkdown('a \uE000 \uF8FF \u{F0000} z');
  expect(page === undefined ? '' : wordsOf(page)).toContain('a [U+E000] [U+F8FF] [U+F0000] z');
});
