/** How words of a language are parted at the end of a line. */
export interface Hyphenation {
  /** The places in a word where it may be parted. */
  seamsIn(word: string): readonly number[];
  /** Words of the language are so long that lines gape unless they are filled with parts of them. */
  readonly fillsLines: boolean;
}

/** Parts a word with soft hyphens by the patterns of a language. */
export type Hyphenate = (word: string) => string;

const softHyphen = '\u00AD';
/** A word of letters alone, in its punctuation: no address, name of a file or number. */
const wordForm =
  /^[^\p{L}\p{N}/\\@_.:]*(\p{L}[\p{L}\p{M}'’]*)(?:[^\p{L}\p{M}\p{N}'’/\\@_][^\p{L}\p{N}/\\@_]*)?$/u;
/** Shorter words are not worth a hyphen; longer ones are none. */
const [shortest, longest] = [8, 100];
/** So many letters stay before a hyphen, and go to the next line after it. */
const [leastBefore, leastAfter] = [3, 3];

/** The hyphenation of a language by its patterns. */
export function createHyphenation(hyphenate: Hyphenate, fillsLines: boolean): Hyphenation {
  return {
    fillsLines,
    seamsIn: (text) => {
      const [, word = ''] = text.length > 2 * longest ? [] : (wordForm.exec(text) ?? []);
      if (word.length < shortest || word.length > longest) return [];
      const start = text.indexOf(word);
      return seamsOf(hyphenate(word))
        .filter((seam) => seam >= leastBefore && seam <= word.length - leastAfter)
        .map((seam) => start + seam);
    },
  };
}

function seamsOf(parted: string): readonly number[] {
  const seams: number[] = [];
  let at = 0;
  for (const part of parted.split(softHyphen).slice(0, -1)) {
    at += part.length;
    seams.push(at);
  }
  return seams;
}
