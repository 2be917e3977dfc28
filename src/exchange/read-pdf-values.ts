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

/** A text, however it is written. A long one may be a stream. */
export function textOf(value: PDFObject | undefined): string {
  if (value instanceof PDFString || value instanceof PDFHexString)
    return decodePdfText(value.asBytes());
  return value instanceof PDFRawStream ? decodePdfText(unfold(value)) : '';
}

/** The dictionaries in a list that stands in another one; none where there is no such list. */
export function dictsIn(dict: PDFDict, key: string): readonly PDFDict[] {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return list
    .asArray()
    .map((one) => (one instanceof PDFRef ? dict.context.lookup(one) : one))
    .filter((one) => one instanceof PDFDict);
}
