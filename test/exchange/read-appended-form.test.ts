import { PDFDict, PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { hasQpdf, resaveWith } from '../support/resave-pdf.ts';
import { blankForm, fieldDict, filledForm, nameOf } from './fillable-form.ts';
import { read } from './read-form-support.ts';

/** The fields of a form once more, as a program that only appends to a file writes it. */
interface Addition {
  readonly field: string;
  readonly value: string;
}

/** The object of a field, without a value. */
function findField(document: PDFDocument, name: string) {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const title = object instanceof PDFDict ? object.lookup(nameOf('T')) : undefined;
    const isText = title instanceof PDFString || title instanceof PDFHexString;
    if (!(object instanceof PDFDict) || !isText || title.decodeText() !== name) continue;
    const dict = object.clone();
    dict.delete(nameOf('V'));
    return { ref, dict };
  }
  throw new Error(`no field ${name}`);
}

/** Adds fields with other values at the end of a file (ISO 32000-1, 7.5.6): nothing before it changes. */
function append(bytes: Uint8Array, document: PDFDocument, additions: readonly Addition[]) {
  const before = Buffer.from(bytes).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1];
  let text = `${before}\n`;
  const table = additions.map(({ field, value }) => {
    const { ref, dict } = findField(document, field);
    const place = String(text.length).padStart(10, '0');
    const own = String(dict).replace(/\s*>>$/, `/V ${value}>>`);
    text += `${ref.objectNumber} 0 obj\n${own}\nendobj\n`;
    return `${ref.objectNumber} 1\n${place} 00000 n\r\n`;
  });
  const { largestObjectNumber, trailerInfo } = document.context;
  const trailer = `<</Size ${largestObjectNumber + 1}/Root ${String(trailerInfo.Root)}/Prev ${start}>>`;
  text += `xref\n${table.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const evidence = 'evidence:scope-stated';

describe('a form to which another program added what was filled in', () => {
  it.runIf(hasQpdf).each(['disable', 'generate'])(
    'has what was added last, with object streams: %s',
    async (streams) => {
      const document = await blankForm();
      const first = await filledForm(
        { [evidence]: 'First', 'notes:policy-known': 'Stays' },
        document,
      );
      const base = resaveWith(`--object-streams=${streams}`, first);
      const opened = await PDFDocument.load(base);
      const once = append(base, opened, [{ field: evidence, value: '(Second)' }]);
      const twice = append(once, opened, [
        { field: evidence, value: PDFHexString.fromText('Łódź,\rthird').toString() },
        { field: 'notes:scope-stated', value: '(\\305se)' },
      ]);
      const { entries } = await read(twice);
      expect(entries.map((one) => [one.evidence, one.note])).toEqual([
        ['Łódź,\nthird', 'Åse'],
        ['', 'Stays'],
      ]);
      expect((await read(once)).entries[0]?.evidence).toBe('Second');
    },
  );

  it('has the words of a field that stand by themselves, and not how they are set', async () => {
    const document = await blankForm();
    const words = document.context.register(PDFString.of('Two of five rooms'));
    const field = fieldDict(document, evidence);
    field.set(nameOf('V'), words);
    const set = '<?xml version="1.0"?><body><p>Two of <b>five</b> rooms</p></body>';
    field.set(nameOf('RV'), PDFString.of(set));
    field.set(nameOf('DS'), PDFString.of('font: Helvetica 12pt'));
    expect((await read(document)).entries[0]?.evidence).toBe('Two of five rooms');
  });
});
