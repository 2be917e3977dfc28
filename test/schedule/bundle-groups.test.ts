import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bundle, bundleGroups } from '../../src/schedule/bundle-groups.ts';
import { lawRuns } from '../support/law-runs.ts';

const group = (name: string, weight: number): Bundle<string> => ({
  names: [name],
  members: [name],
  weight,
});

describe('bundling groups', () => {
  it('puts the two lightest of a division together, in the place of the first', () => {
    const divisions = [
      [group('a', 5), group('b', 1), group('c', 9), group('d', 2)],
      [group('e', 1)],
    ];
    expect(bundleGroups(divisions, 4)).toEqual([
      [group('a', 5), { names: ['b', 'd'], members: ['b', 'd'], weight: 3 }, group('c', 9)],
      [group('e', 1)],
    ]);
  });

  it('never mixes divisions, loses nothing, and stops at the number', () => {
    const anyDivisions = fc.array(fc.array(fc.nat(20), { maxLength: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyDivisions, fc.integer({ min: 1, max: 12 }), (weights, most) => {
        const divisions = weights.map((own, division) =>
          own.map((weight, index) => group(`${division}/${index}`, weight)),
        );
        const bundled = bundleGroups(divisions, most);
        const count = bundled.flat().length;
        const filled = divisions.filter((own) => own.length > 0).length;
        expect(count).toBe(Math.min(divisions.flat().length, Math.max(most, filled)));
        for (const [index, own] of bundled.entries()) {
          const members = own.flatMap((one) => one.members).toSorted();
          const drawn = (divisions[index] ?? []).flatMap(({ names }) => names);
          expect(members).toEqual(drawn.toSorted());
        }
      }),
      lawRuns(200),
    );
  });
});
