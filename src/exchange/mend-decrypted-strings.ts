import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { unfold } from './limit-reading.ts';

/**
 * Restores the original text of a decrypted document's strings. pdf-lib 2.11.1 stores the bytes of a
 * decrypted string as if they had been written in the file, and then reads a backslash among them as
 * the start of an escape. Strings in object streams are not encrypted individually (ISO 32000-2,
 * 7.5.7) and are correct as they are.
 */
export function mendDecryptedStrings(context: PDFContext, bytes: Uint8Array): void {
  const objects = context.enumerateIndirectObjects();
  const packed = packedAt(objects, bytes);
  for (const [ref, object] of objects) {
    const place = packed.places.get(ref.objectNumber) ?? -1;
    const isPacked = place > (packed.headers.get(ref.objectNumber) ?? -1);
    if (isPacked) continue;
    const mended = mend(object);
    if (mended !== object) context.assign(ref, mended);
  }
}

/** Where each object is written last: by itself, and within an object stream. */
interface Places {
  readonly headers: ReadonlyMap<number, number>;
  readonly places: ReadonlyMap<number, number>;
}

function packedAt(objects: readonly (readonly [PDFRef, PDFObject])[], bytes: Uint8Array): Places {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const headers = new Map<number, number>();
  for (const found of text.matchAll(/(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}obj\b/g))
    headers.set(Number(found[1]), found.index);
  const places = new Map<number, number>();
  for (const [ref, object] of objects) {
    const place = headers.get(ref.objectNumber) ?? -1;
    for (const number of numbersIn(object))
      places.set(number, Math.max(place, places.get(number) ?? -1));
  }
  return { headers, places };
}

/** The numbers of the objects in an object stream: each precedes its offset. */
function numbersIn(object: PDFObject): readonly number[] {
  if (!(object instanceof PDFRawStream)) return [];
  const { dict } = object;
  if (dict.lookup(PDFName.of('Type')) !== PDFName.of('ObjStm')) return [];
  const first = dict.lookup(PDFName.of('First'));
  if (!(first instanceof PDFNumber)) return [];
  const head = unfold(object).subarray(0, first.asNumber());
  const numbers = Buffer.from(head).toString('latin1').trim().split(/\s+/).map(Number);
  return numbers.filter((_, index) => index % 2 === 0);
}

/** The object with its strings, and those in it, written by their bytes. */
function mend(object: PDFObject): PDFObject {
  if (object instanceof PDFString)
    return PDFHexString.of(Buffer.from(object.asString(), 'latin1').toString('hex'));
  if (object instanceof PDFStream) mendDict(object.dict);
  if (object instanceof PDFDict) mendDict(object);
  if (object instanceof PDFArray)
    for (const [index, value] of object.asArray().entries()) object.set(index, mend(value));
  return object;
}

/** What a reference leads to is an object by itself. */
function mendDict(dict: PDFDict): void {
  for (const [key, value] of dict.entries()) dict.set(key, mend(value));
}
