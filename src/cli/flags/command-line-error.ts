import type { Problem } from '../../model/problem.ts';

/** A command line that eoms cannot follow. */
export class CommandLineError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.key);
    this.problem = problem;
  }
}
