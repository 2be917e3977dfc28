import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/rules/day.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { barChart } from '../../src/report/charts/bar-chart.ts';
import { bulletChart } from '../../src/report/charts/bullet-chart.ts';
import { type ChartLook, drawBoth } from '../../src/report/charts/chart.ts';
import { ganttChart } from '../../src/report/charts/gantt-chart.ts';
import { heatMap } from '../../src/report/charts/heat-map.ts';
import { wayChart } from '../../src/report/charts/way-chart.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';
import { charts, columns, words } from './drawn-charts.ts';

const { charts: palette } = defaultTheme;

const textsOf = (svg: string): readonly string[] =>
  readMarks(svg).marks.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []));
const squeezed = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');

/** Words without those of the axis of time, which has fewer marks where there is less room. */
const untimed = (svg: string): readonly string[] =>
  textsOf(svg).filter((text) => !/^(?:[A-Z][a-z]{2}(?: \d{4})?|\d+)$/.test(text));

const coloursOf = (svg: string) => new Set(svg.match(/#[0-9a-f]{6}/g));

const runs = { numRuns: 40 };

describe.each(Object.entries(charts))('for a phone: %s', (_name, drawn) => {
  it('is as wide as its page, with letters that can be read there, and nothing is outside', () => {
    fc.assert(
      fc.property(drawn, ({ draw }) => {
        const svg = draw({ ...palette, width: 'narrow' });
        expectTidy(svg);
        const { width, marks } = readMarks(svg);
        // 320 pixels less what a page leaves free on both sides.
        expect(width).toBe(288);
        const sizes = marks.flatMap(({ kind, attributes }) =>
          kind === 'text' ? [Number(attributes.get('font-size'))] : [],
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
      }),
      runs,
    );
  });

  it('says all that the wide one says, and names whole where three lines hold them', () => {
    fc.assert(
      fc.property(drawn, ({ labels, draw }) => {
        const { svg, narrow } = drawBoth(palette, draw);
        const said = squeezed(textsOf(narrow));
        const whole = untimed(svg).filter((text) => !text.endsWith('…'));
        expect(whole.filter((text) => !said.includes(squeezed([text])))).toEqual([]);
        // Three lines hold at least as much as this, breaks between words included.
        const short = labels.filter((label) => label.length <= 60 && !label.includes('WWW'));
        expect(short.filter((label) => !said.includes(squeezed([label])))).toEqual([]);
      }),
      runs,
    );
  });

  it('is wide where nothing is said, and has the same colours', () => {
    fc.assert(
      fc.property(drawn, ({ draw }) => {
        const { svg, narrow } = drawBoth(palette, draw);
        expect(readMarks(svg).width).toBe(640);
        expect(draw({ ...palette, width: 'wide' })).toBe(svg);
        expect([...coloursOf(narrow)].filter((one) => !coloursOf(svg).has(one))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what goes through the rows of a narrow chart', () => {
  const row = { value: 0.5, before: null, shown: '50%', count: 0 };
  const told = { ...words, countHead: 'Major gaps', targetHead: 'enough: 80%' };
  const look = { ...palette, width: 'narrow' } as const;

  it.each([0, 0.8, 1])('crosses no name, and has its head within the picture: %s', (target) => {
    const rows = ['First', 'Second'].map((label) => ({ ...row, label }));
    const svg = bulletChart(rows, { target, words: told }, look);
    expectTidy(svg);
    const { marks } = readMarks(svg);
    const name = marks.find(({ text }) => text === 'Second');
    const lines = marks.flatMap(({ attributes }) => {
      const spanned = [...(attributes.get('d') ?? '').matchAll(/M\S+ (\S+?)L\S+ ([\d.]+)/g)];
      return spanned.map(([, top, bottom]) => [Number(top), Number(bottom)] as const);
    });
    expect(lines.length).toBeGreaterThan(10);
    const crossing = lines.filter(
      ([top, bottom]) => top < (name?.bottom ?? 0) && bottom > (name?.top ?? 0),
    );
    expect(crossing).toEqual([]);
  });

  it('is one line where there is one row', () => {
    const svg = barChart([{ label: 'Only', value: 0.5, shown: '50%' }], words, look);
    expect(readMarks(svg).marks.filter(({ kind }) => kind === 'line')).toHaveLength(5);
  });

  it('is drawn in one field for a single row of a way too', () => {
    const first = dayNumber('2026-11-02');
    const rows = [{ number: '1', label: 'Rules', first, last: first + 200 }];
    const off = [{ first: first + 20, last: first + 30 }];
    const plan = { lanes: [{ name: 'Plan', rows }], marks: [], off, target: undefined };
    const grounds = readMarks(wayChart(plan, words, look)).marks.filter(
      ({ kind }) => kind === 'rect',
    );
    expect(grounds).toHaveLength(3);
  });
});

it('kinds of bars that do not fit beside each other are told on a line below', () => {
  const long = ['A kind of gap 0', 'A kind of gap 1', 'A kind of gap 2'];
  const rows = [0, 1, 2].map((index) => ({
    label: 'x',
    number: '1',
    first: dayNumber('2027-02-01'),
    last: dayNumber('2027-02-12'),
    kind: index,
  }));
  const look = { ...palette, width: 'narrow' } as const;
  const svg = ganttChart(rows, { ...words, kinds: long }, look);
  expectTidy(svg);
  const lines = long.map((kind) => readMarks(svg).marks.find(({ text }) => text === kind)?.top);
  expect(lines[1]).toBe(lines[0]);
  expect(lines[2]).toBeGreaterThan(lines[1] ?? 0);
});

it('a tall heat map says its heads above each group', () => {
  const rows = ['4', '4', '5'].map((group) => ({ label: group, group, counts: [1, 2, 3] }));
  const told = (look: ChartLook) =>
    textsOf(heatMap(rows, { ...words, columns }, look)).filter((text) => text === 'Minor gaps');
  expect(told(palette)).toHaveLength(1);
  expect(told({ ...palette, width: 'narrow' })).toHaveLength(2);
});
