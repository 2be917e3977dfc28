import { EomsError } from '../../model/problem.ts';

/** How long one command waits for another one that is saving, which takes some hundredths of a second. */
export const turn = 3000;
const pause = 40;

/**
 * Opens what another eoms may be writing: tries again while that one is saving. Who holds the lock longer
 * has it for another reason.
 *
 * @param longest milliseconds to wait
 * @throws EomsError as `open` does; `locked` where the lock is held for longer.
 */
export async function takeTurns<T>(open: () => Promise<T>, longest: number): Promise<T> {
  const until = performance.now() + longest;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const isHeld = error instanceof EomsError && error.kind === 'locked';
      if (!isHeld || performance.now() > until) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
}
