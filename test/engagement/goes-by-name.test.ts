import { expect, it } from 'vitest';
import { goesByName } from '../../src/engagement/goes-by-name.ts';
import type { EngagementDocument } from '../../src/model/document.ts';

const engagement: EngagementDocument = {
  schema: 'eoms/engagement@1',
  institution: { name: 'Søhøj  School', type: 'school', formerly: ['Town School'] },
  scope: 'All years',
};

it.each([
  ['Søhøj School', true],
  ['SØHØJ SCHOOL', true],
  ['So\u0338høj School', false],
  ['Søhøj School ', true],
  ['town school', true],
  ['Town Academy', false],
  ['', false],
])('an institution goes by its name, or one that it had, however it is spelt: %s', (name, is) => {
  expect(goesByName(engagement, name)).toBe(is);
});

it('an institution without former names goes by its own alone', () => {
  const { formerly: _, ...institution } = engagement.institution;
  expect(goesByName({ ...engagement, institution }, 'Town School')).toBe(false);
});
