import type { MessageKey } from './message-key.ts';
import type { MessageValues } from './problem.ts';

/** A message that accompanies a result: found while reading files, shown by the command. */
export interface Notice {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  /** Set if it changes the meaning of a result: it is shown however quiet a run is. */
  readonly isWarning?: true;
}
