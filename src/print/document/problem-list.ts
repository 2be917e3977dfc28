import type { Problem } from '../../model/problem.ts';

/** Collects the problems of one file, to report all at once. */
export interface ProblemList {
  readonly file: string;
  readonly found: Problem[];
}

/** Adds a problem at a line of the file; lines count from 1. */
export function addProblem(list: ProblemList, line: number, problem: Omit<Problem, 'place'>): void {
  list.found.push({ ...problem, place: { file: list.file, line } });
}

/**
 * By their places, file by file as they first come; those that no line shows come last of their file.
 */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ place }) => place?.file))];
  const ranked = problems.map((problem) => ({ problem, file: files.indexOf(problem.place?.file) }));
  return ranked
    .toSorted((a, b) => a.file - b.file || rankOf(a.problem) - rankOf(b.problem))
    .map(({ problem }) => problem);
}

function rankOf({ place }: Problem): number {
  const { line = 1e6, column = 0 } = place ?? {};
  return line * 1e9 + column;
}
