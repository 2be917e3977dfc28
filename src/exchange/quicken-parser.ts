import {
  PDFName,
  type PDFObject,
  PDFObjectParser,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib';
import { findEndOfStream, readHexString, shareBytes } from './find-in-bytes.ts';
import { type Method, methodsOfBytes, type PdfParser, replaceMethod } from './patch-pdf-lib.ts';
import { spend } from './reading-costs.ts';

/**
 * Replaces slow methods of pdf-lib that go character by character, await where there is nothing to
 * await, copy what is never changed, or build what is never read. The result of reading stays the
 * same.
 */
export function quickenParser(): void {
  replaceMethod(PDFParser.prototype, 'parseIndirectObjects', () => readObjects);
  replaceMethod(PDFObjectParser.prototype, 'parseHexString', readHexString);
  replaceMethod(PDFObjectParser.prototype, 'findEndOfStreamFallback', () => findEndOfStream);
  // Where a file says that its objects are: pdf-lib looks for them by itself.
  replaceMethod(PDFXRefStreamParser.prototype, 'parseEntries', () => () => []);
  replaceMethod(methodsOfBytes(), 'slice', () => shareBytes);
  replaceMethod(PDFRef, 'of', rememberRefs);
  replaceMethod(PDFName, 'of', rememberNames);
}

/** Reads the objects here one after the other, and skips broken ones. */
async function readObjects(parser: PdfParser): Promise<void> {
  const { bytes } = parser;
  parser.skipWhitespaceAndComments();
  while (!bytes.done() && isDigit(bytes.peek())) {
    const start = bytes.offset();
    try {
      const ref = parser.parseIndirectObjectHeader();
      const object = parser.parseObject(ref);
      parser.skipWhitespaceAndComments();
      parser.matchKeyword(endOfObject);
      if (object instanceof PDFRawStream) await readPacked(object);
      parser.context.assign(ref, object);
    } catch {
      bytes.moveTo(start);
      parser.tryToParseInvalidIndirectObject();
    }
    parser.skipWhitespaceAndComments();
    parser.skipJibberish();
  }
}

const endOfObject = Array.from(Buffer.from('endobj'));

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Reads what is packed into a stream: objects, or a trailer. */
async function readPacked(stream: PDFRawStream): Promise<void> {
  const type: PDFObject | undefined = stream.dict.lookup(PDFName.of('Type'));
  if (type === PDFName.of('ObjStm'))
    await PDFObjectStreamParser.forStream(stream).parseIntoContext();
  else if (type === PDFName.of('XRef')) PDFXRefStreamParser.forStream(stream).parseIntoContext();
}

/** There is one object for each reference. pdf-lib finds it by a text that it makes each time. */
function rememberRefs(before: Method<object>): Method<object> {
  const known = new Map<unknown, unknown>();
  return (self, number, generation) => {
    if (generation !== undefined && generation !== 0) return before(self, number, generation);
    const found = known.get(number) ?? before(self, number, 0);
    known.set(number, found);
    return found;
  };
}

/** And one for each name, found by what it is after escapes are searched for. */
function rememberNames(before: Method<object>): Method<object> {
  const known = new Map<unknown, unknown>();
  return (self, name, other) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    spend('names', 1);
    const made = before(self, name, other);
    known.set(name, made);
    return made;
  };
}
