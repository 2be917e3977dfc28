import type { Place, Problem } from '../model/problem.ts';
import { suggestWord } from '../model/text/suggest-word.ts';

/** What is paired: names of one part of a standard with names of another. */
export type PairedKind =
  | 'requirement'
  | 'item'
  | 'role'
  | 'level'
  | 'scale'
  | 'pdca'
  | 'aims'
  | 'principles'
  | 'processes'
  | 'roles'
  | 'conditions'
  | 'stage'
  | 'clause';

/** Names, and the place of each. */
export type NamedPlaces = ReadonlyMap<string, Place>;

/** What is paired, and to which requirement it belongs, where it belongs to one. */
interface Paired {
  readonly kind: PairedKind;
  readonly of?: string;
}

/** What one part names and the other does not, on either side. */
export function pair(
  { kind, of = '' }: Paired,
  known: NamedPlaces,
  worded: NamedPlaces,
): readonly Problem[] {
  const missing = [...known].filter(([name]) => !worded.has(name));
  const unknown = [...worded].filter(([name]) => !known.has(name));
  return [
    ...missing.map(([name, place]): Problem => {
      return { key: 'standard.without-words', values: { kind, name, of }, place };
    }),
    ...unknown.map(([name, place]): Problem => {
      const hint = suggestWord(name, known.keys());
      return { key: 'standard.words-for-nothing', values: { kind, name, of }, place, ...hint };
    }),
  ];
}
