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

/** By their places; those that no line shows come last. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ place }: Problem): number {
  const { line = 1e6, column = 0 } = place ?? {};
  return line * 1e9 + column;
}
