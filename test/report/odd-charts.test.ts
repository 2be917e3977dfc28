import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/rules/day.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { changeChart } from '../../src/report/charts/change-chart.ts';
import { coverageChart } from '../../src/report/charts/coverage-chart.ts';
import { textWidth } from '../../src/report/charts/fit-text.ts';
import { ganttChart } from '../../src/report/charts/gantt-chart.ts';
import { heatMap } from '../../src/report/charts/heat-map.ts';
import { timeAxis } from '../../src/report/charts/time-axis.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const words = { title: 'A chart', description: 'What it shows.' };

const textsOf = (svg: string): readonly string[] =>
  readMarks(svg).marks.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []));

describe('a chart of nothing', () => {
  it('is the heads of a heat map, a row high', () => {
    const svg = heatMap([], { ...words, columns: ['Major', 'Minor'] }, palette);
    expectTidy(svg);
    expect([readMarks(svg).height, textsOf(svg)]).toEqual([41, ['Major', 'Minor']]);
  });

  it('is the heads of a chart of changes over its scale', () => {
    const heads = ['Before', 'Now', 'Change'] as const;
    const svg = changeChart([], { ...words, heads }, palette);
    expectTidy(svg);
    expect(readMarks(svg).height).toBe(64);
    expect(textsOf(svg).slice(0, 3)).toEqual(['Before', 'Now', 'Change']);
  });

  it('has no bar for a clause without requirements', () => {
    const states = { rated: 'Rated', open: 'Open', notApplicable: 'None' };
    const row = { label: 'Empty', rated: 0, open: 0, notApplicable: 0 };
    const svg = coverageChart([row], { ...words, states }, palette);
    const samples = readMarks(svg).marks.filter(({ kind }) => kind === 'rect');
    expect(samples).toHaveLength(3);
    expect(textsOf(svg)).toEqual(['Rated', 'Open', 'None', 'Empty', '0', '0', '0']);
  });
});

it('a heat map writes counts that it has no column for, shaded by themselves', () => {
  const row = { label: 'x', group: '4', counts: [2, 1] };
  const svg = heatMap([row], { ...words, columns: ['Major'] }, palette);
  expect(textsOf(svg)).toEqual(['Major', 'x', '2', '1']);
});

describe('a calendar with bars', () => {
  const first = dayNumber('2027-02-01');
  const row = { label: 'Stairs', number: '1', first, last: first + 11, kind: 3 };

  it('names no months where it knows no names, and draws a kind beyond the third as paper', () => {
    const kinds = ['Major', 'Minor', 'Improvement', 'Wish'];
    const svg = ganttChart([row], { ...words, kinds, months: [] }, palette);
    const bars = readMarks(svg).marks.filter(({ kind }) => kind === 'rect');
    expect(bars.map(({ attributes }) => attributes.get('fill'))).toEqual(['#ffffff', '#ffffff']);
    expect(textsOf(svg)).toContain('Wish');
    expect(textsOf(svg).filter((text) => /[A-Z][a-z]{2}( 2027)?$/.test(text))).toEqual([]);
  });

  it('marks the last January alone where it has all years', () => {
    const { months, weeks } = timeAxis(1, dayNumber('9999-12-31'));
    expect([months, weeks]).toEqual([[{ at: dayNumber('9999-01-01'), month: 1, year: 9999 }], []]);
  });
});

describe('the width of a character', () => {
  it.each([
    ['漢', 10.5],
    ['한', 10.5],
    ['ᄀ', 10.5],
    ['😀', 10.5],
    ['æ', 6.1],
    ['Æ', 6.9],
    ['ა', 6.1],
  ])('of %s is about %s tenths of its size', (character, width) => {
    expect(textWidth(character, { size: 10 })).toBeCloseTo(width);
  });
});
