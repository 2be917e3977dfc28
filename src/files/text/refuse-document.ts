import type { Problem } from '../../model/problem.ts';
import { EomsError } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';

/**
 * Throws a `bad-data` EomsError with the problems in the order of the file (the order given where
 * they share a place), at most 50 and then one line that counts the rest.
 */
export function refuseDocument(problems: readonly Problem[], cause?: unknown): never {
  throw new EomsError('bad-data', firstProblems(problems.toSorted(comparePlaces)), cause);
}

function comparePlaces(a: Problem, b: Problem): number {
  const [lineA, columnA] = orderOf(a);
  const [lineB, columnB] = orderOf(b);
  return lineA === lineB ? columnA - columnB : lineA - lineB;
}

function orderOf({ place }: Problem): readonly [number, number] {
  return [place?.line ?? 0, place?.column ?? 0];
}
