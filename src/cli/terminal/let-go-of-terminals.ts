import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** The standard streams, by their file descriptors. */
const standardStreams = [0, 1, 2];

/**
 * Sees to it that the process ends with its exit code also where a terminal is gone by then. Node
 * sets every terminal back when it ends, and aborts where it cannot; one that is closed it leaves.
 * Gives what tells whether one is gone.
 */
export function letGoOfTerminals(): () => boolean {
  const terminals = standardStreams.filter((descriptor) => isatty(descriptor));
  const findGone = (): readonly number[] => terminals.filter((descriptor) => !isatty(descriptor));
  if (terminals.length > 0) process.once('exit', () => findGone().forEach(closeQuietly));
  return () => findGone().length > 0;
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // Already closed, which is fine.
  }
}
