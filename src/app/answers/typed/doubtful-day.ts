import type { Evidence } from '../../../model/assessment.ts';
import type { MessageValues } from '../../../model/problem.ts';
import { isNoSuchDay, readTypedDay } from '../../../model/rules/typed-day.ts';

/** What is wrong with a day behind a piece of evidence. */
export interface DoubtfulDay {
  readonly key: 'questionnaire.no-such-day' | 'questionnaire.unclear-date';
  readonly values: MessageValues;
}

/** What can be meant as a day, in square brackets at the end of a title. */
const dayAtEnd = /\[([\p{L}\d\s,./-]{8,20})\]$/u;

/**
 * The first day behind evidence that no calendar has, or else that can be two days; `undefined` where there is
 * none. Such a day was left in the title, where it would be taken for a day that is kept.
 */
export function findDoubtfulDay(evidence: readonly Evidence[]): DoubtfulDay | undefined {
  const days = evidence.flatMap(({ title }) => dayAtEnd.exec(title)?.[1] ?? []);
  const typed = days.find((day) => isNoSuchDay(day));
  if (typed !== undefined) return { key: 'questionnaire.no-such-day', values: { typed } };
  return days.flatMap((day): readonly DoubtfulDay[] => {
    const { kind, ...both } = readTypedDay(day);
    return kind === 'unclear'
      ? [{ key: 'questionnaire.unclear-date', values: { typed: day, ...both } }]
      : [];
  })[0];
}
