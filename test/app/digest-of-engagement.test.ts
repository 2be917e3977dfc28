import { expect, it } from 'vitest';
import { digestOfEngagement } from '../../src/app/engagement/digest-of-answers.ts';
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
  const digest = await digestOfEngagement({ ...given, ...other });
  expect(digest).not.toBe(await digestOfEngagement(given));
});

it('the country, and the order of keys, are no matter', async () => {
  const turned = { ...Object.fromEntries(Object.entries(given).toReversed()), ...given };
  const digest = await digestOfEngagement({ ...turned, country: 'DK' });
  expect(digest).toBe(await digestOfEngagement(given));
});
