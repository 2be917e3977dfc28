import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { findLastAnswered } from '../../src/questionnaire/find-last-answered.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';

const order = ['a', 'b', 'c', 'd'].map((id) => aRequirement({ id }));

/** Answers at hours of one day; a question without an hour is open. */
function answersAt(hours: readonly (string | undefined)[]): ReadonlyMap<string, Answer> {
  return new Map(
    order.flatMap(({ id }, index) => {
      const hour = hours[index];
      if (hour === undefined) return [];
      return [
        [id, { ...anAnswer(2), ...(hour === '' ? {} : { at: `2026-11-23T${hour}:00:00Z` }) }],
      ];
    }),
  );
}

describe('the answer given last', () => {
  it.each([
    ['is the newest', ['08', '11', '09', undefined], 1],
    ['is the newest, also before open ones', ['11', undefined, '09', undefined], 0],
    ['is the last of those that came at once', ['08', '11', '11', undefined], 2],
    ['may have older ones beside it that came at once', ['11', '08', '11', undefined], 2],
  ])('%s', (_, hours, last) => {
    expect(findLastAnswered(order, answersAt(hours))).toBe(last);
  });

  it.each([
    ['nothing is answered', []],
    ['no answer has a time', ['', '']],
    ['open questions stand between those that came at once', ['11', undefined, '11', undefined]],
  ])('is not known where %s', (_, hours) => {
    expect(findLastAnswered(order, answersAt(hours))).toBeUndefined();
  });
});
