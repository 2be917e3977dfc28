/** What a hint begins with, so that it is told from what others write into comments. */
const prefix = 'eoms:';

/** A comment in one line, without the prefix that it may have, and whether it has one. */
export function withoutPrefix(comment: string): readonly [written: string, hasPrefix: boolean] {
  const written = comment.trim().replaceAll(/\s+/g, ' ');
  const hasPrefix = written.startsWith(prefix);
  return [hasPrefix ? written.slice(prefix.length).trim() : written, hasPrefix];
}
