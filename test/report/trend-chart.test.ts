import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../src/print/document/theme.ts';
import type { ChartLook } from '../../src/report/charts/chart.ts';
import { type TrendMark, trendChart } from '../../src/report/charts/trend-chart.ts';
import { shortMonths } from '../../src/report/words/say-date.ts';
import { english } from '../support/messages.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;

function textsOf(svg: string) {
  return readMarks(svg).marks.filter(({ kind }) => kind === 'text');
}

function monthsIn(svg: string): number {
  const months = shortMonths(english);
  return textsOf(svg).filter(({ text }) => months.includes(text)).length;
}

function topsOfKinds(svg: string): readonly number[] {
  return textsOf(svg)
    .filter(({ text }) => text.includes('be compared'))
    .map(({ top }) => top);
}

function markAt(day: number, isComparable = true): TrendMark {
  return { day, value: 0.5, shown: '50%', isComparable };
}

/** How many lines a chart has between two marks. */
function joins(svg: string): number {
  return svg.split('stroke-width="2.5"').length - 1;
}

describe('a chart of a trend', () => {
  const mark = fc
    .record({
      day: fc.integer({ min: 738_000, max: 742_000 }),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      isComparable: fc.boolean(),
    })
    .map((own): TrendMark => ({ ...own, shown: `${Math.round(own.value * 100)}%` }));
  const words = {
    title: 'x',
    description: 'y',
    kinds: { comparable: 'can be compared', other: 'cannot be compared <&>' },
    months: shortMonths(english),
  };
  const draw = (marks: readonly TrendMark[], look: ChartLook = palette) =>
    trendChart(
      marks.toSorted((a, b) => a.day - b.day),
      words,
      look,
    );
  it.each([
    { width: 'wide', pixels: 640, zero: 182, height: 150, least: 9 },
    { width: 'narrow', pixels: 288, zero: 150, height: 122, least: 10 },
  ] as const)(
    'stays within its $width picture, covers no number with another, and marks each score at its height',
    ({ width, pixels, zero, height, least }) => {
      fc.assert(
        fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), (marks) => {
          const svg = draw(marks, { ...palette, width });
          expectTidy(svg);
          expect(readMarks(svg).width).toBe(pixels);
          const sizes = textsOf(svg).map(({ attributes }) => Number(attributes.get('font-size')));
          expect(Math.min(...sizes)).toBe(least);
          const circles = readMarks(svg).marks.filter(({ kind }) => kind === 'circle');
          const sorted = marks.toSorted((a, b) => a.day - b.day);
          expect(
            circles.slice(0, marks.length).map(({ top, bottom }) => (top + bottom) / 2),
          ).toEqual(sorted.map(({ value }) => expect.closeTo(zero - value * height, 1)));
          // Those below explain the two kinds, where there are both.
          const both = marks.some(({ isComparable }) => !isComparable);
          expect(circles.length - marks.length).toBe(both ? 2 : 0);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('has fewer months on a phone, and explains one kind of marks below the other', () => {
    const marks = [markAt(738_000), markAt(738_150, false), markAt(738_340)];
    const [wide, narrow] = [draw(marks), draw(marks, { ...palette, width: 'narrow' })];
    expect([monthsIn(wide), monthsIn(narrow)]).toEqual([7, 4]);
    expect(new Set(topsOfKinds(wide)).size).toBe(1);
    const [first = 0, second = 0] = topsOfKinds(narrow);
    expect(second - first).toBeGreaterThan(11);
  });

  it('joins what can be compared, past what cannot', () => {
    expect(joins(draw([markAt(738_000), markAt(738_400), markAt(738_800)]))).toBe(2);
    expect(joins(draw([markAt(738_000), markAt(738_400, false), markAt(738_800)]))).toBe(1);
  });
});
