import type { Hint, Problem } from '../problem.ts';
import { nearestWord } from './nearest-word.ts';

/** More words than this are not read by anybody who made a slip. */
const mostListed = 40;

/**
 * What to write instead of an unknown word: the one that was probably meant, else all there are. The
 * words are looked through when the problem is shown, so `known` must not change until then.
 */
export function suggestWord(meant: string, known: Iterable<string>): Pick<Problem, 'advise'> {
  return { advise: () => adviseWord(meant, [...known]) };
}

/** The same, looked for at once. */
export function adviseWord(meant: string, words: readonly string[]): Hint {
  const near = nearestWord(meant, words);
  if (near === undefined) return listWords(words);
  return { hintKey: 'problem.did-you-mean', hintValues: { word: near } };
}

/** All words that may be written; nothing where there are none, or too many to list. */
export function listWords(words: readonly string[]): Hint {
  if (words.length === 0 || words.length > mostListed) return {};
  return { hintKey: 'problem.known-words', hintValues: { words: words.join(', ') } };
}
