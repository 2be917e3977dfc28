import type { DividedWork } from '../../evaluation/divide-work.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { monthOfYear } from '../words/say-date.ts';
import type { workView } from './work-schema.ts';

/** The order of work as the template sees it. */
type WorkView = Derived<typeof workView>;

/** The order of work with its months in words. */
export function viewWork(
  { work, way }: Pick<Evaluation, 'work' | 'way'>,
  { steps, later, laterCount, lastDay }: DividedWork,
  messages: Messages,
): WorkView {
  const { pace, withoutAction } = work;
  return {
    pace,
    capacity: way?.capacity ?? null,
    holidays: way?.holidays ?? [],
    steps,
    later: later.map(({ month, steps: own }) => ({
      month: monthOfYear(month, messages),
      count: own.length,
      names: own.map(({ clause, name }) => `${clause} ${name}`).join('; '),
    })),
    laterCount,
    lastDay,
    withoutAction,
  };
}
