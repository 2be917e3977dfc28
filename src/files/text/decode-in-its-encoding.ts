import { createPlaceFinder } from './create-place-finder.ts';
import { decodeSigns } from './decode-text.ts';
import { refuseDocument } from './refuse-document.ts';

/** A text, and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Bytes that are looked at to tell UTF-16 without a mark from other encodings. */
const looked = 4000;

/** Letters of two to four bytes as UTF-8 has them. */
const manyByteLetter = /(?!\uFFFD)\P{ASCII}/gu;

/**
 * Bytes → their text, in the encodings in which other programs save one: UTF-8; UTF-16, with a mark
 * or without; and Windows-1252, which any bytes could be. So a file that is UTF-8 for the most part
 * is refused where it breaks, as `decodeText` does: read otherwise, all its letters would be wrong.
 *
 * @throws EomsError `bad-data` where the bytes are more than 5 MB, or no text in any of these.
 */
export function decodeInItsEncoding(bytes: Uint8Array, file: string): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { text: decodeWide(bytes, wide, file), encoding: 'UTF-16' };
  if (!isWindows1252(bytes)) return { text: decodeSigns(bytes, file), encoding: 'UTF-8' };
  const text = decodeWindows1252(bytes);
  refuseOtherLetters(text, file);
  return { text, encoding: 'Windows-1252' };
}

/** Bytes that are letters in the encodings of old Macs and DOS, and nothing in Windows-1252. */
const otherLetter = /^[\P{Cc}\s]*?[\u0081\u008D\u008F\u0090\u009D]/u;

function refuseOtherLetters(text: string, file: string): void {
  const found = otherLetter.exec(text);
  if (found === null) return;
  const place = createPlaceFinder(text, file)(found[0].length - 1);
  refuseDocument([{ key: 'files.other-encoding', place, hintKey: 'files.save-as-csv' }]);
}

type WideEncoding = 'utf-16le' | 'utf-16be';

const wideMarks: Readonly<Record<string, WideEncoding>> = {
  fffe: 'utf-16le',
  feff: 'utf-16be',
};

/** By its byte order mark, else by the zeros in every other byte of plain letters. */
function wideEncodingOf(bytes: Uint8Array): WideEncoding | undefined {
  if (isMarkedUtf32(bytes)) return undefined;
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return wideMarks[mark] ?? wideEncodingByZeros(bytes.subarray(0, looked));
}

function isMarkedUtf32(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return start === 'fffe0000' || start === '0000feff';
}

function wideEncodingByZeros(bytes: Uint8Array): WideEncoding | undefined {
  const even = bytes.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = bytes.filter((byte) => byte === 0).length - even;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) <= bytes.length / 8) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** What the bytes 0x80 to 0x9F are in Windows-1252; in Latin 1 they are control characters. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Not every Node knows this encoding by its name from Latin 1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replaceAll(/[\u0080-\u009F]/g, (sign) => signs.charAt(sign.charCodeAt(0) - 0x80));
}

function decodeWide(bytes: Uint8Array, encoding: WideEncoding, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const values = { encoding: 'UTF-16' };
    const problem = { key: 'files.broken-encoding', values, place: { file } } as const;
    refuseDocument([{ ...problem, hintKey: 'files.save-as-utf8' }], cause);
  }
}

/**
 * Whether the bytes are neither UTF-8 nor marked as UTF-32, and hold fewer UTF-8 letters than invalid
 * bytes.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  if (isMarkedUtf32(bytes) || isUtf8(bytes)) return false;
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.split('\uFFFD').length - 1;
  return (loose.match(manyByteLetter) ?? []).length < broken;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
