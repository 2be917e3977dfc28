import { briefCalendar } from '../../briefing/brief-calendar.ts';
import type { DividedWork } from '../../evaluation/divide-work.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { monthOfYear } from '../words/say-date.ts';
import { sayEndingHolidays } from '../words/say-holidays.ts';
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
    holidaysNote: sayEndingHolidays(briefCalendar(way ?? null), messages),
    steps,
    later: later.map(({ span, steps: own }) => ({
      // A year alone is a year in every language.
      month: span.length === 4 ? span : monthOfYear(span, messages),
      count: own.length,
      names: own.map(({ clause, name }) => `${clause} ${name}`).join('; '),
    })),
    laterCount,
    lastDay,
    withoutAction,
  };
}
