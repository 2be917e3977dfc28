import type { Evaluation, RequirementResult } from '../model/evaluation.ts';
import type { WorseRequirement } from '../model/gate.ts';

/** What became worse, and how many requirements were looked at. */
export interface FoundWorse {
  readonly compared: number;
  readonly worse: readonly WorseRequirement[];
}

/**
 * Finds each requirement that is rated lower than before by more than a tolerance in steps of the scale, or was
 * rated and is unanswered now, so that nothing becomes worse behind a better mean. What is out of scope
 * now, or was not rated then, cannot have become worse. In the order of the standard.
 */
export function findWorse(before: Evaluation, after: Evaluation, tolerance: number): FoundWorse {
  const earlier = new Map(before.requirements.map(({ id, rating }) => [id, rating]));
  const compared = after.requirements.flatMap((result) => {
    const rated = earlier.get(result.id) ?? null;
    return rated === null || result.state === 'not-applicable' ? [] : [{ result, rated }];
  });
  const worse = compared.filter(
    ({ result, rated }) => result.rating === null || rated - result.rating > tolerance,
  );
  return {
    compared: compared.length,
    worse: worse.map(({ result, rated }) => describeWorse(result, rated)),
  };
}

function describeWorse(
  { id, name, clause, rating }: RequirementResult,
  before: number,
): WorseRequirement {
  return { requirement: id, name, clause, before, after: rating };
}
