import type { Problem } from '../model/problem.ts';

/** Collects what is wrong with one file, so that all of it is told at once. */
export interface ProblemList {
  readonly file: string;
  readonly found: Problem[];
}

/** Adds a problem at a line of the file; lines count from 1. */
export function addProblem(list: ProblemList, line: number, problem: Omit<Problem, 'place'>): void {
  list.found.push({ ...problem, place: { file: list.file, line } });
}

/** By their lines; those that no line shows come last. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b));
}

function lineOf({ place }: Problem): number {
  return place?.line ?? 1e9;
}
