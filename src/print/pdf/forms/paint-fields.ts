import { identityField } from '../../../model/form.ts';
import type { BoxField, TextField } from '../../document/block.ts';
import type { Typefaces } from '../../fonts/typeface.ts';
import type { PdfFile, PdfObject } from '../../kit/pdf-file.ts';
import type { FieldMark, Page } from '../../layout/page.ts';
import { pdfColour, pdfNumber, pdfText } from '../file/pdf-string.ts';
import type { Tagger } from '../structure/tag-marks.ts';
import { drawBoxLook, drawFrame, drawTextLook } from './field-looks.ts';
import { embedFormFont, formFontName } from './form-font.ts';

/** Flags of annotations and of fields (ISO 32000-1, 12.5.3 and 12.7). */
const printed = 4;
const hidden = 2;
const readOnly = 1;
const severalLines = 4096;

/** What words look like where a field does not say it. */
const defaultLook = `/${formFontName} 9 Tf 0 g`;

/** The font of ticks, which every viewer has; what we write is drawn without it. */
const tickFontName = 'ZaDb';
const tickFont = '<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>';

/** What fields are painted with. */
export interface FormSetting {
  readonly pdf: PdfFile;
  readonly tagger: Tagger;
  readonly faces: Typefaces;
}

/** Writes the fields of a form (ISO 32000-1, 12.7): no scripts, no actions. */
export interface FormPainter {
  paint(mark: FieldMark, page: Page): void;
  /** Writes what holds the fields together, where there are any; when all pages are painted. */
  finish(identity: string | undefined): PdfObject | undefined;
}

/** The boxes of one choice. */
interface ChoiceBoxes {
  readonly id: number;
  readonly tip: string;
  readonly kids: number[];
}

interface PaintedForm extends FormSetting {
  /** The numbers of the fields' objects, in reading order. */
  readonly fields: number[];
  readonly groups: Map<string, ChoiceBoxes>;
  readonly looks: Map<string, PdfObject>;
}

export function createFormPainter(setting: FormSetting): FormPainter {
  const form: PaintedForm = { ...setting, fields: [], groups: new Map(), looks: new Map() };
  return {
    paint: (mark, page) => paintField(mark, page, form),
    finish: (identity) => (form.fields.length > 0 ? finish(identity, form) : undefined),
  };
}

function paintField(mark: FieldMark, page: Page, form: PaintedForm): void {
  const { tagger, pdf } = form;
  const id = pdf.reserve();
  const key = tagger.addField(mark, id);
  const parts = [
    `<</Type/Annot/Subtype/Widget/F ${printed}/Rect[${rectangle(mark, page)}]`,
    `/P ${pdf.page.id} 0 R/StructParent ${key}`,
    'severalLines' in mark.field
      ? writeText(mark, mark.field, form)
      : writeBox({ ...mark, id }, mark.field, form),
    '>>',
  ];
  pdf.put(id, parts.join(''));
  pdf.page.annotate(pdf.refer(id));
  if (!('choice' in mark.field)) form.fields.push(id);
}

function rectangle({ x, y, width, height }: FieldMark, page: Page): string {
  const corners = [x, page.height - y - height, x + width, page.height - y];
  return corners.map(pdfNumber).join(' ');
}

function nameAndTip({ name, tip }: BoxField | TextField): string {
  return `/T(${name})/TU${pdfText(tip)}`;
}

function writeText(mark: FieldMark, field: TextField, { pdf, faces }: PaintedForm): string {
  const look = drawTextLook(mark, pdf, faces);
  const value = field.value === '' ? '' : `/V${pdfText(field.value)}/DV${pdfText(field.value)}`;
  const flags = field.severalLines ? `/Ff ${severalLines}` : '';
  const type = `/DA(/${formFontName} ${pdfNumber(mark.size)} Tf ${pdfColour(mark.colour)} rg)`;
  return `/FT/Tx${nameAndTip(field)}${flags}${type}${value}/AP<</N ${look.id} 0 R>>`;
}

function writeBox(
  mark: FieldMark & { readonly id: number },
  field: BoxField,
  form: PaintedForm,
): string {
  const { choice } = field;
  // On the page: if the field defines an edge, browsers and others draw theirs around it as well.
  form.pdf.write(`/Artifact BMC ${drawFrame(mark)} EMC`);
  const [on, off] = [lookOf(mark, true, form), lookOf(mark, false, form)];
  const value = choice?.value ?? 'Yes';
  const look = `/AS/Off/AP<</N<</${value} ${on.id} 0 R/Off ${off.id} 0 R>>>>`;
  // For programs that redraw what is ticked when they save.
  const tick = `/DA(/${tickFontName} 0 Tf 0 g)/MK<</CA`;
  if (choice === undefined) return `/FT/Btn${nameAndTip(field)}${tick}(4)>>${look}`;
  const group = groupOf(field, form);
  group.kids.push(mark.id);
  const tip = `${field.tip}: ${choice.tip}`;
  return `/Parent ${group.id} 0 R/TU${pdfText(tip)}${tick}(l)>>${look}`;
}

/** All boxes of one size look alike, so that they share what they look like. */
function lookOf(mark: FieldMark, isOn: boolean, { looks, pdf }: PaintedForm): PdfObject {
  const kind = 'choice' in mark.field ? 'choice' : 'check';
  const key = [kind, isOn, mark.colour, pdfNumber(mark.width), mark.box].join(' ');
  const look = looks.get(key) ?? drawBoxLook(mark, isOn, pdf);
  looks.set(key, look);
  return look;
}

function groupOf({ name, tip }: BoxField, { groups, fields, pdf }: PaintedForm): ChoiceBoxes {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const group = { id: pdf.reserve(), tip, kids: [] };
  groups.set(name, group);
  fields.push(group.id);
  return group;
}

function finish(identity: string | undefined, form: PaintedForm): PdfObject {
  const { pdf, faces, fields, groups } = form;
  for (const [name, { id, tip, kids }] of groups) {
    const boxes = kids.map((kid) => `${kid} 0 R`).join(' ');
    // Not what PDF calls radio buttons: those cannot be cleared in browsers.
    pdf.put(id, `<</FT/Btn${nameAndTip({ name, tip })}/Kids[${boxes}]>>`);
  }
  if (identity !== undefined) addIdentity(identity, form);
  const font = embedFormFont(pdf, faces);
  const root = pdf.reserve();
  const parts = [
    `<</Fields[${fields.map((field) => `${field} 0 R`).join(' ')}]`,
    `/DR<</Font<</${formFontName} ${font.id} 0 R/${tickFontName}${tickFont}>>>>/DA(${defaultLook})>>`,
  ];
  pdf.put(root, parts.join(''));
  return pdf.refer(root);
}

/**
 * A field for what the front matter says under `form`, invisible and inaudible: hidden, and so without
 * a place in the structure.
 */
function addIdentity(identity: string, { pdf, fields }: PaintedForm): void {
  const id = pdf.reserve();
  const flags = `/F ${hidden}/Ff ${readOnly}`;
  pdf.put(
    id,
    `<</Type/Annot/Subtype/Widget/Rect[0 0 0 0]/P ${pdf.page.id} 0 R${flags}/FT/Tx/T(${identityField})/DA(${defaultLook})/V${pdfText(identity)}>>`,
  );
  pdf.page.annotate(pdf.refer(id));
  fields.push(id);
}
