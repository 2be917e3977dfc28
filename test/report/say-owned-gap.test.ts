import { describe, expect, it } from 'vitest';
import { briefOwners } from '../../src/briefing/brief-owners.ts';
import { actionsDated } from '../../src/report/words/say-owned-gap.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const gap = {
  actions: [{ text: 'Stop it today.' }],
  days: 3,
  firstBy: null,
  until: null,
  isLater: false,
};

describe('what to do against a gap', () => {
  it('has the day of the first step apart from that of the whole gap', () => {
    const dated = { ...gap, firstBy: '2026-12-07', until: '2027-02-19' };
    expect(actionsDated(dated, english)).toBe(
      'Stop it today. **3 person-days, first step by 7 Dec 2026, closed by 19 Feb 2027**',
    );
  });

  it('has no day where it can wait for years, and nothing where nothing is planned', () => {
    expect(actionsDated({ ...gap, isLater: true }, english)).toContain('**3 person-days, later**');
    expect(actionsDated({ ...gap, days: null }, english)).toBe('Stop it today.');
  });

  it('is begun within a week of work where the gap is serious, and can wait where it is not needed', () => {
    const actions = [{ text: 'Do it.', kind: 'process', effort: 'S' }] as const;
    const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
    const requirements = ids.map((id) => aRequirement({ id, weight: 1, actions }));
    const rest = Object.fromEntries(ids.map((id) => [id, 4]));
    const record = evaluateRatings(aStandard({ requirements }), { ...rest, r0: 0, r1: 3 });
    const [serious, small] = briefOwners(record).spreads.flatMap(({ gaps }) => gaps);
    expect(serious).toMatchObject({ firstBy: '2026-11-30', until: '2026-12-04', isLater: false });
    // A week after a Saturday people are at home.
    const [late] = briefOwners({ ...record, date: '2026-11-28' }).spreads.flatMap(
      (one) => one.gaps,
    );
    expect(late?.firstBy).toBe('2026-12-07');
    expect(small).toMatchObject({ firstBy: null, until: null, isLater: true });
  });
});
