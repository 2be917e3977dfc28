import { expect, it } from 'vitest';
import { cautionConditions } from '../../src/engagement/caution-conditions.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { documentOf } from '../support/read-document.ts';

const condition = { name: 'Meals', question: 'Do you serve meals?', types: [] };

it('tells what to think of only where a condition was said not to apply', () => {
  const document = documentOf(
    `schema: eoms/engagement@1
institution: { name: Hill School, type: school }
scope: All
standard: tiny
conditions:
  meals: { applies: false, justification: Nobody eats here. }
  drinks: { applies: true }
  sweets: { applies: false, justification: Nobody likes them. }
`,
    validatorOf('engagement'),
  );
  const caution = 'People get hungry.';
  const found = cautionConditions(document, {
    conditions: [
      { ...condition, id: 'meals', caution },
      { ...condition, id: 'drinks', caution },
      { ...condition, id: 'sweets' },
      { ...condition, id: 'silent', caution },
    ],
  });
  expect(found).toEqual([
    {
      key: 'engagement.condition-caution',
      values: { name: 'Meals', caution },
      place: expect.objectContaining({ line: 6 }),
    },
  ]);
});
