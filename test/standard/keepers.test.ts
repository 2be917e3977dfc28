import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { english } from '../support/messages.ts';

const standard = await loadStandard('iso-21001-2018', '.', english);

describe('who keeps a document', () => {
  it('is said for every document and record, and is on the staff', () => {
    const outside = new Set(
      standard.roles.filter((role) => role.outside === true).map(({ id }) => id),
    );
    const kept = standard.requirements.flatMap(({ id, documentedInformation }) =>
      documentedInformation.map(({ name, keeper }) => ({ id, name, keeper })),
    );
    expect(kept.length).toBeGreaterThan(70);
    const wrong = kept.filter(({ keeper }) => keeper === undefined || outside.has(keeper));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['complaints-method-known', 'complaints-officer'],
    ['course-facts-before-start', 'admissions'],
    ['staff-performance-evaluated', 'hr'],
    ['review-decisions-recorded', 'quality-manager'],
    ['child-handover-controlled', 'early-childhood-lead'],
  ])('is not whoever happens to be asked first: %s', (id, keeper) => {
    const requirement = standard.requirements.find((one) => one.id === id);
    expect(requirement?.documentedInformation.map((one) => one.keeper)).toEqual([keeper]);
    expect(requirement?.ask[0]?.role).not.toBe(keeper);
  });
});
