import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GapWork, orderWork } from '../../src/evaluation/order-work.ts';
import type { WorkStep } from '../../src/model/evaluation.ts';
import { dayNumber } from '../../src/model/rules/day.ts';
import type { Effort, Pace } from '../../src/model/standard.ts';
import { workingWeeks } from '../../src/schedule/working-weeks.ts';
import { defaultPace } from '../../src/standard/standard-defaults.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';

const date = '2026-11-23';

function workOf(efforts: readonly (Effort | null)[], own: Partial<GapWork> = {}): GapWork[] {
  return efforts.map((effort, index) => ({
    rank: index + 1,
    requirement: `r${index}`,
    actions: effort === null ? [] : [{ text: `Do ${index}.`, kind: 'process', effort }],
    after: [],
    phase: 'practice',
    isMajor: false,
    ...own,
  }));
}

function order(gaps: readonly GapWork[], pace: Pace, day = date) {
  return orderWork(gaps, { pace, capacity: undefined, weeks: workingWeeks(dayNumber(day), []) });
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
    const { steps } = order(workOf(['M', 'S', 'S']), { ...defaultPace, atOnce: 2 }, '2026-10-16');
    expect(steps.map(({ requirement, start, end }) => [requirement, start, end])).toEqual([
      ['r0', '2026-10-19', '2026-11-27'],
      ['r1', '2026-10-19', '2026-10-30'],
      ['r2', '2026-11-02', '2026-11-13'],
    ]);
  });

  it('gives a gap the weeks of all its actions, and their days', () => {
    const actions = (['S', 'M'] as const).map(
      (effort) => ({ text: 'Do it.', kind: 'policy', effort }) as const,
    );
    const [step] = order(workOf(['S'], { actions }), defaultPace).steps;
    expect(step).toMatchObject({ start: '2026-11-23', end: '2027-01-15', days: 7 });
  });

  it('shares the capacity among those who are at work', () => {
    const actions = [{ text: 'Do it.', kind: 'policy', effort: 'L', days: 12 }] as const;
    const weeks = workingWeeks(dayNumber(date), []);
    const setting = { pace: { ...defaultPace, atOnce: 2 }, capacity: 12, weeks };
    // Twelve days alone take a month of twelve days; two at once have six days a month each.
    const alone = orderWork(workOf(['S'], { actions }), setting);
    expect(alone.steps).toMatchObject([{ start: '2026-11-23', end: '2026-12-25', days: 12 }]);
    const { steps } = orderWork(workOf(['S', 'S'], { actions }), setting);
    expect(steps.map(({ end }) => end)).toEqual(['2027-01-22', '2027-01-22']);
  });

  it('begins and ends on days on which people work', () => {
    const holidays = ['2026-11-23', '2026-12-03', '2026-12-04'].map(dayNumber);
    const off = holidays.map((day) => ({ first: day, last: day }));
    const weeks = workingWeeks(dayNumber(date), off);
    const { steps } = orderWork(workOf(['S']), { pace: defaultPace, capacity: undefined, weeks });
    expect(steps).toMatchObject([{ start: '2026-11-24', end: '2026-12-02' }]);
  });

  it('passes over weeks that are off', () => {
    const holidays = [{ first: dayNumber('2026-11-30'), last: dayNumber('2026-12-06') }];
    const weeks = workingWeeks(dayNumber(date), holidays);
    const { steps } = orderWork(workOf(['S']), { pace: defaultPace, capacity: undefined, weeks });
    expect(steps).toMatchObject([{ start: '2026-11-23', end: '2026-12-11' }]);
  });

  it('gives the capacity to major gaps first, the most urgent before all', () => {
    const actions = [{ text: 'Do it.', kind: 'policy', effort: 'L', days: 12 }] as const;
    const weeks = workingWeeks(dayNumber(date), []);
    const gaps = [
      ...workOf(['L', 'L'], { actions, isMajor: true }),
      ...workOf(['L'], { actions, requirement: 'minor', rank: 3 }),
    ];
    const { steps } = orderWork(gaps, { pace: defaultPace, capacity: 24, weeks });
    expect(steps.map(({ requirement, end }) => [requirement, end])).toEqual([
      ['r0', '2026-12-11'],
      ['r1', '2026-12-25'],
      ['minor', '2027-01-08'],
    ]);
  });

  it('goes phase by phase', () => {
    const gaps = (['later', 'proof', 'practice'] as const).flatMap((phase) =>
      workOf(['S'], { requirement: phase, phase }),
    );
    const { steps } = order(gaps, defaultPace);
    expect(steps.map(({ requirement, isNeeded }) => [requirement, isNeeded])).toEqual([
      ['practice', true],
      ['proof', true],
      ['later', false],
    ]);
    expect(steps.map(({ start }) => start)).toEqual(['2026-11-23', '2026-12-07', '2026-12-21']);
  });

  it('counts gaps that have no action, and leaves them out', () => {
    const { steps, withoutAction } = order(workOf(['S', null]), defaultPace);
    expect(steps.map(({ requirement }) => requirement)).toEqual(['r0']);
    expect(withoutAction).toBe(1);
  });

  it('adheres to its pace, whatever it is', () => {
    fc.assert(
      fc.property(anyEfforts, anyPace, anyDate, (efforts, pace: Pace, day) => {
        const gaps = workOf(efforts);
        const { steps, withoutAction } = order(gaps, pace, day);
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

  it('begins no gap before what it comes after is through, unless that is of a later phase', () => {
    const phases = ['practice', 'proof', 'later'] as const;
    const anyGaps = fc.array(
      fc.record({
        phase: fc.constantFrom(...phases),
        isMajor: fc.boolean(),
        before: fc.array(fc.nat(20), { maxLength: 3 }),
        days: fc.integer({ min: 1, max: 25 }),
      }),
      { maxLength: 20 },
    );
    const anyDays = fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined });
    fc.assert(
      fc.property(anyGaps, anyDays, (drawn, capacity) => {
        const gaps = drawn.map(({ phase, isMajor, before, days }, index): GapWork => {
          const after = before.filter((one) => one < index).map((one) => `r${one}`);
          const actions = [{ text: 'Do it.', kind: 'policy', effort: 'M', days }] as const;
          return { rank: index + 1, requirement: `r${index}`, actions, after, phase, isMajor };
        });
        const weeks = workingWeeks(dayNumber(date), []);
        const { steps } = orderWork(gaps, { pace: defaultPace, capacity, weeks });
        const stepOf = new Map(steps.map((step) => [step.requirement, step]));
        const turnOf = new Map(gaps.map((gap) => [gap.requirement, phases.indexOf(gap.phase)]));
        for (const { requirement, after, phase } of gaps) {
          const own = phases.indexOf(phase);
          for (const one of after.filter((id) => (turnOf.get(id) ?? 0) <= own)) {
            const end = stepOf.get(one)?.end ?? '';
            expect(end < (stepOf.get(requirement)?.start ?? '')).toBe(true);
          }
        }
        expect(steps).toHaveLength(gaps.length);
      }),
      lawRuns(200),
    );
  });

  it('leaves no one idle while there is work', () => {
    fc.assert(
      fc.property(anyEfforts, anyPace, (efforts, pace: Pace) => {
        const spans = order(workOf(efforts), pace).steps.map(span);
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
    const [step] = order(workOf(['L']), defaultPace, '9999-12-30').steps;
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
