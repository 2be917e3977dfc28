import { expect, it } from 'vitest';
import { remarkDoubled } from '../../../src/assessment/remarks/remark-doubled.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { aRequirement } from '../../support/build-data.ts';
import { documentOf } from '../../support/read-document.ts';

it('tells an item that a list names twice, by whatever names', () => {
  const document = documentOf(
    `schema: eoms/assessment@1
standard: { id: tiny, edition: "1" }
started: 2026-03-02
answers:
  rooms: { rating: 1, missing: [1.a, 1.b, "1 a)", rooms/ref-1-a] }
`,
    validatorOf('assessment'),
  );
  const items = (['1.a', '1.b'] as const).map((ref) => ({
    ref,
    text: `Item ${ref}`,
    status: 'confirmed' as const,
  }));
  const requirements = [aRequirement({ id: 'rooms', items })];
  expect(remarkDoubled(document, { requirements })).toMatchObject([
    { key: 'assessment.item-doubled', values: { ref: '1 a)', first: '1.a' }, place: { line: 5 } },
    { key: 'assessment.item-doubled', values: { ref: 'rooms/ref-1-a', first: '1.a' } },
  ]);
});
