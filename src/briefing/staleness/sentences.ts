/** A sentence of a text, as it is written. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
}

/** What ends a sentence: its mark, a cell, a line break of HTML, an empty line, and the beginning of a list or heading. */
const ends = /[.!?;][*_"')]*(?=\s|$)|\||<br>|\n(?=[ \t]*(?:\n|#|[-*+] |\d+\. ))/gu;

/**
 * The sentences of a Markdown text, in their order; together they are the whole text. A cell of a table, an item of a
 * list and each half of a sentence with a semicolon count as one, since each says its own.
 */
export function sentencesIn(text: string): readonly Sentence[] {
  const stops = [...text.matchAll(ends)].map(({ 0: mark, index }) => index + mark.length);
  const starts = [0, ...stops];
  return starts.map((start, at) => ({ start, text: text.slice(start, starts[at + 1]) }));
}

/** The sentence that a letter of the text is in, by its index. */
export function sentenceAt(sentences: readonly Sentence[], index: number): Sentence {
  return sentences.findLast(({ start }) => start <= index) ?? { start: 0, text: '' };
}

/** What a sentence says, without its marks and emphasis: the same for all ways to set it. */
export function plainSentence(text: string): string {
  return text.replaceAll(/[*_|]/g, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
