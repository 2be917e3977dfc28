import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { decodePdfText } from './decode-pdf-text.ts';
import { unfold } from './limit-reading.ts';
import { spend } from './reading-costs.ts';

/** A text, however it is written. A long one may be a stream. Throws RangeError beyond the limits. */
export function pdfTextOf(value: PDFObject | undefined): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return decode(value.asBytes());
  return value instanceof PDFRawStream ? decode(unfold(value)) : '';
}

/** One text may be that of very many fields. */
function decode(bytes: Uint8Array): string {
  spend('unfolded', bytes.length);
  return decodePdfText(bytes);
}

/**
 * The dictionaries in a nested list; none where there is no such list. Throws RangeError beyond the
 * limits.
 */
export function dictsIn(dict: PDFDict, key: string): readonly PDFDict[] {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  // One list may be that of very many fields.
  spend('visited', list.size());
  return list
    .asArray()
    .map((one) => (one instanceof PDFRef ? dict.context.lookup(one) : one))
    .filter((one) => one instanceof PDFDict);
}
