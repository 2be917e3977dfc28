import { readWordSymbols } from '../../../model/text/word-symbols.ts';

/** In units of UTF-16: a string of a PDF for archives has at most 32767 bytes (ISO 19005-3, 6.1.13). */
const longestText = 16_000;

/** A text as a PDF can hold it; only the start of one that is longer than a person would read. */
export function shortenPdfText(text: string): string {
  const whole = readWordSymbols(text.toWellFormed());
  if (whole.length <= longestText) return whole;
  return `${whole.slice(0, longestText - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** A text as a string of PDF syntax: UTF-16 in hexadecimal, so that nothing in it needs an escape. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(shortenPdfText(text), 'utf16le').swap16().toString('hex')}>`;
}

/** An address as a string of PDF syntax; what is not ASCII is percent-encoded. */
export function pdfAddress(href: string): string {
  const ascii = href.toWellFormed().replaceAll(/[^\u0021-\u007E]+/g, encodeURIComponent);
  return `(${ascii.replaceAll(/[\\()]/g, String.raw`\$&`)})`;
}

/** A number of PDF syntax, to a hundredth of a point. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A colour written as #rrggbb, as its three parts from 0 to 1. */
export function pdfColour(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ');
}
