import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { dictsIn, pdfTextOf } from './read-pdf-values.ts';

/** A field of a form, as some program saved it. */
export interface PdfField {
  /** Its full name: those of its parents and its own, joined by periods. */
  readonly name: string;
  /** `button`: boxes to tick, or choices of which one is on. */
  readonly kind: 'text' | 'button' | 'other';
  /** The text; or the state of a button, empty where it says none. */
  readonly value: string;
  /** The states that its boxes show as on; more than one only where it is broken. */
  readonly shown: readonly string[];
}

/** More fields and boxes than any eoms form has. */
const mostNodes = 50_000;
const deepest = 20;

/** What a field takes from the fields above it (ISO 32000-2, 12.7.4.1). */
interface Inherited {
  readonly name: string;
  readonly type: PDFObject | undefined;
  readonly value: PDFObject | undefined;
  readonly choices: PDFObject | undefined;
  readonly depth: number;
}

const off = 'Off';

/**
 * The fields of a document's form, in the order of the file; none where it has no form. A field that
 * more than one part of the form refers to is given once.
 */
export function readPdfFields(document: PDFDocument): readonly PdfField[] {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return [];
  const seen = new Set<PDFObject>();
  const top = { name: '', type: undefined, value: undefined, choices: undefined, depth: 0 };
  return dictsIn(form, 'Fields').flatMap((field) => fieldsIn(field, top, seen));
}

function fieldsIn(dict: PDFDict, above: Inherited, seen: Set<PDFObject>): readonly PdfField[] {
  if (seen.has(dict) || seen.size >= mostNodes || above.depth > deepest) return [];
  seen.add(dict);
  const inherited = inherit(dict, above);
  const kids = dictsIn(dict, 'Kids');
  const fields = kids.filter((kid) => kid.has(PDFName.of('T')));
  if (fields.length > 0) return fields.flatMap((kid) => fieldsIn(kid, inherited, seen));
  return [fieldOf(inherited, kids.length > 0 ? kids : [dict])];
}

function inherit(dict: PDFDict, above: Inherited): Inherited {
  const own = pdfTextOf(dict.lookup(PDFName.of('T')));
  return {
    name: [above.name, own].filter((part) => part !== '').join('.'),
    type: dict.lookup(PDFName.of('FT')) ?? above.type,
    value: dict.lookup(PDFName.of('V')) ?? above.value,
    choices: dict.lookup(PDFName.of('Opt')) ?? above.choices,
    depth: above.depth + 1,
  };
}

function fieldOf({ name, type, value, choices }: Inherited, widgets: readonly PDFDict[]): PdfField {
  if (type === PDFName.of('Btn')) {
    const states = widgets.map((one) => stateOf(one.lookup(PDFName.of('AS')), choices));
    const shown = [...new Set(states.filter((state) => state !== ''))];
    return { name, kind: 'button', value: stateOf(value, choices), shown };
  }
  const kind = type === PDFName.of('Tx') ? 'text' : 'other';
  return { name, kind, value: pdfTextOf(value), shown: [] };
}

/**
 * The state that a button's value says; empty for off. By rule a name; of some programs a text, with
 * the slash before a name in it; where the form lists its choices apart, their number (ISO 32000-2,
 * 12.7.5.2.3).
 */
function stateOf(value: PDFObject | undefined, choices: PDFObject | undefined): string {
  const state = value instanceof PDFName ? value.decodeText() : pdfTextOf(value).replace(/^\//, '');
  if (state === off) return '';
  if (!(choices instanceof PDFArray) || !/^\d{1,4}$/.test(state)) return state;
  return pdfTextOf(choices.lookup(Number(state))) || state;
}
