import { unifyLineBreaks } from './line-ends.ts';

/** A note as it is kept: what may be printed, and what never is. */
export interface SplitNote {
  readonly note: string;
  readonly private: string;
}

/**
 * What may come before the `!` of a private line: blanks of any width, invisible characters (a byte order
 * mark, a soft hyphen), and what leads in a line of Markdown: a quote, a bullet, a number, a heading, a box to tick,
 * the bar of a table. A pasted list is private line by line.
 */
const leadIn =
  /^(?:[\s\p{Cf}\p{Default_Ignorable_Code_Point}>|*+#\-\u2010-\u2015\u2022\u00B7]|\d{1,9}[.)]|\[[ xX]\])*/u;

/** The mark itself, and what it is in the wide letters of East Asian keyboards. */
const mark = /^[!\uFF01\uFE57\uFE15]/u;

/** Takes the lines that are private out of a typed note: they are for the assessor alone. */
export function splitNote(typed: string): SplitNote {
  const lines = unifyLineBreaks(typed).split('\n');
  const own = lines.flatMap((line) => wordsOfPrivate(line) ?? []);
  if (own.length === 0) return { note: typed, private: '' };
  const note = lines.filter((line) => wordsOfPrivate(line) === undefined);
  return {
    note: note.join('\n').trim(),
    private: own.filter((line) => line !== '').join('\n'),
  };
}

/** Whether a text has a line that is private. */
export function hasPrivateLines(text: string): boolean {
  return unifyLineBreaks(text)
    .split('\n')
    .some((line) => wordsOfPrivate(line) !== undefined);
}

/** A picture in Markdown, which begins with the same sign. */
const picture = /^!\[[^\]]*\][([]/;

/** A text that is written as Markdown, such as a summary, without its private lines; a picture is none. */
export function printedMarkdown(text: string): string {
  if (privateMarkdownLines(text).length === 0) return text;
  const hidden = new Set(privateMarkdownLines(text));
  return text
    .split('\n')
    .filter((_, at) => !hidden.has(at))
    .join('\n');
}

/** Which lines of such a text are private; they count from 0. */
export function privateMarkdownLines(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, at) => (hasPrivateLines(line) && !isPicture(line) ? [at] : []));
}

function isPicture(line: string): boolean {
  return picture.test(line.replace(leadIn, ''));
}

/** What a private line says, without its mark; `undefined` = the line is not private. This is the one rule. */
function wordsOfPrivate(line: string): string | undefined {
  const rest = line.replace(leadIn, '');
  return mark.test(rest) ? rest.slice(1).trim() : undefined;
}

/** Notes as they are given; one that is absent says nothing. */
interface GivenNotes {
  readonly note?: string | undefined;
  readonly private?: string | undefined;
}

/** Notes that say something. */
interface KeptNotes {
  readonly note?: string;
  readonly private?: string;
}

/** The notes of an answer, however it was given: lines that are private are apart. */
export function privateApart(given: GivenNotes): KeptNotes {
  const { note, private: own } = splitNote(given.note ?? '');
  const all = joinPrivate([given.private, own]);
  return { ...(note === '' ? {} : { note }), ...(all === '' ? {} : { private: all }) };
}

/** Private notes below each other; a line that is there already is not added. '' where there are none. */
export function joinPrivate(notes: readonly (string | undefined)[]): string {
  return notes.reduce<string>((all, note = '') => {
    if (all === '') return note;
    const known = new Set(all.split('\n'));
    const fresh = note.split('\n').filter((line) => line !== '' && !known.has(line));
    return [all, ...fresh].join('\n');
  }, '');
}
