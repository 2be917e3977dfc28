import fc from 'fast-check';
import { dayNumber } from '../../src/model/rules/day.ts';
import { barChart } from '../../src/report/charts/bar-chart.ts';
import { bulletChart } from '../../src/report/charts/bullet-chart.ts';
import { changeChart } from '../../src/report/charts/change-chart.ts';
import type { ChartLook } from '../../src/report/charts/chart.ts';
import { coverageChart } from '../../src/report/charts/coverage-chart.ts';
import { ganttChart } from '../../src/report/charts/gantt-chart.ts';
import { heatMap } from '../../src/report/charts/heat-map.ts';
import { wayChart } from '../../src/report/charts/way-chart.ts';
import { clauseTitle, count, share, value } from './any-chart.ts';

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|');
export const words = { title: 'A chart', description: 'What it shows.', months };
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

/** A chart of any data, and the names of its rows. */
export interface Drawn {
  readonly labels: readonly string[];
  readonly draw: (look: ChartLook) => string;
}

const states = { rated: 'Rated', open: 'Open', notApplicable: 'N/A' };
const heads = ['Before', 'Now', 'Change'] as const;
export const columns = ['Major gaps', 'Minor gaps', 'Improvements'];
const kinds = ['Major gap', 'Minor gap', 'Improvement'];

/** A row with what is said of so many sites. */
const atSites = <Row extends { readonly value: number }>(row: Row, sites: number) => ({
  ...row,
  sites: Array.from('ABCD'.slice(0, sites), (letter) => `${letter} ${percent(row.value)}`),
});

/** Rows of any data → the chart of them. */
const rowsOf = <Row extends { readonly label: string }>(
  row: fc.Arbitrary<Row>,
  draw: (rows: readonly Row[], look: ChartLook) => string,
): fc.Arbitrary<Drawn> =>
  fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({
    labels: rows.map(({ label }) => label),
    draw: (look) => draw(rows, look),
  }));

/** Every chart that is drawn in two widths. */
export const charts: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
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
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([plain, target, sites]) => ({ rows: plain.map((row) => atSites(row, sites)), target }))
    .map(({ rows, target }) => ({
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
