import type { MessageKey } from '../model/message-key.ts';
import type { Place, Problem } from '../model/problem.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

interface UnknownWord {
  readonly key: MessageKey;
  readonly id: string;
  /** What may stand there. */
  readonly words: ReadonlySet<string>;
  readonly place: Place;
}

/** The problem that an id names nothing, with what was probably meant. */
export function unknownWord({ key, id, words, place }: UnknownWord): Problem {
  return { key, values: { id }, place, ...suggestWord(id, words) };
}
