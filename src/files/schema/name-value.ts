import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';

/** What a problem says; place and path come later. */
export type Saying = Pick<Problem, 'key' | 'values' | 'hintKey' | 'hintValues'>;

const longestQuoted = 60;
const mostListed = 30;

/** A text of the file, shortened so that a message stays a message. */
export function quote(text: string): string {
  if (text.length <= longestQuoted) return text;
  return `${text.slice(0, longestQuoted).replace(/\p{Cs}$/u, '')}…`;
}

/** A hint that names the nearest of the allowed words or, where none is near, lists them. */
export function suggest(
  word: string,
  allowed: readonly string[],
  listKey: MessageKey,
): Pick<Saying, 'hintKey' | 'hintValues'> {
  const meant = nearestWord(word.slice(0, longestQuoted), allowed);
  if (meant !== undefined) return { hintKey: 'files.did-you-mean', hintValues: { word: meant } };
  return { hintKey: listKey, hintValues: { allowed: list(allowed) } };
}

/** Words one after the other, the first 30 of them. */
export function list(words: readonly string[]): string {
  return [...words.slice(0, mostListed), ...(words.length > mostListed ? ['…'] : [])].join(', ');
}
