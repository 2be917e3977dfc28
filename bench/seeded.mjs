/**
 * Random choices that depend on a seed alone (mulberry32): the same seed makes the same choices on every machine.
 *
 * @param {number} seed a whole number
 */
export function seeded(seed) {
  let state = seed | 0;
  /** From 0 up to, and not, 1. */
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /**
   * A whole number, both ends included.
   *
   * @param {number} from
   * @param {number} to
   */
  const whole = (from, to) => from + Math.floor(share() * (to - from + 1));
  return {
    whole,
    /** @param {number} likely from 0, never, to 1, always */
    happens: (likely) => share() < likely,
    /**
     * One of a list.
     *
     * @template Choice
     * @param {readonly Choice[]} choices
     */
    one: (choices) => choices[whole(0, choices.length - 1)],
    /**
     * Around a middle, most of them near it: the sum of three.
     *
     * @param {number} middle
     * @param {number} reach the farthest away from it
     */
    around: (middle, reach) => middle + ((share() + share() + share()) / 1.5 - 1) * reach,
  };
}

/** @typedef {ReturnType<typeof seeded>} Chance */
