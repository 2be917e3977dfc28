/** The prefix of hints, which distinguishes them from other comments. */
const prefix = /^eoms ?:/i;
/** The same word with another sign behind it, or none. */
const nearPrefix = /^eoms(?: ?[-–—;,.=|/] ?| )/i;

/** A comment in one line, without the prefix that it may have, and whether it has one. */
export function withoutPrefix(comment: string): readonly [written: string, hasPrefix: boolean] {
  const written = inOneLine(comment);
  const found = prefix.exec(written)?.[0];
  return found === undefined ? [written, false] : [written.slice(found.length).trim(), true];
}

/** The text after the word of the prefix if its colon is missing; `undefined` = the word is not there. */
export function behindNearPrefix(comment: string): string | undefined {
  const written = inOneLine(comment);
  const found = nearPrefix.exec(written)?.[0];
  return found === undefined ? undefined : written.slice(found.length);
}

function inOneLine(comment: string): string {
  return comment.trim().replaceAll(/\s+/g, ' ');
}
