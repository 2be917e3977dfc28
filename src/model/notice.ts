import type { MessageKey } from './message-key.ts';
import type { MessageValues } from './problem.ts';

/** What is to be said beside a result: found by what reads files, said by the command. */
export interface Notice {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  /** Given where it changes what a result means: it is said however quiet a run is. */
  readonly isWarning?: true;
}
