import { expect, it } from 'vitest';
import { findInStandard } from '../../../src/app/load/find-in-standard.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';

const item = (ref: string) => ({ ref, text: ref, status: 'confirmed' }) as const;
const standard = aStandard({
  clauses: ['4', '4.3'].map((clause) => ({ clause, title: clause, untitled: false })),
  requirements: [
    aRequirement({ id: 'aim', clause: '4', items: [{ ...item('4-1'), id: 'aim/written' }] }),
    aRequirement({ id: 'scope', clause: '4.3', items: [item('4.3.a'), item('4.3-1')] }),
    aRequirement({
      id: 'limits',
      clause: '4.3',
      items: [item('4.3-2'), { ...item('4.3-3'), id: 'limits/written' }],
    }),
  ],
});

it.each([
  ['4', ['4', '4.3'], ['aim', 'scope', 'limits']],
  ['4.3', ['4.3'], ['scope', 'limits']],
  ['4.3.', ['4.3'], ['scope', 'limits']],
  ['§ 4.3', ['4.3'], ['scope', 'limits']],
  [' clause 4.3 ', ['4.3'], ['scope', 'limits']],
  ['limits', ['4.3'], ['limits']],
  ['4.3.a', ['4.3'], ['scope']],
  ['4.3 a)', ['4.3'], ['scope']],
  ['scope/ref-4-3-a', ['4.3'], ['scope']],
  ['ref-4-3-no-2', ['4.3'], ['limits']],
  ['written', ['4', '4.3'], ['aim', 'limits']],
  ['4.3-2', ['4.3'], ['limits']],
])('%j means a part of the standard', (wanted, clauses, ids) => {
  const part = findInStandard(standard, wanted);
  expect(part?.clauses.map(({ clause }) => clause)).toEqual(clauses);
  expect(part?.requirements.map(({ id }) => id)).toEqual(ids);
});

it.each(['', '5', '4.3.b', '4.30', 'scop', 'scope/written', 'limits/'])(
  '%j means nothing',
  (wanted) => {
    expect(findInStandard(standard, wanted)).toBeUndefined();
  },
);
