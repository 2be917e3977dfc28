/** Longer words are not compared: they are not a word with one typo. */
const longest = 80;

/**
 * The word among `words` that was probably meant, or `undefined` where none is near: at most one
 * edit for short words and about a third of the letters for long ones. Of those that are equally
 * near it is the first.
 */
export function nearestWord(meant: string, words: Iterable<string>): string | undefined {
  if (meant.length > longest) return undefined;
  // Another letter in the place of the only one is another word.
  const limit = meant.length < 2 ? 0 : Math.max(1, Math.floor(meant.length / 3));
  const wanted = meant.toLowerCase();
  let nearest: NearestWord = { word: undefined, index: -1, edits: limit + 1 };
  for (const { word, index, edits } of findCandidates(wanted, words, limit)) {
    if (edits > nearest.edits) break;
    const found = { word, index, edits: editDistance(wanted, word.toLowerCase()) };
    if (isBefore(found, nearest)) nearest = found;
  }
  return nearest.word;
}

interface NearestWord extends Pick<Candidate, 'index' | 'edits'> {
  readonly word: string | undefined;
}

function isBefore(one: NearestWord, other: NearestWord): boolean {
  return one.edits < other.edits || (one.edits === other.edits && one.index < other.index);
}

interface Candidate {
  readonly word: string;
  /** Its place among the words. */
  readonly index: number;
  /** It is at least so many edits away. */
  readonly edits: number;
}

/**
 * Words that may be near, the likeliest first: counting letters is many times faster than comparing
 * words, and leaves few to compare.
 */
function findCandidates(
  wanted: string,
  words: Iterable<string>,
  limit: number,
): readonly Candidate[] {
  const letters = countLetters(wanted);
  return Array.from(words, (word, index) => ({ word, index }))
    .filter(({ word }) => Math.abs(word.length - wanted.length) <= limit)
    .map(({ word, index }): Candidate => {
      const edits = fewestEdits(letters, word.toLowerCase());
      return { word, index, edits };
    })
    .filter(({ edits }) => edits <= limit)
    .toSorted((one, other) => one.edits - other.edits || one.index - other.index);
}

/** Letters are compared by the last six bits of their codes: enough to rule words out. */
const kinds = 64;
/** Counts in work, made once: new ones for each pair of words cost more than the counting. */
const surplus = new Int16Array(kinds);

function countLetters(word: string): Int16Array {
  const counts = new Int16Array(kinds);
  for (let index = 0; index < word.length; index += 1) {
    const kind = word.charCodeAt(index) % kinds;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** No fewer edits make the word of these letters: each brings one letter, takes one away, or both. */
function fewestEdits(letters: Int16Array, word: string): number {
  surplus.set(letters);
  for (let index = 0; index < word.length; index += 1) {
    const kind = word.charCodeAt(index) % kinds;
    surplus[kind] = (surplus[kind] ?? 0) - 1;
  }
  let extra = 0;
  let lack = 0;
  for (const difference of surplus) {
    if (difference > 0) extra += difference;
    else lack -= difference;
  }
  return Math.max(extra, lack);
}

/** Number of letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
