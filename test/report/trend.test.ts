import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { traceTrend } from '../../src/evaluation/trace-trend.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import { buildTrendChart } from '../../src/report/figures/build-trend-chart.ts';
import { type Report, renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { viewTrend } from '../../src/report/view/view-trend.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const drawing = { messages: english, palette };
const hostile = 'Care <script>&*_|`x`';
const ids = ['a', 'b', 'c', 'd', 'e'];
const standard = aStandard({
  clauses: [{ clause: '4', title: hostile, untitled: false }],
  requirements: ids.map((id) => aRequirement({ id })),
});

function stood(started: string, rating: number, rated = ids.length): EvaluationRecord {
  const ratings = ids.slice(0, rated).map((id) => [id, rating]);
  return { ...evaluateRatings(standard, Object.fromEntries(ratings)), started };
}

function overTheYears(
  earlier: readonly EvaluationRecord[],
  now: EvaluationRecord,
  untraced = { older: 0, leftOut: 0 },
): EvaluationRecord {
  const trend = traceTrend(earlier, now, untraced);
  return trend === undefined ? now : { ...now, trend };
}

function reportOn(evaluation: EvaluationRecord): Report {
  return renderGapReport(evaluation, {
    ...drawing,
    templates: loadTemplates('gap-report'),
    chartAddress: ({ name }) => `${name}.svg`,
  });
}

/** Two years with a start in between that was left at two of five ratings. */
const years = overTheYears(
  [stood('2023-03-06', 0), stood('2024-03-04', 3, 2), stood('2025-03-03', 2)],
  stood('2026-03-02', 2),
  { older: 2, leftOut: 1 },
);

describe('the trend in a report', () => {
  const { markdown, charts } = reportOn(years);
  const section = markdown.slice(
    markdown.indexOf('# Trend'),
    markdown.indexOf('# Scope and method'),
  );

  it('says what was seen, what it means and where to look, and makes nothing of what a title holds', () => {
    expect(section).toContain(
      'Between 6 March 2023 and 2 March 2026 the score rose from 0% to 50%, and major gaps fell from 5 to 0. ' +
        'What weighs most is being dealt with. Clause 4 Care \\<script\\>\\&\\*\\_\\|\\`x\\` has stood still at 50% since ' +
        '3 March 2025: look there first.',
    );
    expect(section).not.toMatch(/(?<!\\)<script/);
  });

  it('has a row for each assessment, in brackets where its score cannot be compared, and says why', () => {
    const rows = section.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows).toEqual([
      '| 6 Mar 2023 | 0% | 5 / 5 | 5 | 0 | not ready |',
      '| 4 Mar 2024 | (75%) | 2 / 5 | 0 | 0 | no verdict |',
      '| 3 Mar 2025 | 50% | 5 / 5 | 0 | 5 | nearly ready |',
      '| 2 Mar 2026 | 50% | 5 / 5 | 0 | 5 | nearly ready |',
    ]);
    expect(section).toContain(
      '- 4 March 2024: 2 of 5 requirements in scope were rated, too few to compare the score.\n' +
        '- 2 older assessments are not shown: a trend has the last 4.\n' +
        '- 1 assessment is left out, since it cannot be read or is by another standard.\n',
    );
  });

  it('has a chart, with its numbers in words', () => {
    const chart = charts.find(({ name }) => name === 'trend');
    expectTidy(chart?.svg ?? '');
    expectTidy(chart?.narrow ?? '');
    expect(readMarks(chart?.narrow ?? '').width).toBe(288);
    expect(chart?.description).toBe(
      'Overall score of each assessment, in per cent: 6 March 2023 0%; ' +
        '4 March 2024 75%, not comparable; 3 March 2025 50%; 2 March 2026 50%.',
    );
    expect(section).toContain('](trend.svg ');
  });

  it('says of another scope that it was another', () => {
    const other = evaluateRatings(standard, { a: 2, b: 2, c: 2, d: 'na', e: 'na' });
    const trend = viewTrend(
      overTheYears(
        [
          { ...other, started: '2024-03-04' },
          { ...other, started: '2025-03-03' },
        ],
        stood('2026-03-02', 2),
      ),
      english,
    );
    expect(trend?.remarks[0]).toContain('4 March 2024: other requirements were in scope');
    expect(trend?.said).toContain('no direction can be told');
  });

  it('is in no report without one', () => {
    expect(reportOn(stood('2026-03-02', 2)).markdown).not.toContain('# Trend');
    expect(buildTrendChart(undefined, drawing)).toEqual([]);
  });

  it('has no chart where nothing was ever rated', () => {
    const empty = stood('2026-03-02', 2, 0);
    const evaluation = overTheYears([empty, empty], empty);
    expect(buildTrendChart(evaluation.trend, drawing)).toEqual([]);
    const { markdown: text } = reportOn(evaluation);
    expect(text).toContain('0 of 5 requirements in scope are rated so far');
    expect(text).toContain('| 2 Mar 2026 | (not scored) | 0 / 5 | 0 | 0 | no verdict |');
  });

  it.each([
    [
      [2, 2, 2],
      'the score stood still at 50%; there was no major gap then, and there is none now.',
    ],
    [[3, 3, 0], 'the score fell from 75% to 0%, and major gaps rose from 0 to 5.'],
    [[0, 3, 0], 'the score stood still at 0%, with as many major gaps as then (5).'],
  ])('is one sentence to a board: %j', ([first = 0, second = 0, last = 0], said) => {
    const evaluation = overTheYears(
      [stood('2024-03-04', first), stood('2025-03-03', second)],
      stood('2026-03-02', last),
    );
    expect(boardView(evaluation, english).trend).toBe(
      `Between 4 March 2024 and 2 March 2026 ${said}`,
    );
  });

  it.each([
    [[0, 3, 0], 'fell from 75% to 0% since 3 March 2025: find out there first'],
    [
      [3, 1, 2],
      'Ground has been lost. Clause 4 Care <script>&*_|`x` has furthest to go, at 50%: begin there.',
    ],
    [
      [4, 4, 4],
      'What was reached has been kept. No main clause is below what is enough: keep it so.',
    ],
  ])('says where to look: %j', ([first = 0, second = 0, last = 0], said) => {
    const evaluation = overTheYears(
      [stood('2024-03-04', first), stood('2025-03-03', second)],
      stood('2026-03-02', last),
    );
    expect(viewTrend(evaluation, english)?.said).toContain(said);
  });

  it('says where the major gaps are', () => {
    const now = { ...evaluateRatings(standard, { a: 0, b: 2, c: 2, d: 2, e: 2 }) };
    const earlier = [stood('2024-03-04', 1), stood('2025-03-03', 1)];
    const evaluation = overTheYears(earlier, { ...now, started: '2026-03-02' });
    expect(viewTrend(evaluation, english)?.said).toContain('has most of the major gaps (1): go on');
  });
});
