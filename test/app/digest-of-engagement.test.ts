import { expect, it } from 'vitest';
import { digestsOfEngagement } from '../../src/app/engagement/digest-of-answers.ts';
import type { Engagement } from '../../src/model/engagement.ts';
import { anEngagement } from '../support/build-data.ts';

const given = anEngagement({ team: [{ name: 'Kim', role: '' }] });

it.each<readonly [string, Partial<Engagement>]>([
  ['name', { institution: { ...given.institution, name: 'Quay School' } }],
  ['sites', { institution: { ...given.institution, sites: ['North'] } }],
  ['scope', { scope: 'Adults' }],
  ['conditions', { conditions: { meals: { applies: false, justification: 'None' } } }],
  ['people', { team: [] }],
  ['approval', { approval: { status: 'final' } }],
  ['calendar', { calendar: { holidays: [], capacity: 4 } }],
])('what a report shows of eoms.yaml has another digest where the %s changed', async (_, other) => {
  const { engagement: digest } = await digestsOfEngagement({ ...given, ...other }, undefined);
  expect(digest).not.toBe((await digestsOfEngagement(given, undefined)).engagement);
});

it('the country, and the order of keys, are no matter', async () => {
  const turned = { ...Object.fromEntries(Object.entries(given).toReversed()), ...given };
  const { engagement: digest } = await digestsOfEngagement({ ...turned, country: 'DK' }, undefined);
  expect(digest).toBe((await digestsOfEngagement(given, undefined)).engagement);
});
