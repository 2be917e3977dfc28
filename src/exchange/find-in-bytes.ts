import { PDFHexString } from '@cantoo/pdf-lib';
import type { Method, PdfBytes, PdfParser } from './patch-pdf-lib.ts';
import { spend } from './reading-costs.ts';

/** A text in hexadecimal; pdf-lib puts it together letter by letter, which takes 32 bytes for each. */
export function readHexString(before: Method<object>): Method<PdfParser> {
  return (self, one, other) => {
    const { bytes } = self;
    const all = bufferOf(bytes);
    const start = bytes.offset() + 1;
    const end = all.indexOf('>', start);
    if (end === -1 || self.cryptoFactory !== undefined) return before(self, one, other);
    bytes.moveTo(end + 1);
    return PDFHexString.of(all.toString('latin1', start, end));
  };
}

/** So many bytes are searched for a word while one is parsed. */
const searchedAtOnce = 50;

/**
 * Where a stream ends that does not say how long it is, with streams in it passed over.
 *
 * @throws Error where it does not end.
 */
export const findEndOfStream: Method<PdfParser> = ({ bytes }) => {
  const all = bufferOf(bytes);
  const first = bytes.offset();
  for (let [from, open] = [first, 1]; ; ) {
    const found = all.indexOf('stream', from);
    if (found === -1) break;
    const start = found - 'end'.length;
    from = found + 'stream'.length;
    if (all.toString('latin1', start, found) === 'end') open -= 1;
    // The word may also occur in the content.
    else if (isLineEnd(all[from])) open += 1;
    if (open > 0) continue;
    bytes.moveTo(from);
    return Math.max(first, beforeLineEnd(all, start));
  }
  spend('reread', (all.length - first) / searchedAtOnce);
  throw new Error('a stream does not end');
};

function bufferOf({ bytes }: PdfBytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function beforeLineEnd(all: Buffer, at: number): number {
  const [one, last] = [all[at - 2], all[at - 1]];
  if (last === lineFeed && one === carriageReturn) return at - 2;
  return isLineEnd(last) ? at - 1 : at;
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}

/** A part of the bytes, not copied: it is only read. */
export const shareBytes: Method<PdfBytes> = ({ bytes }, start, end) =>
  bytes.subarray(Number(start), Number(end));
