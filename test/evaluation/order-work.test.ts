import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GapAction, orderWork } from '../../src/evaluation/order-work.ts';
import { resultFinder, type WorkStep } from '../../src/model/evaluation.ts';
import { dayNumber } from '../../src/model/rules/day.ts';
import type { Effort, Pace } from '../../src/model/standard.ts';
import { defaultPace } from '../../src/standard/standard-defaults.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';

const date = '2026-11-23';

/** Gaps of a standard whose requirements need efforts, each rated 0. */
function gapsOf(efforts: readonly (Effort | null)[]): readonly GapAction[] {
  const requirements = efforts.map((effort, index) =>
    aRequirement({
      id: `r${index}`,
      actions: effort === null ? [] : [{ text: `Do ${index}.`, kind: 'process', effort }],
    }),
  );
  const ratings = Object.fromEntries(requirements.map(({ id }) => [id, 0]));
  const evaluation = evaluateRatings(aStandard({ requirements }), ratings);
  const resultOf = resultFinder(evaluation);
  return evaluation.gaps.map(({ rank, requirement }) => {
    const [action] = resultOf(requirement).actions;
    return { rank, requirement, action };
  });
}

const anyPace = fc.record({
  atOnce: fc.integer({ min: 1, max: 8 }),
  weeks: fc.record({
    S: fc.integer({ min: 1, max: 20 }),
    M: fc.integer({ min: 1, max: 20 }),
    L: fc.integer({ min: 1, max: 20 }),
  }),
});
const anyEfforts = fc.array(fc.constantFrom('S', 'M', 'L', null), { maxLength: 40 });
const anyDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const span = ({ start, end }: WorkStep) => ({ first: dayNumber(start), last: dayNumber(end) });

describe('the order of work', () => {
  it('begins on the Monday on or after the date, and gives each action its weeks', () => {
    const { steps } = orderWork(
      gapsOf(['M', 'S', 'S']),
      { ...defaultPace, atOnce: 2 },
      '2026-10-16',
    );
    expect(steps.map(({ requirement, start, end }) => [requirement, start, end])).toEqual([
      ['r0', '2026-10-19', '2026-11-27'],
      ['r1', '2026-10-19', '2026-10-30'],
      ['r2', '2026-11-02', '2026-11-13'],
    ]);
  });

  it('takes the gaps in the order of the register, the graver never after the lighter', () => {
    const action = { text: 'Do it.', kind: 'process', effort: 'S' } as const;
    const standard = aStandard({
      requirements: ['light', 'grave', 'middle', 'none'].map((id) =>
        aRequirement({ id, actions: id === 'none' ? [] : [action] }),
      ),
    });
    const ratings = { light: 3, grave: 0, middle: 1, none: 0 };
    const { work, gaps } = evaluateRatings(standard, ratings);
    expect(work.steps.map(({ requirement }) => requirement)).toEqual(['grave', 'middle', 'light']);
    expect(work.steps.map(({ rank }) => rank)).toEqual([1, 3, 4]);
    expect(work.withoutAction).toBe(1);
    expect(gaps).toHaveLength(4);
  });

  it('adheres to its pace, whatever it is', () => {
    fc.assert(
      fc.property(anyEfforts, anyPace, anyDate, (efforts, pace: Pace, day) => {
        const gaps = gapsOf(efforts);
        const { steps, withoutAction } = orderWork(gaps, pace, day);
        expect(steps.length + withoutAction).toBe(gaps.length);
        const spans = steps.map(span);
        for (const [index, { first, last }] of spans.entries()) {
          const weeks = pace.weeks[steps[index]?.action.effort ?? 'S'];
          // Mondays and Fridays: the day with number 1 was a Monday.
          expect([first % 7, last % 7]).toEqual([1, 5]);
          expect(last - first).toBe(weeks * 7 - 3);
          expect(first).toBeGreaterThanOrEqual(dayNumber(day));
          expect(first).toBeGreaterThanOrEqual(spans[index - 1]?.first ?? 0);
          const running = spans.filter((one) => one.first <= first && first <= one.last);
          expect(running.length).toBeLessThanOrEqual(pace.atOnce);
        }
      }),
      lawRuns(200),
    );
  });

  it('leaves no one idle while there is work', () => {
    fc.assert(
      fc.property(anyEfforts, anyPace, (efforts, pace: Pace) => {
        const spans = orderWork(gapsOf(efforts), pace, date).steps.map(span);
        for (const [index, { first }] of spans.entries()) {
          const before = first - 7;
          const running = spans.filter((one) => one.first <= before && before <= one.last);
          expect(index < pace.atOnce || running.length === pace.atOnce).toBe(true);
        }
      }),
      lawRuns(200),
    );
  });

  it('is empty if there is no gap, and ends with the calendar', () => {
    const nothing = evaluateRatings(aStandard(), {}).work;
    expect(nothing).toEqual({ pace: defaultPace, steps: [], withoutAction: 0 });
    const [step] = orderWork(gapsOf(['L']), defaultPace, '9999-12-30').steps;
    expect(step).toMatchObject({ start: '9999-12-31', end: '9999-12-31' });
  });

  it('goes by the date and the pace of the evaluation', () => {
    const standard = aStandard({
      pace: { atOnce: 1, weeks: { S: 1, M: 1, L: 1 } },
      requirements: [
        aRequirement({ id: 'one', actions: [{ text: 'Go.', kind: 'policy', effort: 'L' }] }),
      ],
    });
    expect(evaluateRatings(standard, { one: 0 }).work.steps).toMatchObject([
      { start: '2026-11-23', end: '2026-11-27' },
    ]);
  });
});
