import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/rules/day.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { barChart } from '../../src/report/charts/bar-chart.ts';
import { bulletChart } from '../../src/report/charts/bullet-chart.ts';
import { changeChart } from '../../src/report/charts/change-chart.ts';
import { type ChartLook, drawBoth } from '../../src/report/charts/chart.ts';
import { coverageChart } from '../../src/report/charts/coverage-chart.ts';
import { ganttChart } from '../../src/report/charts/gantt-chart.ts';
import { heatMap } from '../../src/report/charts/heat-map.ts';
import { wayChart } from '../../src/report/charts/way-chart.ts';
import { clauseTitle, count, share, value } from './any-chart.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|');
const words = { title: 'A chart', description: 'What it shows.', months };
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const percent = (score: number | null): string =>
  score === null ? 'not scored' : `${Math.round(score * 100)}%`;
const span = fc
  .record({
    label: clauseTitle,
    number: fc.integer({ min: 1, max: 999 }).map(String),
    first: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2028-06-01') }),
    weeks: fc.integer({ min: 1, max: 60 }),
    kind: fc.nat({ max: 2 }),
  })
  .map(({ weeks, ...own }) => ({ ...own, last: own.first + weeks * 7 - 3 }));
const spans = fc.array(span, { minLength: 1, maxLength: 20 });
const mark = fc.record({
  day: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2028-06-01') }),
  label: fc.constantFrom('Audited and reviewed', 'First certification audit possible'),
});

interface Drawn {
  readonly labels: readonly string[];
  readonly draw: (look: ChartLook) => string;
}

const states = { rated: 'Rated', open: 'Open', notApplicable: 'N/A' };
const heads = ['Before', 'Now', 'Change'] as const;
const columns = ['Major gaps', 'Minor gaps', 'Improvements'];
const kinds = ['Major gap', 'Minor gap', 'Improvement'];

/** Rows of any data → the chart of them. */
const rowsOf = <Row extends { readonly label: string }>(
  row: fc.Arbitrary<Row>,
  draw: (rows: readonly Row[], look: ChartLook) => string,
): fc.Arbitrary<Drawn> =>
  fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({
    labels: rows.map(({ label }) => label),
    draw: (look) => draw(rows, look),
  }));

const charts: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  bars: rowsOf(value, (rows, look) => barChart(rows, words, look)),
  bullets: fc
    .tuple(
      fc.array(
        fc.record({ label: clauseTitle, value: shares, before: share, count }).map((row) => ({
          ...row,
          shown: percent(row.value),
        })),
        { minLength: 1, maxLength: 12 },
      ),
      share,
    )
    .map(([rows, target]) => ({
      labels: rows.map(({ label }) => label),
      draw: (look) => {
        const told = { ...words, countHead: 'Major gaps', targetHead: 'enough: 80%' };
        return bulletChart(rows, { target, words: told }, look);
      },
    })),
  changes: rowsOf(
    fc
      .record({ label: clauseTitle, before: share, after: share, isTotal: fc.boolean() })
      .map((row) => ({
        ...row,
        shown: [percent(row.before), percent(row.after), '+100'] as const,
      })),
    (rows, look) => changeChart(rows, { ...words, heads }, look),
  ),
  coverage: rowsOf(
    fc.record({ label: clauseTitle, rated: count, open: count, notApplicable: count }),
    (rows, look) => coverageChart(rows, { ...words, states }, look),
  ),
  'a heat map': rowsOf(
    fc.record({
      label: clauseTitle,
      group: fc.constantFrom('4', '5'),
      counts: fc.oneof(fc.tuple(count, count, count), fc.constant([null, null, null] as const)),
    }),
    (rows, look) => heatMap(rows, { ...words, columns }, look),
  ),
  'a Gantt chart': spans.map((rows) => ({
    labels: rows.map(({ label }) => label),
    draw: (look) => ganttChart(rows, { ...words, kinds }, look),
  })),
  'a way': fc
    .record({
      lanes: fc.array(spans, { maxLength: 4 }),
      marks: fc.array(mark, { minLength: 1, maxLength: 6 }),
      off: fc.constant([{ first: dayNumber('2026-12-21'), last: dayNumber('2027-01-03') }]),
      target: fc.option(mark, { nil: undefined }),
    })
    .map(({ lanes, ...plan }) => ({
      labels: [...lanes.flat(), ...plan.marks].map(({ label }) => label),
      draw: (look) =>
        wayChart(
          { ...plan, lanes: lanes.map((rows, index) => ({ name: `Lane ${index}`, rows })) },
          words,
          look,
        ),
    })),
};

const textsOf = (svg: string): readonly string[] =>
  readMarks(svg).marks.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []));
const squeezed = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');

/** Words without those of the axis of time, which has fewer marks where there is less room. */
const untimed = (svg: string): readonly string[] =>
  textsOf(svg).filter((text) => !/^(?:[A-Z][a-z]{2}(?: \d{4})?|\d+)$/.test(text));

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
    const coloursOf = (svg: string) => new Set(svg.match(/#[0-9a-f]{6}/g));
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
  const kind = (index: number) => `A kind of gap ${index}`;
  const rows = [0, 1, 2].map((index) => ({
    label: 'x',
    number: '1',
    first: dayNumber('2027-02-01'),
    last: dayNumber('2027-02-12'),
    kind: index,
  }));
  const look = { ...palette, width: 'narrow' } as const;
  const svg = ganttChart(rows, { ...words, kinds: rows.map((_, index) => kind(index)) }, look);
  expectTidy(svg);
  const lines = rows.map(
    (_, index) => readMarks(svg).marks.find(({ text }) => text === kind(index))?.top,
  );
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
