import type { FailureKind } from '../model/problem.ts';

/** The closed table of exit codes. A code that is not in it must be treated as a failure. */
export const exitCode = {
  done: 0,
  gate: 1,
  usage: 2,
  'bad-data': 65,
  'input-missing': 66,
  bug: 70,
  'cannot-create': 73,
  'io-failed': 74,
  locked: 75,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const satisfies Record<FailureKind, number> & Record<string, number>;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
