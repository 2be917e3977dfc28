import { pdfDocEncodingDecode } from '@cantoo/pdf-lib';
import { unifyLineBreaks } from '../model/text/line-ends.ts';

/** How the bytes of a text begin, and in what they are then written (ISO 32000-2, 7.9.2.2). */
const marks = [
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
] as const;

/** Encloses the code of the language in which a text continues. */
const languageMark = '\u001B';
/** What a text file cannot hold: control characters but tab and line feed, and no characters. */
const notText = /(?![\t\n])[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu;

/**
 * The bytes of a text in a PDF → the text, as a person typed it: lines end with a line feed, control
 * characters and halves of characters are taken out, and white space around it.
 */
export function decodePdfText(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const text =
    mark === undefined
      ? decodeSingleBytes(bytes)
      : new TextDecoder(mark.encoding).decode(bytes.subarray(mark.bytes.length));
  // Line ends are CR by the specification, and others as programs write them.
  return unifyLineBreaks(withoutLanguages(text)).replaceAll(notText, '').toWellFormed().trim();
}

/** As many bytes as pdf-lib 2.11.1 can decode at once: it hands each to a function as an argument. */
const mostAtOnce = 10_000;

/** Every byte is a character of its own (ISO 32000-2, D.3), so a text can be read in pieces. */
function decodeSingleBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += mostAtOnce)
    pieces.push(pdfDocEncodingDecode(bytes.subarray(start, start + mostAtOnce)));
  return pieces.join('');
}

/** Language codes within the text (ISO 32000-2, 7.9.2.2) are not part of what was typed. */
function withoutLanguages(text: string): string {
  const parts = text.split(languageMark);
  return parts.filter((_, index) => index % 2 === 0 || index === parts.length - 1).join('');
}
