import { explainProblem } from '../app/explain/explain-problem.ts';
import { loadMessages } from '../app/load/load-messages.ts';
import { EomsError } from '../model/problem.ts';
import type { FailureKind, Remark } from './contract.ts';

/** The error of every function when a person has to fix something: every problem, in order. */
export class EomsFailure extends Error {
  readonly kind: FailureKind;
  readonly problems: readonly Remark[];

  constructor(kind: FailureKind, problems: readonly Remark[], cause?: unknown) {
    super(problems.map(lineOf).join('\n'), { cause });
    this.name = 'EomsFailure';
    this.kind = kind;
    this.problems = problems;
  }
}

/** Does what is asked, and puts what is wrong into words. */
export async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const messages = loadMessages();
    const problems = error.problems.map((problem) => explainProblem(problem, messages));
    throw new EomsFailure(kindOf(error), problems, error);
  }
}

/** Gates are of the command line; no function here has one. */
function kindOf({ kind }: EomsError): FailureKind {
  if (kind === 'gate') throw new Error('a function of the library has no gate');
  return kind;
}

function lineOf({ file, line, column, message }: Remark): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return place === '' ? message : `${place}: ${message}`;
}
