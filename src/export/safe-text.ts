import { cleanForTerminal } from '../model/text/clean-for-terminal.ts';

/**
 * A text of a file as other programs may show it: without control characters and marks that turn its direction,
 * and of at most so many UTF-16 units. What is cut ends with `…`, and never within a character.
 */
export function safeText(text: string, most: number): string {
  const clean = cleanForTerminal(text).trim();
  if (clean.length <= most) return clean;
  return `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same on one line, where a program shows or parts texts by lines. */
export function safeLine(text: string, most: number): string {
  return safeText(text.replaceAll(/\s+/g, ' '), most);
}
