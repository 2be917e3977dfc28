/**
 * Keys of hands that are still at what was shown before, or of a key that is held, come closer together than
 * this many milliseconds; who has read what is shown now takes longer.
 */
export const handsRest = 500;

/** Hands at a keyboard: whether they have rested since a prompt was shown. Once they have, they have for good. */
export class RestingHands {
  readonly #rest: number;
  readonly #now: () => number;
  #lastKey: number;
  #isOver = false;

  /** Hands that have to rest for so many milliseconds, from now on; `now` is a clock that counts them. */
  constructor(rest = 0, now = (): number => performance.now()) {
    this.#rest = rest;
    this.#now = now;
    this.#lastKey = now();
  }

  /** To be asked at each key: one that comes too soon makes the rest begin anew. */
  haveRested(): boolean {
    const now = this.#now();
    this.#isOver ||= now - this.#lastKey >= this.#rest;
    this.#lastKey = now;
    return this.#isOver;
  }
}
