import type { Messages } from '../../messages/messages.ts';
import type { FailureKind, Problem } from '../../model/problem.ts';
import { jsonOf } from '../output/json-envelope.ts';
import { explainProblem } from './explain-problem.ts';

/** A run that failed: of what kind, how the process ends, and every problem. */
export interface Failure {
  readonly kind: FailureKind;
  readonly exitCode: number;
  readonly problems: readonly Problem[];
}

/**
 * The document `eoms/error@1`: what a run writes that was asked for JSON and failed. It says in its
 * problems what people read on stderr.
 */
export function errorDocument(failure: Failure, messages: Messages): string {
  const { kind, exitCode, problems } = failure;
  const explained = problems.map((problem) => explainProblem(problem, messages));
  return jsonOf('error', { kind, exitCode, problems: explained });
}
