import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/rules/day.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { bulletChart } from '../../src/report/charts/bullet-chart.ts';
import { changeChart } from '../../src/report/charts/change-chart.ts';
import { type WayPlan, wayChart } from '../../src/report/charts/way-chart.ts';
import { clauseTitle, count, share } from './any-chart.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const words = { title: 'A chart', description: 'What it shows.', months };
const runs = { numRuns: 100 };

const textsOf = (svg: string): readonly string[] =>
  readMarks(svg).marks.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []));

/** Work from one day to another, with marks and days off. */
const way = (own: Partial<WayPlan>): WayPlan => ({
  lanes: [
    {
      name: 'Plan',
      rows: [
        {
          number: '1',
          label: 'Rules',
          first: dayNumber('2026-11-02'),
          last: dayNumber('2027-02-26'),
        },
      ],
    },
  ],
  marks: [],
  off: [],
  target: undefined,
  ...own,
});

const day = (date: string, label: string) => ({ day: dayNumber(date), label });

const areasOf = (plan: WayPlan): number =>
  wayChart(plan, words, palette).match(/<rect/g)?.length ?? 0;

/** How many areas days off add to the picture. */
function holidays(from: string, to: string): number {
  const off = [{ first: dayNumber(from), last: dayNumber(to) }];
  return areasOf(way({ off })) - areasOf(way({}));
}

describe('the way in a picture', () => {
  it('names each month, and the year where it begins or the picture does', () => {
    const texts = textsOf(wayChart(way({}), words, palette));
    expect(texts).toEqual(expect.arrayContaining(['Nov', '2026', 'Jan', '2027', 'Plan', 'Rules']));
  });

  it('says milestones on the side where there is room', () => {
    const svg = wayChart(
      way({
        marks: [day('2026-11-20', 'Begun'), day('2027-02-26', 'Reviewed by the board')],
        target: day('2027-02-20', 'Wanted'),
      }),
      words,
      palette,
    );
    expectTidy(svg);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Begun', 'Wanted']));
    const ends = svg.match(/text-anchor="end"[^>]*>(?:Reviewed by the board|Wanted)</g);
    expect(ends).toHaveLength(2);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('leaves holidays white, as far as they are within it', () => {
    expect(holidays('2026-12-21', '2027-01-03')).toBe(1);
    expect(holidays('2026-10-01', '2026-11-08')).toBe(1);
    expect(holidays('2026-07-01', '2026-08-08')).toBe(0);
    expect(holidays('2027-07-01', '2027-08-08')).toBe(0);
  });

  it('is drawn for milestones alone too', () => {
    const svg = wayChart(way({ lanes: [], marks: [day('2026-11-20', 'Begun')] }), words, palette);
    expectTidy(svg);
    expect(textsOf(svg)).toContain('Begun');
  });
});

describe('bars against what is enough', () => {
  const bullet = { ...words, countHead: 'Serious', targetHead: 'Enough' };
  const row = fc.record({
    label: clauseTitle,
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    before: share,
    shown: fc.constant('50%'),
    count,
  });

  it('stay within their picture, with a ring for each share before and a number for each count', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), share, (rows, target) => {
        const svg = bulletChart(rows, { target, words: bullet }, palette);
        expectTidy(svg);
        const { marks } = readMarks(svg);
        const rings = marks.filter(({ kind }) => kind === 'circle').length;
        expect(rings).toBe(rows.filter(({ before }) => before !== null).length);
        const counted = rows.filter((one) => one.count > 0).map((one) => String(one.count));
        expect(textsOf(svg)).toEqual(expect.arrayContaining(counted));
        expect(textsOf(svg).includes('Enough')).toBe(target !== null);
      }),
      runs,
    );
  });
});

describe('a change in a picture', () => {
  it('is drawn without rows too', () => {
    const heads = ['Before', 'Now', 'Change'] as const;
    const svg = changeChart([], { ...words, heads }, palette);
    expect(textsOf(svg)).toEqual(expect.arrayContaining([...heads]));
  });
});
