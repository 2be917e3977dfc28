import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { measureSigns, widthOf } from './measure-text.ts';

/**
 * The one rule for widths: running text has lines of at most so many columns, as longer ones are harder to
 * read, however wide the terminal (`readableWidth`). What is looked at rather than read, such as lists,
 * hits of a search, keys, and a question with its ratings, takes the window (`windowWidth`).
 */
const widest = 100;
/** Shorter lines have no room for a marker and a word. */
const narrowest = 20;
/** Columns of a terminal that does not know its own width. */
const usualColumns = 80;

/**
 * The columns for running text in a terminal of this width: its last column stays free. One that does not know its
 * width says 0, or nothing.
 */
export function readableWidth(columns: number | undefined): number {
  return Math.min(widest, windowWidth(columns));
}

/** The columns for what is looked at: all but the last. */
export function windowWidth(columns: number | undefined): number {
  const known = columns === undefined || columns === 0 ? usualColumns : columns;
  return Math.max(narrowest, known) - 1;
}

/**
 * Text → lines of at most `width` columns, broken between words. White space of any kind counts as
 * one space. A word that is wider than a line is broken inside. Control characters are taken out.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return fillLines(
    wordsOf(text).flatMap((long) => breakWord(long, width)),
    width,
  );
}

/**
 * Lines for a screen of this many columns → the same, broken between words. What follows a break is
 * indented like its line. A word that is wider than a line stays whole, so that a path or an address
 * can be copied.
 */
export function wrapLines(text: string, columns: number): string {
  const width = readableWidth(columns);
  return text
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      const lines = fillLines(wordsOf(line), width - indent.length);
      return lines.map((part) => `${indent}${part}`).join('\n');
    })
    .join('\n');
}

function fillLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of words) {
    const added = widthOf(word);
    if (line !== '' && filled + 1 + added <= width) {
      line += ` ${word}`;
      filled += 1 + added;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    filled = added;
  }
  return line === '' ? lines : [...lines, line];
}

/** A marker and its text; the lines after the first are indented as far as the text. */
export function hangText(marker: string, text: string, width: number): readonly string[] {
  const indent = widthOf(marker);
  const lines = wrapText(text, Math.max(10, width - indent));
  return lines.map((line, index) => (index === 0 ? marker : ' '.repeat(indent)) + line);
}

/** Text on one line of at most `width` columns; what does not fit becomes "…". */
export function fitText(text: string, width: number): string {
  const line = wordsOf(text).join(' ');
  let fitted = '';
  let filled = 0;
  for (const { sign, width: added } of measureSigns(line)) {
    filled += added;
    if (filled > width) return `${fitted.trimEnd()}…`;
    // The last column is kept for the sign of what was left out.
    if (filled < width) fitted += sign;
  }
  return line;
}

/** Text with spaces after it up to `width` columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function wordsOf(text: string): readonly string[] {
  return cleanForTerminal(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function breakWord(word: string, width: number): readonly string[] {
  // No sign takes more than two columns for each of its code units: most words need no measuring.
  if (word.length * 2 <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let filled = 0;
  for (const { sign, width: added } of measureSigns(word)) {
    if (part !== '' && filled + added > width) {
      parts.push(part);
      part = '';
      filled = 0;
    }
    part += sign;
    filled += added;
  }
  return [...parts, part];
}
