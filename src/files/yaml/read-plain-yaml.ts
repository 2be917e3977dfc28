import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * What the full reading looks at more closely. Most files that people write hold none of it. A text
 * that only looks like it (a note with a line `12 learners: …`) costs time, never a wrong answer.
 */
const closerLook = [
  // Anchors, aliases and tags; directives, and marks between documents; lone line feeds.
  /(?:^|[\s[{,])[&*!]\S/m,
  /^(?:%|---|\.\.\.)/m,
  /\r(?!\n)/,
  // Escapes that can hold control characters or half of a character.
  /\\(?![nrt"\\/ ])/,
  // Keys that are empty, complex, merged, or read as something else than they are written.
  /(?:^|[{,])[ \t]*(?:-[ \t]+)*(?::(?:\s|$)|<<|\?|~)/m,
  /(?:^|[{,])[ \t]*(?:-[ \t]+)*(?:null|true|false)[ \t]*:/im,
  /(?:^|[{,])[ \t]*(?:-[ \t]+)*[-+.]*\d[\w.+-]*[ \t]*:(?:\s|$)/m,
  // The same in braces without a colon: `{ true }` has the key `true`.
  /(?:\{|\}\s*,)(?:[^{}]*,)?\s*(?:null|true|false|~)\s*[,}]/i,
  /(?:\{|\}\s*,)(?:[^{}]*,)?\s*[-+.]*\d[\w.+-]*\s*[,}]/,
];

/** Fewer marks than this cannot make more values, and fewer characters not a longer line. */
const mostMarks = 10_000;
const longestText = 1_000_000;
const marks = /[,:[{\n]/g;
/** js-yaml counts a map in a list twice, so what it lets through is never deeper than this. */
const deepest = 32;

/**
 * The value of a plain YAML text, in one go: 35 ms less than the full reading takes for 188 answers
 * (docs/decisions/0028-speed-and-its-price.md). For texts that are known by their looks to hold nothing
 * but maps with ordinary keys, lists and scalars, in ordinary numbers. `undefined` for any other
 * text, right or wrong, which then is read in full.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (text.length > longestText || (text.match(marks) ?? []).length > mostMarks) return undefined;
  if (closerLook.some((pattern) => pattern.test(text))) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA, maxDepth: deepest }) };
  } catch {
    // The full reading will say what is wrong, and where.
    return undefined;
  }
}
