import type { Answer } from '../model/assessment.ts';
import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { Requirement } from '../model/standard.ts';
import type { Round } from './find-question.ts';

/** Where words were found, from what names a question best. */
const places = ['clause', 'name', 'question', 'point', 'note', 'help'] as const;
export type FoundIn = (typeof places)[number];

/** A question in which all words were found. */
export interface Hit {
  readonly requirement: Requirement;
  readonly foundIn: FoundIn;
  /** The text that holds the words; several of them where no single one holds all. */
  readonly text: string;
}

/** What is searched. */
export interface SearchedRound extends Round {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Words that mean the same, in groups: each finds the others. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Fewer letters begin too many words to stand for another. */
const leastStem = 4;

/**
 * The questions of a round in which all words begin a word: in the number or title of their clause,
 * their name, the question, a point, what was noted, or the help. Other words for the same count too.
 * What is named so comes first; among equals, the order of the round.
 */
export function searchQuestions(typed: string, round: SearchedRound): readonly Hit[] {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => sign.test(word));
  if (words.length === 0) return [];
  const clause = words
    .join('')
    .replace(/^(?:clause|section|§)/, '')
    .replace(/\.$/, '');
  const holds = holdsAll(words.map((word) => widen(word, round.synonyms)));
  const hits = round.order.flatMap((requirement) => {
    if (isWithinClause(requirement.clause.toLowerCase(), clause)) {
      return [{ requirement, foundIn: 'clause', text: requirement.clause } as const];
    }
    const hit = searchOne(requirement, holds, round);
    return hit === undefined ? [] : [hit];
  });
  return hits.toSorted((a, b) => places.indexOf(a.foundIn) - places.indexOf(b.foundIn));
}

/** What is neither a letter nor a number is in too many texts to be looked for. */
const sign = /[\p{L}\p{N}]/u;

type Holds = (text: string) => boolean;

function searchOne(requirement: Requirement, holds: Holds, round: SearchedRound): Hit | undefined {
  const texts = textsOf(requirement, round);
  const found = texts.find(({ text }) => holds(text));
  if (found !== undefined) return { requirement, ...found };
  const all = texts.map(({ text }) => text).join(' ');
  return holds(all) ? { requirement, foundIn: 'help', text: requirement.question } : undefined;
}

function textsOf(
  requirement: Requirement,
  { clauses, answers }: SearchedRound,
): readonly Omit<Hit, 'requirement'>[] {
  const within = clauses.filter(({ clause }) => isWithinClause(requirement.clause, clause));
  const { id, name, question, items, intent, evidence, look, small, ask } = requirement;
  const answer = answers.get(id);
  const noted = [answer?.note ?? '', ...(answer?.evidence ?? []).map(({ title }) => title)];
  return [
    { foundIn: 'name', text: name },
    { foundIn: 'name', text: id },
    ...within.map(({ title }) => ({ foundIn: 'clause', text: title }) as const),
    { foundIn: 'question', text: question },
    ...items.map(({ text }) => ({ foundIn: 'point', text }) as const),
    ...noted.map((text) => ({ foundIn: 'note', text }) as const),
    ...[intent, ...evidence, ...look, small, ...ask.map((one) => one.question)].map(
      (text) => ({ foundIn: 'help', text }) as const,
    ),
  ];
}

/** A word, and all that mean the same. */
function widen(word: string, synonyms: SearchedRound['synonyms']): readonly string[] {
  const isMeant = (other: string): boolean =>
    other === word ||
    (other.length >= leastStem && word.startsWith(other)) ||
    (word.length >= leastStem && other.startsWith(word));
  return [word, ...synonyms.filter((group) => group.some(isMeant)).flat()];
}

function holdsAll(words: readonly (readonly string[])[]): Holds {
  const wanted = words.map((same) => same.map((one) => one.toLowerCase()));
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.every((same) => same.some((word) => beginsIn(lower, word)));
  };
}

const letterBefore = /[\p{L}\p{N}]$/u;

/** Whether a word of the text begins so. */
function beginsIn(text: string, beginning: string): boolean {
  if (beginning === '') return true;
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (!letterBefore.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
