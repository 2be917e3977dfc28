import type { Problem } from '../problem.ts';

/**
 * Problems as a reader meets them: file by file in the order given, in each from top to bottom. What
 * has no place, or is in none of these files, comes first.
 */
export function orderProblems(
  problems: readonly Problem[],
  files: readonly string[],
): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, ...positionOf(problem, files) }))
    .toSorted(
      (one, other) => one.file - other.file || one.line - other.line || one.column - other.column,
    )
    .map(({ problem }) => problem);
}

function positionOf({ place }: Problem, files: readonly string[]) {
  const { file = '', line = 0, column = 0 } = place ?? {};
  return { file: files.indexOf(file), line, column };
}
