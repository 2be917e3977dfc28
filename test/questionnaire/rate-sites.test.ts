import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { rateSites } from '../../src/questionnaire/rate-site.ts';

const stamp = { at: '2027-01-11T09:00:00Z' };
const ratings = [
  { site: 'North', rating: 3 },
  { site: 'South', rating: 1 },
];
const rate = (previous?: Answer) => rateSites(previous, { ratings, highest: 4 }, stamp);

describe('sites rated at once', () => {
  it('count by the lowest', () => {
    expect(rate()).toEqual({ ...stamp, rating: 1, missing: [], evidence: [], sites: ratings });
    const excluded: Answer = { rating: 'na', justification: 'None here.', evidence: [] };
    expect(rate(excluded)).toMatchObject({ rating: 1, earlierJustification: 'None here.' });
  });

  it('keep the notes of each site, and what was noted of all; of one that is none any more in the note', () => {
    const sites = [
      { site: 'North', rating: 2, note: 'New rooms.' },
      { site: 'West', rating: 0, note: 'Closed.' },
    ];
    const previous: Answer = {
      rating: 0,
      missing: [],
      evidence: [{ title: 'Plan' }],
      note: 'Seen.',
      sites,
    };
    expect(rate(previous)).toEqual({
      ...stamp,
      rating: 1,
      missing: [],
      evidence: [{ title: 'Plan' }],
      note: 'Seen.\nWest: 0 → –. Closed.',
      sites: [{ site: 'North', rating: 3, note: 'New rooms.' }, ratings[1]],
    });
  });
});
