import { stripVTControlCharacters } from 'node:util';
import type { MessageValues } from '../problem.ts';
import { readWordSymbols } from './word-symbols.ts';

/**
 * C0 controls but tab and line feed, DEL, C1 controls, the marks that turn the direction of text
 * (they can make a line read as something else), and line separators that some terminals obey.
 */
const harmful = /[^\t\n\P{Cc}]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu;

/**
 * Text from a file or a person → the same text, safe to print: without escape sequences and other
 * control characters, without bidirectional marks, and well-formed (a lone surrogate becomes U+FFFD).
 * Line feeds and tabs stay. Word's symbols become ordinary characters, as terminals have no Wingdings.
 */
export function cleanForTerminal(text: string): string {
  return readWordSymbols(stripVTControlCharacters(text.toWellFormed()).replace(harmful, ''));
}

/** The same for every text among the values of a message. */
export function cleanValues(values: MessageValues = {}): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? cleanForTerminal(value) : value,
    ]),
  );
}
