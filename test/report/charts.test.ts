import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { readSvg } from '../../src/print/pictures/drawings/read-svg.ts';
import { barChart } from '../../src/report/charts/bar-chart.ts';
import { coverageChart } from '../../src/report/charts/coverage-chart.ts';
import { heatMap } from '../../src/report/charts/heat-map.ts';
import { radarChart } from '../../src/report/charts/radar-chart.ts';
import { clauseTitle, count, value } from './any-chart.ts';
import { expectTidy, luminanceOf } from './chart-laws.ts';
import { overlap, readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const title = 'A chart';
const words = { title, description: 'What it shows.' };
const runs = { numRuns: 150 };

const axisOf = (score: number | null) => ({ label: 'x', value: score, shown: '' });

describe('a radar', () => {
  const values = fc.array(value, { minLength: 3, maxLength: 12 });

  it('stays within its picture, and no label overlaps another', () => {
    fc.assert(
      fc.property(values, (axes) => expectTidy(radarChart(axes, words, palette))),
      runs,
    );
  });

  it('has a point for each score, the further out the higher it is', () => {
    fc.assert(
      fc.property(values, (axes) => {
        const { marks } = readMarks(radarChart(axes, words, palette));
        const points = marks.filter(({ kind }) => kind === 'circle');
        const scores = axes.flatMap((axis) => (axis.value === null ? [] : [axis.value]));
        const centre = marks.find(({ kind }) => kind === 'line');
        const from = { x: Number(centre?.attributes.get('x1')), y: 0 };
        const reach = points.map(({ attributes }) =>
          Math.hypot(Number(attributes.get('cx')) - from.x, Number(attributes.get('cy')) - from.y),
        );
        expect(reach.map((distance) => distance / 124)).toEqual(
          scores.map((score) => expect.closeTo(score, 3)),
        );
      }),
      runs,
    );
  });

  it('draws no area next to an axis without a score, and dashes the axis', () => {
    const areas = (...scores: readonly (number | null)[]): number =>
      readMarks(radarChart(scores.map(axisOf), words, palette)).marks.filter(({ attributes }) =>
        attributes.has('fill-opacity'),
      ).length;
    expect(areas(1, 0.5, 0, 1)).toBe(1);
    expect(areas(1, null, 0.5, 0.2)).toBe(1);
    expect(areas(1, null, 0.5, null)).toBe(0);
    expect(areas(0.5, 0.5, null, 0.5, 0.5, null)).toBe(2);
    expect(areas(null, null, null)).toBe(0);
    const svg = radarChart([axisOf(null), axisOf(0), axisOf(1)], words, palette);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });
});

describe('bars', () => {
  it('keep within their picture, and are the longer the higher the score', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const svg = barChart(values, words, palette);
        expectTidy(svg);
        const bars = readMarks(svg).marks.filter(({ kind }) => kind === 'rect');
        const scores = values.flatMap((one) => (one.value === null ? [] : [one.value]));
        expect(bars.map(({ left, right }) => right - left)).toEqual(
          scores.map((score) => expect.closeTo(Math.max(1.5, score * 320), 1)),
        );
      }),
      runs,
    );
  });
});

describe('a coverage chart', () => {
  const row = fc.record({ label: clauseTitle, rated: count, open: count, notApplicable: count });
  const states = { rated: 'Rated', open: 'Open', notApplicable: 'Nicht anwendbar' };

  it('stays within its picture, shares each bar out, and says each number', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const svg = coverageChart(rows, { ...words, states }, palette);
        expectTidy(svg);
        const { marks } = readMarks(svg);
        const numbers = marks.filter(({ kind, text }) => kind === 'text' && /^\d+$/.test(text));
        expect(numbers.map(({ text }) => Number(text))).toEqual(
          rows.flatMap(({ rated, open, notApplicable }) => [rated, open, notApplicable]),
        );
        // The first three are the samples in the heads.
        const parts = marks.filter(({ kind }) => kind === 'rect').slice(3);
        expect(parts.map(({ left, right }) => right - left)).toEqual(
          rows.flatMap(({ rated, open, notApplicable }) =>
            [rated, open, notApplicable]
              .filter((part) => part > 0)
              .map((part) => expect.closeTo((part / (rated + open + notApplicable)) * 220, 1)),
          ),
        );
      }),
      runs,
    );
  });
});

describe('a heat map', () => {
  const row = fc.record({
    label: clauseTitle,
    group: fc.constantFrom('4', '5'),
    counts: fc.oneof(fc.tuple(count, count, count), fc.constant([null, null, null] as const)),
  });
  const columns = ['Major gaps', 'Minor gaps', 'Improvements'];

  it('stays within its picture, says each number, and is the darker the more', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const svg = heatMap(rows, { ...words, columns }, palette);
        expectTidy(svg);
        const { marks } = readMarks(svg);
        const cells = marks.filter(
          ({ kind, attributes }) =>
            kind === 'rect' &&
            attributes.get('stroke') === palette.faint &&
            attributes.get('fill') !== 'none',
        );
        const counted = rows.flatMap(({ counts }) => counts.filter((one) => one !== null));
        const told = cells.map((cell) => ({
          number: Number(marks.find((mark) => mark.kind === 'text' && overlap(mark, cell))?.text),
          light: luminanceOf(cell.attributes.get('fill') ?? ''),
        }));
        expect(told.map(({ number }) => number)).toEqual(counted);
        for (const column of [0, 1, 2]) {
          const own = told
            .filter((_, index) => index % 3 === column)
            .toSorted((a, b) => a.number - b.number);
          expect(own.map(({ light }) => light)).toEqual(
            own.map(({ light }) => light).toSorted((a, b) => b - a),
          );
        }
      }),
      runs,
    );
  });

  it.each([
    ['the usual colours', palette],
    ['an accent that is just dark enough for words', { ...palette, strong: '#7a5020' }],
    ['a bluish one', { ...palette, strong: '#615dd0' }],
    ['black, and words in grey', { ...palette, strong: '#000000', text: '#767676' }],
  ])('writes every number so that it can be read, in %s', (_name, colours) => {
    const rows = Array.from({ length: 101 }, (_, number) => ({
      label: '',
      group: '',
      counts: [number],
    }));
    const svg = heatMap(rows, { ...words, columns: ['x'] }, colours);
    const texts = readSvg(svg).shapes;
    const pairs = texts.flatMap((shape, index) => {
      const ground = texts[index - 1];
      if (shape.kind !== 'text' || ground?.kind !== 'path') return [];
      const { fill } = ground.paint;
      return [{ text: shape.fill ?? '', ground: typeof fill === 'string' ? fill : '' }];
    });
    expect(pairs.length).toBe(101);
    for (const { text, ground } of pairs) {
      const [high, low] = [luminanceOf(text), luminanceOf(ground)].toSorted((a, b) => b - a);
      expect(((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
