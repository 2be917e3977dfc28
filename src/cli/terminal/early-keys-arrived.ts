import { setImmediate, setTimeout } from 'node:timers/promises';

/** What was typed before a terminal was taken is handed over by the system within so many milliseconds. */
const handOver = 25;

/**
 * Waits until what was typed before a terminal was taken has been read: what is still in its line then
 * would seem to be typed at the first question, and answer it unseen.
 */
export async function earlyKeysArrived(): Promise<void> {
  await setTimeout(handOver);
  // A timer may be over before anything was read; what is there by then is read before this.
  await setImmediate();
}
