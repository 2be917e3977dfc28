import type { BatchProgress } from '../../app/batch/carry-out-all.ts';
import type { Messages } from '../../messages/messages.ts';

const width = 24;

/** So few say nothing of how long the rest takes. */
const leastDone = 3;

/**
 * How far a batch is: a bar, how many are done, and how long the rest takes if it goes on as before.
 *
 * @param seconds since the batch began
 */
export function progressText(
  { done, total }: BatchProgress,
  seconds: number,
  messages: Messages,
): string {
  const filled = Math.floor((width * done) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`;
  const isKnown = done >= leastDone && done < total;
  const left = isKnown ? timeText((seconds / done) * (total - done), messages) : 'none';
  return `${bar} ${messages.text('batch.progress', { done, total, left })}`;
}

function timeText(seconds: number, messages: Messages): string {
  return seconds < 90
    ? messages.text('batch.progress.seconds', { seconds: Math.ceil(seconds) })
    : messages.text('batch.progress.minutes', { minutes: Math.ceil(seconds / 60) });
}
