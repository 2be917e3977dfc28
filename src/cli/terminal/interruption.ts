import { exitCode } from '../exit-code.ts';

/** What ended a session: a signal, or the end of the input. */
export type Cause = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'end';

const codes = {
  SIGINT: exitCode.interrupted,
  SIGTERM: exitCode.terminated,
  SIGHUP: exitCode.hangup,
  end: exitCode.interrupted,
} as const;

/** Thrown from a prompt when the person, the terminal or the system ends the session. */
export class Interruption extends Error {
  readonly exitCode: (typeof codes)[Cause];

  constructor(cause: Cause) {
    super(`interrupted by ${cause}`);
    this.name = 'Interruption';
    this.exitCode = codes[cause];
  }
}
