import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, firstOfMonth } from '../../src/model/rules/day.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { type GanttRow, ganttChart } from '../../src/report/charts/gantt-chart.ts';
import { timeAxis } from '../../src/report/charts/time-axis.ts';
import { clauseTitle } from './any-chart.ts';
import { expectTidy, luminanceOf } from './chart-laws.ts';
import { type Mark, overlap, readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const words = {
  title: 'A chart',
  description: 'What it shows.',
  kinds: ['Major gap', 'Minor gap', 'Improvement'],
  months: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|'),
};

const row = fc
  .record({
    label: clauseTitle,
    first: fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2020-01-01') + 900 }),
    weeks: fc.integer({ min: 1, max: 60 }),
    kind: fc.nat({ max: 2 }),
    number: fc.integer({ min: 1, max: 999 }).map(String),
  })
  .map(({ weeks, ...own }): GanttRow => ({ ...own, last: own.first + weeks * 7 - 3 }));
const rows = fc.array(row, { minLength: 1, maxLength: 25 });

/** The bars; the samples of the legend stand below all of them. */
function barsOf(svg: string, count: number): readonly Mark[] {
  return readMarks(svg)
    .marks.filter(({ kind }) => kind === 'rect')
    .slice(0, count);
}

describe('a Gantt chart', () => {
  it('stays within its picture, and no word or bar overlaps another', () => {
    fc.assert(
      fc.property(rows, (steps) => {
        const svg = ganttChart(steps, words, palette);
        expectTidy(svg);
        const { marks } = readMarks(svg);
        const texts = marks.filter(({ kind }) => kind === 'text');
        const covered = marks
          .filter(({ kind }) => kind === 'rect')
          .flatMap((bar) => texts.filter((text) => overlap(bar, text)));
        expect(covered).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('draws each bar as long as it lasts, later ones further on', () => {
    fc.assert(
      fc.property(rows, (steps) => {
        const bars = barsOf(ganttChart(steps, words, palette), steps.length);
        const axis = timeAxis(
          Math.min(...steps.map(({ first }) => first)),
          Math.max(...steps.map(({ last }) => last)),
        );
        const day = 378 / (axis.to - axis.from);
        expect(bars.map(({ left, right }) => [left, right])).toEqual(
          steps.map(({ first, last }) => [
            expect.closeTo(258 + (first - axis.from) * day, 1),
            expect.closeTo(258 + (last + 1 - axis.from) * day, 1),
          ]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is darker for what weighs more, and explains only what it shows', () => {
    const first = dayNumber('2026-11-23');
    const steps = [0, 1, 2].map((kind) => ({
      number: '1',
      label: 'x',
      first,
      last: first + 4,
      kind,
    }));
    const light = barsOf(ganttChart(steps, words, palette), 3).map(({ attributes }) =>
      luminanceOf(attributes.get('fill') ?? ''),
    );
    expect(light).toEqual(light.toSorted((a, b) => a - b));
    expect((light[1] ?? 0) - (light[0] ?? 0)).toBeGreaterThan(0.2);
    expect((light[2] ?? 0) - (light[1] ?? 0)).toBeGreaterThan(0.2);
    const told = ganttChart(steps.slice(0, 1), words, palette);
    expect(told).toContain('Major gap');
    expect(told).not.toContain('Improvement');
  });
});

describe('an axis of time', () => {
  it('marks months in order, never more than fit, and says a year first', () => {
    const anySpan = fc.tuple(
      fc.integer({ min: 700_000, max: 760_000 }),
      fc.integer({ min: 4, max: 40_000 }),
    );
    fc.assert(
      fc.property(anySpan, ([first, days]) => {
        const { from, to, months, weeks } = timeAxis(first, first + days);
        expect(months.length).toBeLessThanOrEqual(13);
        expect(weeks.length).toBeLessThanOrEqual(56);
        const places = [...months, ...weeks].map(({ at }) => at);
        expect(places.every((at) => from <= at && at < to)).toBe(true);
        expect(
          months.every(({ at, month }, index) => {
            const later = index === 0 || at > (months[index - 1]?.at ?? 0);
            return later && (index > 0 ? month !== 1 || months[index]?.year !== undefined : true);
          }),
        ).toBe(true);
        expect(months[0] === undefined || months[0].year !== undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('numbers the weeks of a short time', () => {
    const { from, weeks } = timeAxis(dayNumber('2026-11-23'), dayNumber('2026-12-04'));
    expect(from).toBe(firstOfMonth(2026, 11));
    expect(weeks.map(({ day }) => day)).toEqual([2, 9, 16, 23, 30]);
    expect(timeAxis(dayNumber('2026-01-01'), dayNumber('2026-10-01')).weeks[0]?.day).toBe(
      undefined,
    );
  });
});
