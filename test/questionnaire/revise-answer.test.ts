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

function merge(incoming: Answer): Answer {
  return mergeAnswer(noted, incoming, { stamp, highest });
}

describe('a new rating', () => {
  it('keeps note and evidence, and says who gave it and when', () => {
    const answer = rateAnswer(noted, { rating: 3, highest }, stamp);
    expect(answer).toEqual({ ...noted, rating: 3, ...stamp });
  });

  it.each([0, 4])('of %i leaves nothing missing', (rating) => {
    expect(rateAnswer(noted, { rating, highest }, stamp).missing).toEqual([]);
  });

  it('of something that did not apply takes the reason away and keeps the note', () => {
    const excluded = excludeAnswer(noted, 'Not done here.', stamp);
    expect(rateAnswer(excluded, { rating: 1, highest }, stamp)).toEqual({
      rating: 1,
      missing: [],
      note: 'Half done.',
      evidence: [{ title: 'Minutes' }],
      ...stamp,
    });
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

  it('goes over what it gives, with its own author and time', () => {
    const incoming: Answer = {
      rating: 1,
      missing: ['4.1-2'],
      note: 'Other.',
      evidence: [{ title: 'List' }],
      by: 'Cleo',
      at: '2026-01-01',
    };
    expect(merge(incoming)).toEqual(incoming);
  });

  it('that does not apply takes its reason along and leaves nothing missing', () => {
    const merged = merge({ rating: 'na', justification: 'Bought.', evidence: [] });
    expect(merged).toEqual({
      rating: 'na',
      justification: 'Bought.',
      note: 'Half done.',
      evidence: [{ title: 'Minutes' }],
      ...stamp,
    });
  });
});
