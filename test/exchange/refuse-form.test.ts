import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { identityField } from '../../src/model/form.ts';
import { blankForm, fieldDict, filledForm, nameOf } from './fillable-form.ts';
import { emptyPdf } from './pdf-files.ts';
import { wrongIn } from './read-form-support.ts';

describe('a file is refused', () => {
  it('that has no fields', async () => {
    expect((await wrongIn(await emptyPdf()))[0]).toMatch(/^This PDF has no fields,/);
  });

  it('that was flattened', async () => {
    const document = await blankForm();
    document.getForm().flatten({ updateFieldAppearances: false });
    expect((await wrongIn(document))[0]).toMatch(/^This PDF has no fields,/);
  });

  it('that is a form of somebody else', async () => {
    const document = await PDFDocument.create();
    document.getForm().createTextField('Name').addToPage(document.addPage());
    expect((await wrongIn(document))[0]).toMatch(/^This form was not made by eoms/);
  });

  it.each([
    ['', /^The field that identifies this checklist was changed/],
    ['{"schema":"eoms/form@2"}', /^The field that identifies this checklist was changed/],
    ['{"schema": "eoms/form@4"}', /^This form was made by a newer eoms/],
  ])('whose identity says %j', async (identity, message) => {
    const document = await blankForm();
    document.getForm().getTextField(identityField).setText(identity);
    expect((await wrongIn(document))[0]).toMatch(message);
  });

  it('that lost fields', async () => {
    const document = await blankForm();
    for (const name of ['notes:scope-stated', 'header:site'])
      document.getForm().removeField(document.getForm().getField(name));
    expect(await wrongIn(document)).toEqual([
      '2 fields are missing from this form: header:site, notes:scope-stated. Part of the file was lost, or fields were taken out.',
    ]);
  });

  it('that lost boxes', async () => {
    const document = await blankForm();
    document.getForm().removeField(document.getForm().getField('item:scope-stated:point-1'));
    expect(await wrongIn(document)).toEqual([
      'This form should have 18 fields, and 1 is missing. Part of the file was lost, or fields were taken out.',
    ]);
  });

  it('that has other fields, and one of another requirement', async () => {
    const document = await blankForm();
    const page = document.getPage(0);
    for (const name of ['Name', 'notes:somewhere-else'])
      document.getForm().createTextField(name).addToPage(page);
    expect(await wrongIn(document)).toEqual([
      '2 fields do not belong to this form: Name, notes:somewhere-else.',
    ]);
  });

  it('that has a field twice', async () => {
    const document = await blankForm();
    const copy = fieldDict(document, 'notes:scope-stated').clone();
    document.getForm().acroForm.addField(document.context.register(copy));
    expect(await wrongIn(document)).toEqual([
      'A field stands in this form more than once: notes:scope-stated. Import each form by itself.',
    ]);
  });

  it('that has a field of another kind', async () => {
    const document = await blankForm();
    fieldDict(document, 'notes:scope-stated').set(nameOf('FT'), nameOf('Btn'));
    expect(await wrongIn(document)).toEqual([
      'A field is of another kind than eoms made: notes:scope-stated.',
    ]);
  });

  it('that holds a choice that there is not, or two', async () => {
    const document = await blankForm();
    fieldDict(document, 'finding:scope-stated').set(nameOf('V'), nameOf('excellent'));
    const second = document.getForm().getRadioGroup('finding:policy-known').acroField;
    second.dict.set(nameOf('V'), nameOf('0'));
    second.getWidgets()[1]?.dict.set(nameOf('AS'), nameOf('1'));
    expect(await wrongIn(document)).toEqual([
      'The field finding:scope-stated says "excellent", which cannot be chosen. It can be conforms, major, minor, opportunity, not-applicable.',
      'The field finding:policy-known says two things at once: conforms, major. Open the form, choose again and save it.',
    ]);
  });

  it('that holds a text longer than an assessment does', async () => {
    const texts = { 'notes:scope-stated': 'x'.repeat(20_001), 'header:site': 'y'.repeat(1001) };
    expect(await wrongIn(await filledForm(texts))).toEqual([
      'The text in header:site has 1,001 characters; eoms takes at most 1,000. Shorten it.',
      'The text in notes:scope-stated has 20,001 characters; eoms takes at most 20,000. Shorten it.',
    ]);
  });

  it('that holds a text of any length', async () => {
    const document = await blankForm();
    fieldDict(document, 'notes:scope-stated').set(nameOf('V'), PDFString.of('x'.repeat(500_000)));
    expect(await wrongIn(document)).toEqual([
      'The text in notes:scope-stated has 500,000 characters; eoms takes at most 20,000. Shorten it.',
    ]);
  });
});
