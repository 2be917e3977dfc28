import { decodePDFRawStream, PDFObjectParser, PDFParser, type PDFRawStream } from '@cantoo/pdf-lib';
import { leavePicturesEncrypted } from './leave-pictures.ts';
import {
  methodsOfBytes,
  methodsOfFilters,
  type PdfBytes,
  type PdfParser,
  replaceMethod,
} from './patch-pdf-lib.ts';
import { quickenParser } from './quicken-parser.ts';
import { countAnew, giveUp, isBeyondLimits, spend } from './reading-costs.ts';

/** What pdf-lib 2.11.1 calls its method that makes room for more bytes, in the class of all filters. */
const growing = 'ensureBuffer';
/** The one that says whether an object begins here. */
const seeking = 'matchIndirectObjectHeader';
/** The one that reads an object, at the top level or nested. */
const reading = 'parseObject';
/** The one that goes on elsewhere among the bytes. */
const moving = 'moveTo';
/** And the one that passes over an object which could not be read, for whatever reason. */
const passingOver = 'tryToParseInvalidIndirectObject';

const state = { isLimited: false };

/**
 * Makes pdf-lib give up on a document that costs more to read than any eoms document: a few kilobytes
 * can be crafted to unfold to gigabytes or to be scanned a million times, and pdf-lib has no limit of
 * its own. Call it again for each document.
 */
export function limitReading(): void {
  countAnew();
  if (state.isLimited) return;
  state.isLimited = true;
  quickenParser();
  leavePicturesEncrypted();
  limitUnfolding();
  limitObjects();
  limitRereading();
  limitMisses();
}

/** The bytes that a stream unfolds to. Throws RangeError beyond the limits, and what pdf-lib throws. */
export function unfold(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

function limitUnfolding(): void {
  const sizes = new WeakMap<WeakKey, number>();
  replaceMethod(methodsOfFilters(), growing, (before) => (self, wanted, other) => {
    const known = sizes.get(self) ?? 0;
    const size = Math.max(known, Number(wanted));
    sizes.set(self, size);
    spend('unfolded', size - known);
    return before(self, wanted, other);
  });
}

function limitObjects(): void {
  replaceMethod(PDFObjectParser.prototype, reading, (before) => (self, ref, other) => {
    spend('objects', 1);
    return before(self, ref, other);
  });
  // Beyond the limits it would pass over each of the other objects.
  replaceMethod(PDFParser.prototype, passingOver, (before) => (self, ...given) => {
    if (isBeyondLimits()) giveUp();
    return before(self, ...given);
  });
}

function limitRereading(): void {
  replaceMethod<PdfBytes>(methodsOfBytes(), moving, (before) => (self, offset, other) => {
    const back = self.offset() - Number(offset);
    if (back > 0) spend('reread', back);
    return before(self, offset, other);
  });
}

/** What the head of an object can begin with: white space, a comment, a digit. */
const beginnings = new Set(Buffer.from('\0\t\n\f\r %0123456789'));

/** Among rubbish pdf-lib tries it at each byte, with an error for each. */
function limitMisses(): void {
  replaceMethod<PdfParser>(PDFParser.prototype, seeking, (before) => (self, one, other) => {
    if (!beginnings.has(self.bytes.peek())) return false;
    const isFound = before(self, one, other) === true;
    if (!isFound) spend('misses', 1);
    return isFound;
  });
}
