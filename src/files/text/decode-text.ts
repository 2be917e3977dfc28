import type { Problem } from '../../model/problem.ts';
import { createPlaceFinder } from './create-place-finder.ts';
import { findConflicts } from './find-conflicts.ts';
import { refuseForeignKind } from './foreign-kind.ts';
import { refuseDocument } from './refuse-document.ts';

/** The largest file that is read, in bytes. A 300-answer assessment has some 30 000. */
export const maxFileBytes = 5_000_000;

/** Marks at the start of a file that say that it is not UTF-8; the longer ones first. */
const foreignMarks = [
  { encoding: 'UTF-32', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'UTF-32', bytes: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'UTF-16', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16', bytes: [0xfe, 0xff] },
] as const;

const encodedReplacement = [0xef, 0xbf, 0xbd] as const;
const replacement = '\uFFFD';

/** Control characters except tab and line breaks, and code points that are not characters or are marks. */
const notText = /(?![\t\n\r])[\p{Cc}\uFEFF\uFFFE\uFFFF]/u;

/** An unpaired half of a surrogate pair, which UTF-8 cannot encode. */
const tornHalf = /\p{Cs}/u;

/** Whether a text that escapes made holds what no file can: control characters, or half of one. */
export function isUnreadable(text: string): boolean {
  return notText.test(text) || tornHalf.test(text);
}

/**
 * Bytes of a file → its text. A byte order mark at the start is eaten.
 *
 * @throws EomsError `bad-data` where the bytes are more than the limit (5 MB), are those of a PDF,
 * a spreadsheet or the like, are not UTF-8, or hold NUL or other control characters, at the place
 * of the first one; or where a merge has left conflicts.
 */
export function decodeText(bytes: Uint8Array, file: string, limit = maxFileBytes): string {
  const text = decodeSigns(bytes, file, limit);
  refuseNoText(text, file);
  return text;
}

/** The byte order mark before a text that was decoded from these bytes; empty where there is none. */
export function markBefore(text: string, bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - Buffer.byteLength(text));
}

/**
 * The same, whatever characters they are.
 *
 * @throws EomsError `bad-data` as `decodeText` does, but for what the text holds.
 */
export function decodeSigns(bytes: Uint8Array, file: string, limit = maxFileBytes): string {
  if (bytes.length > limit) refuseDocument([tooLarge(file, limit)]);
  refuseForeignKind(bytes, file);
  refuseForeignEncoding(bytes, file);
  return decodeUtf8(bytes, file);
}

/**
 * @throws EomsError `bad-data` where a text holds what no text file can, at its first place, and
 * where a merge has left conflicts in it, at each of them.
 */
export function refuseNoText(text: string, file: string): void {
  const found = notText.exec(text);
  if (found !== null) {
    const place = createPlaceFinder(text, file)(found.index);
    refuseDocument([{ key: 'files.control-character', values: { code: codeOf(found[0]) }, place }]);
  }
  const conflicts = findConflicts(text, file);
  if (conflicts.length > 0) refuseDocument(conflicts);
}

/** The problem of a file that is larger than eoms reads. */
export function tooLarge(file: string, limit = maxFileBytes): Problem {
  return { key: 'files.too-large', values: { limit: limit / 1_000_000 }, place: { file } };
}

function refuseForeignEncoding(bytes: Uint8Array, file: string): void {
  const mark = foreignMarks.find((known) => startsWith(bytes, known.bytes, 0));
  if (mark === undefined) return;
  const values = { encoding: mark.encoding };
  const place = { file, line: 1, column: 1 };
  refuseDocument([{ key: 'files.not-utf8', values, place, hintKey: 'files.save-as-utf8' }]);
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const offset = findFirstReplaced(loose, bytes);
    const marked = loose.startsWith('\uFEFF') ? 1 : 0;
    const place = createPlaceFinder(loose.slice(marked), file)(offset - marked);
    refuseDocument([{ key: 'files.invalid-utf8', place, hintKey: 'files.save-as-utf8' }], cause);
  }
}

/**
 * Where the first broken byte is in the loosely decoded text: at the first replacement character that
 * the bytes do not themselves encode.
 */
function findFirstReplaced(loose: string, bytes: Uint8Array): number {
  let byteOffset = 0;
  let from = 0;
  for (;;) {
    const at = loose.indexOf(replacement, from);
    byteOffset += Buffer.byteLength(loose.slice(from, at));
    if (!startsWith(bytes, encodedReplacement, byteOffset)) return at;
    byteOffset += encodedReplacement.length;
    from = at + 1;
  }
}

/** `\u0007` → `U+0007`. */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[], offset: number): boolean {
  return prefix.every((byte, index) => bytes[offset + index] === byte);
}
