import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { Clause, Requirement } from '../model/standard.ts';
import { nearestWord } from '../model/text/nearest-word.ts';

/** The questions of a round, and the clauses that contain them. */
export interface Round {
  readonly order: readonly Requirement[];
  readonly clauses: readonly Clause[];
}

/** Where the person wants to go. */
export type FoundQuestion =
  | { readonly kind: 'found'; readonly requirement: Requirement }
  /** The typed text occurs in several places; the first question of each. */
  | { readonly kind: 'several'; readonly places: readonly Requirement[] }
  /** A clause of the round that was probably meant, if there is one. */
  | { readonly kind: 'none'; readonly near: string | undefined };

/** What people write before the number of a clause. */
const clauseWord = /^(?:clause|section|§)\s*/;

/**
 * Finds the question that is meant by a clause number, the id of a requirement, or words of the name
 * of a requirement, of the title of a clause or, where these have none, of the question itself.
 */
export function findQuestion(typed: string, round: Round): FoundQuestion {
  const { order } = round;
  const words = typed.trim().toLowerCase();
  const clause = words.replace(clauseWord, '').replace(/\.$/, '');
  const exact =
    order.find((one) => one.id.toLowerCase() === words) ??
    order.find((one) => isWithinClause(one.clause.toLowerCase(), clause));
  if (exact !== undefined) return { kind: 'found', requirement: exact };
  const named = findNamed(words.split(/\s+/), round);
  const places = named.length > 0 ? named : order.filter(holdsIn(words, (one) => one.question));
  const [first, ...others] = places;
  if (first !== undefined)
    return others.length === 0
      ? { kind: 'found', requirement: first }
      : { kind: 'several', places };
  const near = nearestWord(clause, new Set(order.map((one) => one.clause)));
  return { kind: 'none', near };
}

/** Questions that bear all words in their name, and the first ones of clauses with them in the title. */
function findNamed(words: readonly string[], { order, clauses }: Round): readonly Requirement[] {
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const titled = clauses.filter(({ title }) => holds(title));
  const firsts = titled.flatMap(({ clause }) => {
    const first = order.find((one) => isWithinClause(one.clause, clause));
    return first === undefined ? [] : [first];
  });
  const found = new Set([...firsts, ...order.filter(({ name }) => holds(name))]);
  return order.filter((one) => found.has(one));
}

function holdsIn(
  words: string,
  textOf: (requirement: Requirement) => string,
): (requirement: Requirement) => boolean {
  return (requirement) => textOf(requirement).toLowerCase().includes(words);
}
