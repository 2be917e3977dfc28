/** A stretch of a text, and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What takes an entry out of the text of a list that has another one before it. A comment behind it stays.
 * `undefined` where it is written in a way that cannot be cut out with certainty.
 */
export function takeOutEntry(
  text: string,
  { start, end }: Pick<Replacement, 'start' | 'end'>,
): Replacement | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start).trimEnd();
  const to = text.indexOf('\n', end);
  const after = text.slice(end, to === -1 ? text.length : to).trimStart();
  if (before.endsWith(',')) {
    return /^[,\]]/.test(after) ? { start: line + before.length - 1, end, text: '' } : undefined;
  }
  if (before.trimStart() !== '-') return undefined;
  if (after.trimEnd() === '')
    return { start: line, end: to === -1 ? text.length : to + 1, text: '' };
  const comment = text.indexOf('#', end);
  return after.startsWith('#')
    ? { start: line, end: comment, text: before.replace('-', '') }
    : undefined;
}
