import type { Answer } from '../model/assessment.ts';
import type { Engagement } from '../model/engagement.ts';
import type { Place, Problem } from '../model/problem.ts';
import { firstProblems } from '../model/problems/first-problems.ts';
import { excludingCondition } from '../model/rules/applicability.ts';
import type { Standard } from '../model/standard.ts';

/** What decides about the scope: the requirements, and what the engagement says of the conditions. */
export interface Scope {
  readonly standard: Pick<Standard, 'requirements'>;
  readonly engagement: Pick<Engagement, 'conditions'>;
}

/** An answer, and where it was given. */
interface ReadRating {
  readonly id: string;
  readonly answer: Pick<Answer, 'rating'>;
  readonly place: Place;
}

/**
 * Every answer that counts for nothing, since a condition takes its requirement out of scope, with its
 * place. One that says itself that the requirement does not apply says the same, and is none.
 */
export function remarkOutOfScope(answers: readonly ReadRating[], scope: Scope): readonly Problem[] {
  const outside = requirementsOutside(scope);
  const found = answers.flatMap(({ id, answer, place }): readonly Problem[] => {
    const condition = outside.get(id);
    if (condition === undefined || answer.rating === 'na') return [];
    const values = { id, condition };
    return [{ key: 'scope.answer-outside', values, place }];
  });
  // What to do about it is the same for all.
  return firstProblems(
    found.map((one, index) =>
      index < found.length - 1 ? one : { ...one, hintKey: 'scope.answer-outside.hint' },
    ),
  );
}

/** The same in one problem for a whole assessment, by its file; none where every answer counts. */
export function remarkAllOutOfScope(
  answers: ReadonlyMap<string, Pick<Answer, 'rating'>>,
  file: string,
  scope: Scope,
): readonly Problem[] {
  const outside = requirementsOutside(scope);
  const ids = [...answers].flatMap(([id, { rating }]) =>
    outside.has(id) && rating !== 'na' ? [id] : [],
  );
  if (ids.length === 0) return [];
  const named = ids.slice(0, mostNamed);
  const values = { count: ids.length, ids: named.join(', '), rest: ids.length - named.length };
  const hintKey = 'scope.answer-outside.hint';
  return [{ key: 'scope.answers-outside', values, place: { file }, hintKey }];
}

/** More names than these are found by `eoms validate`, each with its line. */
const mostNamed = 5;

/** By the id of each requirement out of scope, the condition that takes it there. */
export function requirementsOutside({ standard, engagement }: Scope): ReadonlyMap<string, string> {
  return new Map(
    standard.requirements.flatMap((one) => {
      const condition = excludingCondition(one, engagement.conditions);
      return condition === undefined ? [] : [[one.id, condition]];
    }),
  );
}
