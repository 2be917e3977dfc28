/**
 * The least of numbers, and of `least`, which is Infinity unless it is given. They may be more than
 * `Math.min` takes as arguments.
 */
export function leastOf(numbers: readonly number[], least = Infinity): number {
  return numbers.reduce((one, other) => Math.min(one, other), least);
}

/** The greatest of numbers, and of `greatest`, which is -Infinity unless it is given; likewise. */
export function greatestOf(numbers: readonly number[], greatest = -Infinity): number {
  return numbers.reduce((one, other) => Math.max(one, other), greatest);
}
