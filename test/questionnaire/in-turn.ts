/** Does the steps one after the other, each when the one before is done. */
export async function inTurn<T>(
  [first, ...rest]: readonly T[],
  act: (step: T) => Promise<unknown>,
): Promise<void> {
  if (first === undefined) return;
  await act(first);
  await inTurn(rest, act);
}
