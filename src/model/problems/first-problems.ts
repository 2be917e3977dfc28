import type { Problem } from '../problem.ts';

/** More problems than anybody fixes in one go. */
const mostProblems = 50;

/** The first 50 problems and, where there are more, one line that counts the rest. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  return firstSoMany(problems, mostProblems);
}

/** As many problems as are asked for and, where there are more, one line that counts the rest. */
export function firstSoMany(problems: readonly Problem[], most: number): readonly Problem[] {
  const rest = problems.length - most;
  if (rest <= 0) return problems;
  const more: Problem = { key: 'problem.more', values: { count: rest } };
  return [...problems.slice(0, most), more];
}
