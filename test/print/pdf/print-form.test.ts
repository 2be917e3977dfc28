import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import {
  fillWithPdfium,
  fillWithPdfLib,
  fillWithPypdf,
  hasPdfium,
  hasPypdf,
  otherSavings,
  readField,
  readFilling,
} from '../../support/fill-form.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { hasQpdf, resave } from '../../support/resave-pdf.ts';
import { context, fonts, openPdf } from '../print-support.ts';
import { formMarkdown } from './form-support.ts';
import { canReadStructure, findAll, readStructure, sketch } from './structure-support.ts';

const form = await printPdf(formMarkdown, { ...context, fillable: true });
const opened = openPdf(form);
const untouched = { name: 'Łódź Søhesten', 'eoms-form': '{"which": "this one"}' };
const filling = {
  name: 'Æbeltoft & Søn',
  vote: 'no',
  'point:2': 'Yes',
  story: 'På Ærø: 5 € – “alt” i orden.\nLine two.',
};

const numberIn = (dict: PDFDict, name: string) =>
  dict.lookup(PDFName.of(name), PDFNumber).asNumber();

describe('a form to fill in', () => {
  it('has the fields of the Markdown, in its order, with their content', async () => {
    const names = (await PDFDocument.load(form)).getForm().getFields();
    expect(names.map((field) => field.getName())).toEqual([
      'name',
      'vote',
      'point:1',
      'point:2',
      'story',
      'eoms-form',
    ]);
    expect(await readFilling(form)).toEqual(untouched);
  });

  it('says of each field what it is for', async () => {
    const tips = ['name', 'vote', 'point:1', 'story'].map(async (name) =>
      (await readField(form, name)).lookup(PDFName.of('TU'), PDFHexString).decodeText(),
    );
    expect(await Promise.all(tips)).toEqual([
      'Your name',
      'Your vote',
      'First point',
      'What happened',
    ]);
  });

  it('takes several lines where it should, in a size that does not change', async () => {
    const [story, name] = [await readField(form, 'story'), await readField(form, 'name')];
    expect(numberIn(story, 'Ff')).toBe(4096);
    expect(name.has(PDFName.of('Ff'))).toBe(false);
    expect(story.lookup(PDFName.of('DA'), PDFString).asString()).toMatch(/^\/FormText 9 Tf /);
  });

  it('lets one box of a choice be ticked, or none', async () => {
    const vote = await readField(form, 'vote');
    // Neither radio buttons, which browsers cannot clear, nor one that must be chosen.
    expect(vote.has(PDFName.of('Ff'))).toBe(false);
    const kids = vote.lookup(PDFName.of('Kids'), PDFArray);
    const states = [0, 1].map((index) => {
      const kid = kids.lookup(index, PDFDict);
      const looks = kid.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
      return [String(kid.lookup(PDFName.of('AS'))), ...looks.keys().map(String)];
    });
    expect(states).toEqual([
      ['/Off', '/yes', '/Off'],
      ['/Off', '/no', '/Off'],
    ]);
  });

  it('is printed with its fields, but for the one that says which form it is', async () => {
    const flags = ['name', 'story', 'point:1', 'eoms-form'].map(async (name) =>
      numberIn(await readField(form, name), 'F'),
    );
    expect(await Promise.all(flags)).toEqual([4, 4, 4, 2]);
    expect(numberIn(await readField(form, 'eoms-form'), 'Ff')).toBe(1);
  });

  it('has neither scripts nor actions, and leaves nothing for viewers to draw first', () => {
    expect(opened).not.toMatch(/\/(?:JS|JavaScript|AA|OpenAction|XFA|NeedAppearances)\b/);
    expect(opened).not.toMatch(/\/A *<<[^>]*\/S\//);
  });

  it('brings its own font, with any font that documents are set in', async () => {
    const plain = { ...fonts, regular: fonts.fallback, bold: fonts.fallback };
    const pdf = await printPdf(formMarkdown, { ...context, fonts: plain, fillable: true });
    expect(openPdf(pdf)).toMatch(/\/FontName \/EOMSFT\+DejaVuSans\n/);
    expect(opened).toMatch(/\/FontName \/EOMSFT\+NotoSans-Regular\n/);
  });

  it('is not made unless requested', async () => {
    expect(openPdf(await printPdf(formMarkdown, context))).not.toContain('/Widget');
  });

  it('is the same to the byte each time', async () => {
    const again = await printPdf(formMarkdown, { ...context, fillable: true });
    expect(Buffer.from(again).equals(form)).toBe(true);
  });

  it.runIf(canReadStructure)('is read in order: each field where it stands', () => {
    const structure = readStructure(form);
    expect(sketch(structure)).toBe(
      'Document(H1 Table(TR(TH TD(Form)) TR(TH TD(Form Form)) TR(TH TD(Form Form)) TR(TH TD(Form))))',
    );
    expect(findAll(structure, 'Form').map(({ areas }) => areas.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(findAll(structure, 'TD').map(({ texts }) => texts.join('|'))).toEqual([
      '',
      ' Yes | No',
      ' First | Second',
      '',
    ]);
  });

  it.runIf(hasProgram('qpdf'))('is a sound PDF', () => {
    expect(inspectPdf(form, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors');
  });
});

describe('a form that was filled in', () => {
  it('keeps what pdf-lib wrote', async () => {
    const filled = await fillWithPdfLib(form, { ...filling, name: 'Hansen', story: 'Et to tre' });
    expect(await readFilling(filled)).toEqual({
      ...untouched,
      ...filling,
      name: 'Hansen',
      story: 'Et to tre',
    });
  });

  it.runIf(hasPypdf)('keeps what pypdf wrote', async () => {
    expect(await readFilling(fillWithPypdf(form, filling))).toEqual({ ...untouched, ...filling });
  });

  it.runIf(hasPdfium)('keeps what was typed and ticked in Chromium’s PDF viewer', async () => {
    const filled = await readFilling(fillWithPdfium(form, filling));
    expect({ ...filled, story: filled['story']?.replaceAll('\r\n', '\n') }).toEqual({
      ...untouched,
      ...filling,
    });
  });

  it.runIf(hasPdfium)('has one box of a choice ticked, or none again', async () => {
    const both = fillWithPdfium(fillWithPdfium(form, { vote: 'yes' }), { vote: 'no' });
    expect(await readFilling(both)).toEqual({ ...untouched, vote: 'no' });
    expect(await readFilling(fillWithPdfium(both, { vote: 'no' }))).toEqual(untouched);
  });

  it.runIf(hasPypdf && hasProgram('pdftotext'))('shows it in the font that it brings', () => {
    const text = inspectPdf(fillWithPypdf(form, filling), 'pdftotext', ['-layout']);
    expect(text).toContain('På Ærø: 5 € – “alt” i orden.');
    expect(text).toContain('Æbeltoft & Søn');
  });

  it.runIf(hasQpdf).each(otherSavings)('keeps it when saved %s', async (_, options) => {
    const filled = await fillWithPdfLib(form, { vote: 'yes', 'point:1': 'Yes', story: 'Et' });
    expect(await readFilling(resave(filled, ...options))).toEqual({
      ...untouched,
      vote: 'yes',
      'point:1': 'Yes',
      story: 'Et',
    });
  });
});
