import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Load, shareCapacity } from '../../src/schedule/share-capacity.ts';
import { lawRuns } from '../support/law-runs.ts';

const load = (id: string, days: number, own: Partial<Load> = {}): Load => ({
  id,
  days,
  after: [],
  goesFirst: false,
  ...own,
});

/** Loads that come after some of those before them, in any order. */
const anyLoads = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 30 }),
      after: fc.array(fc.nat(20), { maxLength: 2 }),
      goesFirst: fc.boolean(),
    }),
    { maxLength: 16 },
  )
  .chain((drawn) => {
    const loads = drawn.map(
      ({ after, ...own }, index): Load => ({
        ...own,
        id: `l${index}`,
        after: after.filter((one) => one < index).map((one) => `l${one}`),
      }),
    );
    return fc.shuffledSubarray(loads, { minLength: loads.length });
  });
const anyCapacity = fc.record({
  atOnce: fc.integer({ min: 1, max: 6 }),
  days: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
});

describe('a shared capacity', () => {
  it('is shared evenly, and what one does not need goes to the next', () => {
    const loads = [load('long', 10), load('short', 2)];
    expect(shareCapacity(loads, { atOnce: 2, days: 4 })).toEqual([
      { id: 'long', start: 0, end: 3 },
      { id: 'short', start: 0, end: 1 },
    ]);
  });

  it('goes to what goes first, and to what that waits for, whatever is more urgent', () => {
    const loads = [
      load('minor', 4),
      load('serious', 6, { goesFirst: true, after: ['base'] }),
      load('base', 2),
    ];
    expect(shareCapacity(loads, { atOnce: 3, days: 2 })).toEqual([
      { id: 'base', start: 0, end: 1 },
      { id: 'serious', start: 1, end: 4 },
      { id: 'minor', start: 4, end: 6 },
    ]);
  });

  it('leaves no day unused while something else can be done', () => {
    const loads = [load('serious', 3, { goesFirst: true }), load('minor', 3)];
    expect(shareCapacity(loads, { atOnce: 2, days: 2 })).toEqual([
      { id: 'serious', start: 0, end: 2 },
      { id: 'minor', start: 1, end: 3 },
    ]);
  });

  it('comes to an end where loads wait for each other, and for what is not there', () => {
    const circle = [
      load('one', 1, { after: ['other'] }),
      load('other', 1, { after: ['one', 'elsewhere'], goesFirst: true }),
    ];
    const scheduled = shareCapacity(circle, { atOnce: 2, days: 1 });
    expect(scheduled.map(({ id }) => id).toSorted()).toEqual(['one', 'other']);
  });

  it('begins each load once, after all that it comes after, and never too many at once', () => {
    fc.assert(
      fc.property(anyLoads, anyCapacity, (loads, capacity) => {
        const scheduled = shareCapacity(loads, capacity);
        const found = new Map(scheduled.map((one) => [one.id, one]));
        expect([scheduled.length, found.size]).toEqual([loads.length, loads.length]);
        for (const { id, days, after } of loads) {
          const { start = -1, end = -1 } = found.get(id) ?? {};
          expect((end - start) * capacity.days).toBeGreaterThanOrEqual(days - 0.001);
          expect(end).toBeGreaterThan(start);
          for (const one of after) expect(found.get(one)?.end).toBeLessThanOrEqual(start);
          const running = scheduled.filter((one) => one.start <= start && start < one.end);
          expect(running.length).toBeLessThanOrEqual(capacity.atOnce);
        }
      }),
      lawRuns(200),
    );
  });

  it('spends no more than it has up to any week', () => {
    fc.assert(
      fc.property(anyLoads, anyCapacity, (loads, capacity) => {
        const days = new Map(loads.map((one) => [one.id, one.days]));
        const scheduled = shareCapacity(loads, capacity);
        for (const { end } of scheduled) {
          const through = scheduled.filter((one) => one.end <= end);
          const spent = through.reduce((total, { id }) => total + (days.get(id) ?? 0), 0);
          expect(spent).toBeLessThanOrEqual(end * capacity.days + 0.001);
        }
      }),
      lawRuns(200),
    );
  });

  it('is through with what goes first when it would be if there were nothing else', () => {
    fc.assert(
      fc.property(anyLoads, anyCapacity, (loads, capacity) => {
        const first = new Set(loads.flatMap(({ id, goesFirst }) => (goesFirst ? [id] : [])));
        for (const id of first) {
          for (const before of loads.find((one) => one.id === id)?.after ?? []) first.add(before);
        }
        const alone = shareCapacity(
          loads.filter(({ id }) => first.has(id)),
          capacity,
        );
        const all = shareCapacity(loads, capacity).filter(({ id }) => first.has(id));
        expect(all.toSorted(byId)).toEqual(alone.toSorted(byId));
      }),
      lawRuns(200),
    );
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
