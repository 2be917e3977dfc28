import { Interruption } from '../terminal/interruption.ts';

/** Remembers that somebody has ended a conversation by a key, so that nothing is asked any more. */
export class Ending {
  #cause: Interruption | undefined;

  /** Throws the Interruption that ended it, if one has. */
  refuse(): void {
    if (this.#cause !== undefined) throw this.#cause;
  }

  /** Listens to what is handed to `reject`. */
  hear(reject: (reason: Error) => void): (reason: Error) => void {
    return (reason) => {
      if (reason instanceof Interruption) this.#cause = reason;
      reject(reason);
    };
  }
}
