import { type DecodedText, decodeInItsEncoding } from './decode-in-its-encoding.ts';
import { decodeSigns, maxFileBytes, refuseNoText, tooLarge } from './decode-text.ts';
import { refuseForeignKind } from './foreign-kind.ts';
import { refuseDocument } from './refuse-document.ts';

/** Breaks of pages, columns and lines that editors and word processors leave in text. */
const breaks = /[\v\f\u0085\u2028\u2029]/g;
/** How DOS ends a file. */
const endOfFile = '\u001A';
/** The byte order mark of a file that was put below another. */
const innerMark = /^\uFEFF|(?<=[\r\n])\uFEFF/g;
const joiner = '\u2060';

/**
 * Bytes of a file in Markdown → its text. What other programs leave between words counts as a
 * space, one for one, so that all else keeps its place: form feeds, vertical tabs, separators of
 * lines and paragraphs, the end of a file as DOS has it, byte order marks. A mark within a line
 * joins what is about it.
 *
 * @throws EomsError `bad-data` as `decodeText` does.
 */
export function decodeProse(bytes: Uint8Array, file: string): string {
  return settleProse(decodeSigns(bytes, file), file);
}

/** The same for Markdown that another program wrote, in whichever encoding that left it. */
export function decodeForeignProse(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length > maxFileBytes) refuseDocument([tooLarge(file)]);
  refuseForeignKind(bytes, file);
  const { text, encoding } = decodeInItsEncoding(bytes, file);
  return { text: settleProse(text, file), encoding };
}

function settleProse(written: string, file: string): string {
  const text = withoutEnd(written)
    .replaceAll(breaks, ' ')
    .replaceAll(innerMark, ' ')
    .replaceAll('\uFEFF', joiner);
  refuseNoText(text, file);
  return text;
}

function withoutEnd(text: string): string {
  const last = text.trimEnd().length - 1;
  return text[last] === endOfFile ? `${text.slice(0, last)} ${text.slice(last + 1)}` : text;
}
