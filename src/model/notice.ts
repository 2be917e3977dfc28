import type { MessageKey } from './message-key.ts';
import type { MessageValues } from './problem.ts';

/** A message that accompanies a result: found while reading files, shown by the command. */
export interface Notice {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  /** Given where it changes what a result means: it is said however quiet a run is. */
  readonly isWarning?: true;
}
