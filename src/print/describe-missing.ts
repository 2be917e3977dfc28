import type { Problem } from '../model/problem.ts';
import { inOrder } from './problem-list.ts';

/** The Markdown that is printed, and the name of its file. */
export interface PrintedMarkdown {
  readonly markdown: string;
  readonly file: string;
}

/** More than these are counted: a text in a script that no font has is one mistake, not a thousand. */
const mostNamed = 12;
const wordsAround = 24;

/**
 * The problems of a document that has characters which no font has: each by its Unicode name, with
 * the first place where it stands. `missing` has a text for each, for those that no line shows as
 * they are: in drawings, and written as numbers.
 */
export async function describeMissing(
  missing: ReadonlyMap<number, string>,
  printed: PrintedMarkdown,
): Promise<readonly Problem[]> {
  // Its table of names takes a megabyte, and is read only to tell what is wrong.
  const { unicodeName } = await import('unicode-name');
  const lines = printed.markdown.split(/\r\n|\n|\r/).map((line) => line.normalize('NFC'));
  const found = Array.from(missing, ([codePoint, text]): Problem => {
    const character = String.fromCodePoint(codePoint);
    const line = lines.findIndex((one) => one.includes(character));
    const column = lines[line]?.indexOf(character) ?? 0;
    const place = line < 0 ? {} : { line: line + 1, column: column + 1 };
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const name = unicodeName(character) ?? code;
    const words = excerpt(lines[line] ?? text, character);
    const values = { character, code, name, words };
    return { key: 'print.missing-character', values, place: { file: printed.file, ...place } };
  });
  return addAdvice(inOrder(found));
}

/** A character with the words about it. */
function excerpt(text: string, character: string): string {
  const at = Math.max(0, text.indexOf(character));
  const before = Array.from(text.slice(0, at)).slice(-wordsAround).join('');
  const after = Array.from(text.slice(at)).slice(0, wordsAround).join('');
  return `${before}${after}`.trim();
}

/** The last problem says what to do about all. */
function addAdvice(problems: readonly Problem[]): readonly Problem[] {
  const named = problems.slice(0, mostNamed);
  const rest = problems.length - named.length;
  const file = problems[0]?.place?.file ?? '';
  const all: readonly Problem[] =
    rest === 0
      ? named
      : [...named, { key: 'print.missing-more', values: { count: rest }, place: { file } }];
  return all.map((problem, index) =>
    index === all.length - 1 ? { ...problem, hintKey: 'print.missing-hint' } : problem,
  );
}
