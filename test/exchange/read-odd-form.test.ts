import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { hasQpdf, resaveWith } from '../support/resave-pdf.ts';
import { blankForm, fieldDict, nameOf } from './fillable-form.ts';
import { read } from './read-form-support.ts';

describe('a form that another program saved in its own way', () => {
  it.runIf(hasQpdf)(
    'reads encrypted texts that are written in brackets, and those packed in streams',
    async () => {
      const document = await blankForm();
      const text = PDFString.of('a\\\\b \\(c\\)');
      fieldDict(document, 'notes:policy-known').set(nameOf('V'), text);
      const plain = await document.save({ updateFieldAppearances: false });
      for (const streams of ['disable', 'generate']) {
        const options = `--object-streams=${streams} --encrypt none o 128 --use-aes=y --`;
        const saved = Buffer.from(resaveWith(options, plain)).toString('latin1');
        const inBrackets = saved.replaceAll(/\/V <([0-9a-f]+)>/g, (_, hex: string) => {
          const bytes = Array.from(Buffer.from(hex, 'hex'));
          return `/V (${bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`;
        });
        expect(inBrackets === saved).toBe(streams === 'generate');
        const { entries } = await read(Buffer.from(inBrackets, 'latin1'));
        expect(entries.map(({ note }) => note)).toEqual(['a\\b (c)']);
      }
    },
  );

  it('reads values as names, texts or numbers of choices, with or without boxes that show them', async () => {
    for (const value of [nameOf('major'), PDFString.of('major'), PDFHexString.fromText('major')]) {
      const document = await blankForm();
      fieldDict(document, 'finding:scope-stated').set(nameOf('V'), value);
      const { entries } = await read(document);
      expect(entries[0]?.result).toBe('major');
    }
  });

  it('reads what only a box shows', async () => {
    const document = await blankForm();
    const box = document.getForm().getCheckBox('item:scope-stated:point-1').acroField;
    box.getWidgets()[0]?.dict.set(nameOf('AS'), nameOf('Ja'));
    const group = document.getForm().getRadioGroup('finding:policy-known').acroField;
    group.getWidgets()[3]?.dict.set(nameOf('AS'), nameOf('3'));
    const { entries } = await read(document);
    expect(entries.map(({ items, result }) => [items, result])).toEqual([
      [['point-1'], undefined],
      [[], 'opportunity'],
    ]);
  });

  it('reads texts in every encoding, and takes control characters out', async () => {
    const le = Buffer.from('\uFEFFÅse\u0000', 'utf16le').toString('hex');
    const utf8 = Buffer.from('\uFEFFÅse\u0007\r\nOle').toString('hex');
    const be = Buffer.from('\uFEFF\u001BdaDK\u001BÅse\rOle\uD800', 'utf16le').swap16();
    for (const [value, text] of [
      [PDFString.of('\\305se \\240 \\(x\\)\\rB\\r\\nC'), 'Åse € (x)\nB\nC'],
      [PDFHexString.of(le), 'Åse'],
      [PDFHexString.of(utf8), 'Åse\nOle'],
      [PDFHexString.of(be.toString('hex')), 'Åse\nOle\uFFFD'],
    ] as const) {
      const document = await blankForm();
      fieldDict(document, 'evidence:scope-stated').set(nameOf('V'), value);
      const { entries } = await read(document);
      expect(entries[0]?.evidence).toBe(text);
    }
  });

  it('reads a long text that is a stream', async () => {
    const document = await blankForm();
    const stream = document.context.flateStream('Long text');
    const ref = document.context.register(stream);
    fieldDict(document, 'notes:policy-known').set(nameOf('V'), ref);
    const { entries } = await read(document);
    expect(entries[0]?.note).toBe('Long text');
  });

  it('is read to its end though a field stands within itself', async () => {
    const document = await blankForm();
    const circle = document.context.obj({ T: PDFString.of('a') });
    const ref = document.context.register(circle);
    circle.set(nameOf('Kids'), document.context.obj([ref]));
    document.getForm().acroForm.addField(ref);
    expect((await read(document)).entries).toEqual([]);
  });

  it('minds no signature of another program', async () => {
    const document = await blankForm();
    const field = document.context.obj({ FT: 'Sig', T: PDFString.of('Signature1') });
    document.getForm().acroForm.addField(document.context.register(field));
    expect((await read(document)).entries).toEqual([]);
  });
});
