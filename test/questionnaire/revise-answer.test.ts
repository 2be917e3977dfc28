import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import {
  detailAnswer,
  excludeAnswer,
  mergeAnswer,
  rateAnswer,
} from '../../src/questionnaire/revise-answer.ts';

const highest = 4;
const stamp = { by: 'Ann', at: '2026-11-23T10:00:00Z' };
const noted: Answer = {
  rating: 2,
  missing: ['4.1-1'],
  note: 'Half done.',
  evidence: [{ title: 'Minutes' }],
  by: 'Bob',
  at: '2026-11-22T10:00:00Z',
};

function merge(incoming: Answer, replace = false): Answer {
  return mergeAnswer(noted, incoming, { stamp, highest, replace });
}

describe('a new rating', () => {
  it('keeps note and evidence, and says who gave it and when', () => {
    const answer = rateAnswer(noted, { rating: 3, highest }, stamp);
    expect(answer).toEqual({ ...noted, rating: 3, ...stamp });
  });

  it.each([0, 4])('of %i leaves nothing missing, and keeps aside what was', (rating) => {
    const { missing, earlierMissing } = rateAnswer(noted, { rating, highest }, stamp);
    expect({ missing, earlierMissing }).toEqual({ missing: [], earlierMissing: ['4.1-1'] });
  });

  it('of something that did not apply keeps the reason aside, and the note', () => {
    const excluded = excludeAnswer(noted, 'Not done here.', stamp);
    expect(rateAnswer(excluded, { rating: 1, highest }, stamp)).toEqual({
      rating: 1,
      missing: ['4.1-1'],
      earlierJustification: 'Not done here.',
      note: 'Half done.',
      evidence: [{ title: 'Minutes' }],
      ...stamp,
    });
  });

  it('brings ticks back, whatever was between', () => {
    const rating = fc.constantFrom<number | 'na'>(0, 1, 2, 3, 4, 'na');
    fc.assert(
      fc.property(fc.array(rating), fc.constantFrom(1, 2, 3), (between, last) => {
        const turn = (answer: Answer, next: number | 'na'): Answer =>
          next === 'na'
            ? excludeAnswer(answer, 'Not here.', stamp)
            : rateAnswer(answer, { rating: next, highest }, stamp);
        const back = rateAnswer(between.reduce(turn, noted), { rating: last, highest }, stamp);
        expect(back.missing).toEqual(['4.1-1']);
        expect(back.earlierMissing).toBeUndefined();
      }),
    );
  });

  it('has no note where there was none', () => {
    expect(rateAnswer(undefined, { rating: 1, highest }, { at: stamp.at })).toEqual({
      rating: 1,
      missing: [],
      evidence: [],
      at: stamp.at,
    });
  });
});

describe('details', () => {
  const rated = rateAnswer(noted, { rating: 2, highest }, stamp);

  it('change only what they give', () => {
    expect(detailAnswer(rated, { missing: [] }, highest)).toEqual({ ...rated, missing: [] });
    expect(detailAnswer(rated, { note: 'New.' }, highest)).toEqual({ ...rated, note: 'New.' });
  });

  it('take the note away where it is empty', () => {
    expect(detailAnswer(rated, { note: '' }, highest)).not.toHaveProperty('note');
  });

  it('leave nothing missing on the highest rating', () => {
    const full = rateAnswer(undefined, { rating: 4, highest }, stamp);
    expect(detailAnswer(full, { missing: ['4.1-1'] }, highest).missing).toEqual([]);
  });
});

describe('an answer from a file', () => {
  it('keeps the note, evidence and missing items that it does not give', () => {
    expect(merge({ rating: 3, missing: [], evidence: [] })).toEqual({
      ...noted,
      rating: 3,
      ...stamp,
    });
  });

  it('adds its evidence and its note to those that are there, none twice', () => {
    const given = { note: 'Other.', evidence: [{ title: 'List' }, { title: 'Minutes' }] };
    const incoming: Answer = { rating: 2, missing: [], ...given };
    const merged = merge(incoming);
    expect(merged.note).toBe('Half done.\nOther.');
    expect(merged.evidence).toEqual([{ title: 'Minutes' }, { title: 'List' }]);
    const merging = { stamp, highest, replace: false };
    expect(mergeAnswer(merged, incoming, merging)).toEqual(merged);
  });

  it('completes evidence that was known by its title alone', () => {
    const evidence = [{ title: 'Minutes', file: 'minutes.pdf' }];
    expect(merge({ rating: 2, missing: [], evidence }).evidence).toEqual(evidence);
  });

  it('that is to replace goes over what it gives, with its own author and time', () => {
    const incoming: Answer = {
      rating: 1,
      missing: ['4.1-2'],
      note: 'Other.',
      evidence: [{ title: 'List' }],
      by: 'Cleo',
      at: '2026-01-01',
    };
    expect(merge(incoming, true)).toEqual(incoming);
  });

  it('that does not apply takes its reason along and keeps aside what was missing', () => {
    const merged = merge({ rating: 'na', justification: 'Bought.', evidence: [] });
    expect(merged).toEqual({
      rating: 'na',
      earlierMissing: ['4.1-1'],
      justification: 'Bought.',
      note: 'Half done.',
      evidence: [{ title: 'Minutes' }],
      ...stamp,
    });
  });
});
