import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { context } from '../print-support.ts';
import { formMarkdown } from './form-support.ts';

const pdf = await printPdf(formMarkdown, { ...context, fillable: true });
const document = await PDFDocument.load(pdf);
const root = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
const fields = document.getForm().getFields();

const at = (dict: PDFDict | undefined, ...path: readonly string[]) => {
  let found = dict;
  for (const key of path) found = found?.lookupMaybe(PDFName.of(key), PDFDict);
  return found;
};
const keysOf = (dict: PDFDict | undefined) => (dict?.keys() ?? []).map((key) => key.decodeText());
const numbersOf = (dict: PDFDict | undefined, key: string) =>
  (dict?.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? []).map((one) =>
    one instanceof PDFNumber ? one.asNumber() : Number.NaN,
  );

/** Every place on a page that belongs to a field, with the field and the page that it names. */
const widgets = fields.flatMap((field) =>
  field.acroField.getWidgets().map(({ dict }) => ({
    name: field.getName(),
    dict,
    field: field.acroField.dict,
    page: document.getPages().find(({ ref }) => ref === dict.get(PDFName.of('P'))),
  })),
);
const seen = widgets.filter(({ name }) => name !== 'eoms-form');
const contents = document
  .getPages()
  .map(({ node }) => node.Contents())
  .filter((stream) => stream instanceof PDFRawStream)
  .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
  .join('\n');
const boxes = seen.filter(({ name }) => name.startsWith('point') || name === 'vote');
const isRising = (lengths: readonly (number | undefined)[] = []) =>
  lengths.every((length = -1, index) => length >= (lengths[index - 1] ?? 0));
const namesOf = (some: typeof widgets) => some.map(({ name }) => name);

describe('a field, as programs that fill in forms ask for it', () => {
  it('has a name of its own, and a place that its page and the form know alike', () => {
    const names = fields.map((field) => field.getName());
    expect(new Set(names).size).toBe(names.length);
    const listed = document.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
    const found = widgets.filter(({ dict }) =>
      listed.some((ref) => document.context.lookup(ref) === dict),
    );
    expect(namesOf(found)).toEqual(namesOf(widgets));
    expect(found).toHaveLength(listed.length);
  });

  it('lies on its page, which tells the order of its fields', () => {
    const outside = seen.filter(({ dict, page }) => {
      const [left, bottom, right, top] = numbersOf(dict, 'Rect');
      const { width, height } = page?.getSize() ?? { width: 0, height: 0 };
      const [across, up] = [
        [0, left, right, width],
        [0, bottom, top, height],
      ];
      return !isRising(across) || !isRising(up);
    });
    expect(namesOf(outside)).toEqual([]);
    const orders = document.getPages().map(({ node }) => String(node.get(PDFName.of('Tabs'))));
    expect(new Set(orders)).toEqual(new Set(['/S']));
  });

  it('says in which font of the form it is written', () => {
    const fonts = keysOf(at(root, 'DR', 'Font'));
    const without = widgets.filter(({ dict }) => {
      const look = dict.lookupMaybe(PDFName.of('DA'), PDFString)?.asString() ?? '';
      return !fonts.includes(/^\/(\w+) \d+ Tf /.exec(look)?.[1] ?? '');
    });
    expect(namesOf(without)).toEqual([]);
  });

  it('has a look, or as a box one for each state, the one that it is in among them', () => {
    expect(namesOf(seen.filter(({ dict }) => !dict.has(PDFName.of('AP'))))).toEqual([]);
    const states = boxes.map(({ dict }) => [
      ...keysOf(at(dict, 'AP', 'N')),
      dict.lookup(PDFName.of('AS'), PDFName).decodeText(),
    ]);
    expect(states).toEqual([
      ['yes', 'Off', 'Off'],
      ['no', 'Off', 'Off'],
      ['Yes', 'Off', 'Off'],
      ['Yes', 'Off', 'Off'],
    ]);
  });

  it('has the edge of its box on the page, where no viewer draws it twice or forgets it', () => {
    expect(boxes.map(({ dict }) => keysOf(at(dict, 'MK')))).toEqual(boxes.map(() => ['CA']));
    expect(boxes.filter(({ dict }) => dict.has(PDFName.of('BS')))).toEqual([]);
    const edges = contents.match(/\/Artifact BMC q 1 0 0 1 [^\n]* S Q EMC/g);
    expect(edges).toHaveLength(boxes.length);
  });

  it('has lines that stand no further apart than the letters of its font are high', () => {
    const [, bottom = 0, , top = 0] = numbersOf(
      at(root, 'DR', 'Font', 'FormText', 'FontDescriptor'),
      'FontBBox',
    );
    expect(top - bottom).toBeGreaterThan(1000);
    expect(top - bottom).toBeLessThan(1250);
  });
});
