import { describe, expect, it } from 'vitest';
import { countStanding } from '../../src/app/answers/count-standing.ts';
import type { Answer } from '../../src/model/assessment.ts';
import { measureProgress } from '../../src/questionnaire/measure-progress.ts';
import { beginQuestionnaire } from '../../src/questionnaire/questionnaire.ts';
import { aRequirement } from '../support/build-data.ts';

const order = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aRequirement({ id }));

/** Answers to so many, half a minute between them. */
function progressAfter(count: number) {
  const answer: Answer = { rating: 3, missing: [], evidence: [] };
  const done = order.slice(0, count);
  return measureProgress({
    ...beginQuestionnaire(order, new Map(done.map(({ id }) => [id, answer]))),
    answeredAt: done.map((_, index) => new Date(1_800_000_000_000 + index * 30_000).toISOString()),
  });
}

describe('how far a questionnaire is', () => {
  it('tells how long the open questions take once there is a pace', () => {
    expect(progressAfter(4)).toEqual({ rated: 4, inScope: 6, criticalOpen: 0, secondsLeft: 60 });
  });

  it('tells no time before there is a pace, nor when all is answered', () => {
    expect(progressAfter(2)).not.toHaveProperty('secondsLeft');
    expect(progressAfter(6)).toEqual({ rated: 6, inScope: 6, criticalOpen: 0 });
  });

  it('counts as a standing does: what does not apply is in neither number', () => {
    const answers = new Map<string, Answer>([
      ['a', { rating: 3, missing: [], evidence: [] }],
      ['b', { rating: 'na', justification: 'No such thing.', evidence: [] }],
    ]);
    const begun = beginQuestionnaire(order, answers);
    expect(measureProgress(begun)).toMatchObject({ rated: 1, inScope: 5 });
    const { rated, inScope } = countStanding(order, { answers, conditions: {}, highest: 4 });
    expect(inScope).toBe(5);
    expect(rated).toBe(1);
  });

  it('tells when something was recorded last, and what is critical and open', () => {
    const critical = order.map((one) => ({ ...one, weight: 3 as const }));
    const begun = beginQuestionnaire(critical, new Map());
    const savedAt = '2027-01-11T09:00:00Z';
    expect(measureProgress({ ...begun, savedAt })).toMatchObject({ criticalOpen: 6, savedAt });
  });
});
