import { remarkLaterDays } from '../../assessment/remarks/later-days.ts';
import type { Located } from '../../model/located.ts';
import type { World } from '../world.ts';

/** Warns of documents with days that are later than the run, each once, with the first of them. */
export function noteLaterDays(
  documents: readonly Located<object>[],
  { date: today, note }: Pick<World, 'date' | 'note'>,
): void {
  for (const document of documents) {
    const days = remarkLaterDays(document, today);
    const [first] = days;
    if (first === undefined) continue;
    const { file, line = 1 } = first.place ?? { file: document.file };
    const values = { file, line, today, count: days.length, day: first.values?.['day'] ?? today };
    note({ key: 'cli.later-days', values, isWarning: true });
  }
}
