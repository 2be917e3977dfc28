import { type PDFDocument, PDFName, PDFDocument as Pdf, StandardFonts } from '@cantoo/pdf-lib';
import {
  fieldName,
  findingChoices,
  headerFields,
  identityField,
  signatureFields,
} from '../../src/model/form.ts';
import { type FormIdentity, writeFormIdentity } from '../../src/model/form-identity.ts';

/** The requirements of a form, each with the number of its items. */
export type Asked = Readonly<Record<string, number>>;

export const asked: Asked = { 'scope-stated': 2, 'policy-known': 0 };

/** The identity of a form with these requirements, as eoms writes it. */
export function identityOf(
  requirements: Asked,
  own: Partial<FormIdentity> = {},
): Omit<FormIdentity, 'schema'> {
  const ids = Object.keys(requirements);
  const items = Object.values(requirements).reduce((sum, count) => sum + count, 0);
  return {
    standard: 'tiny',
    digest: 'd1',
    engagement: '',
    institution: '',
    date: '2026-10-16',
    requirements: ids,
    fields: headerFields.length + signatureFields.length + 3 * ids.length + items,
    each: ['finding', 'evidence', 'notes'],
    once: [
      ...headerFields.map((name) => fieldName({ kind: 'header', name })),
      ...signatureFields.map((name) => fieldName({ kind: 'signature', name })),
    ],
    ...own,
  };
}

/** A form with the fields of a fillable checklist, made by pdf-lib from nothing. */
export async function blankForm(
  requirements: Asked = asked,
  own: Partial<FormIdentity> = {},
): Promise<PDFDocument> {
  const document = await Pdf.create();
  const page = document.addPage();
  await document.embedFont(StandardFonts.Helvetica);
  const form = document.getForm();
  const addText = (name: string, text = ''): void => {
    const field = form.createTextField(name);
    field.enableMultiline();
    field.setText(text);
    field.addToPage(page, { width: 90, height: 12 });
  };
  addText(identityField, writeFormIdentity(identityOf(requirements, own)));
  for (const name of headerFields) addText(fieldName({ kind: 'header', name }));
  for (const [requirement, items] of Object.entries(requirements)) {
    const group = form.createRadioGroup(fieldName({ kind: 'finding', requirement }));
    for (const choice of findingChoices) group.addOptionToPage(choice, page);
    addText(fieldName({ kind: 'evidence', requirement }));
    addText(fieldName({ kind: 'notes', requirement }));
    for (let item = 1; item <= items; item += 1)
      form
        .createCheckBox(fieldName({ kind: 'item', requirement, item: `point-${item}` }))
        .addToPage(page, { width: 9, height: 9 });
  }
  for (const name of signatureFields) addText(fieldName({ kind: 'signature', name }));
  return document;
}

/** What is filled in, by the names of fields: texts and choices; `true` ticks. */
export type Filling = Readonly<Record<string, string | true>>;

/** Fills a form as a program with pdf-lib does. */
function fill(document: PDFDocument, filling: Filling): void {
  const form = document.getForm();
  for (const [name, value] of Object.entries(filling)) {
    if (value === true) form.getCheckBox(name).check();
    else if (name.startsWith('finding:')) form.getRadioGroup(name).select(value);
    else form.getTextField(name).setText(value);
  }
}

/** A form with what is filled in, as bytes. What fonts of forms cannot draw stays a value. */
export async function filledForm(filling: Filling, form?: PDFDocument): Promise<Uint8Array> {
  const document = form ?? (await blankForm());
  fill(document, filling);
  return document.save({ updateFieldAppearances: false });
}

/** The dictionary of a field, to do to it what no program should. */
export function fieldDict(document: PDFDocument, name: string) {
  return document.getForm().getField(name).acroField.dict;
}

export const nameOf = (name: string): PDFName => PDFName.of(name);
