import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { type ChangeRow, changeChart } from '../../src/report/charts/change-chart.ts';
import { type Report, renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { sayPoints } from '../../src/report/words/say-change.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { clauseTitle, share } from './any-chart.ts';
import { expectTidy } from './chart-laws.ts';
import { readMarks } from './chart-marks.ts';

const { charts: palette } = defaultTheme;
const standard = aStandard({
  clauses: ['1', '2', '3', '9'].map((clause) => ({
    clause,
    title: `Title ${clause}`,
    untitled: false,
  })),
  requirements: [
    aRequirement({ id: 'up', name: 'Up_hill', clause: '1' }),
    aRequirement({ id: 'down', name: 'Down', clause: '2' }),
    aRequirement({ id: 'late', name: 'Late', clause: '3' }),
    aRequirement({ id: 'never', name: 'Never', clause: '9' }),
    aRequirement({ id: 'gone', name: 'Gone', clause: '2' }),
    aRequirement({ id: 'stuck', name: 'Stuck', clause: '1' }),
  ],
});
const before = evaluateRatings(standard, { up: 0, down: 3, gone: 0, stuck: 3 });
const now = evaluateRatings(standard, { up: 4, down: 2, late: 0, stuck: 3 });

function reportOn(earlier: typeof before): Report {
  const comparison = compareEvaluations(earlier, now);
  return renderGapReport(
    { ...now, comparison },
    {
      messages: english,
      templates: loadTemplates('gap-report'),
      palette,
      chartAddress: ({ name }) => `${name}.svg`,
    },
  );
}

describe('a report that compares', () => {
  const { markdown, charts } = reportOn(before);
  const section = markdown.slice(
    markdown.indexOf('# What has changed'),
    markdown.indexOf('# Scope and method'),
  );
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));

  it('says with what, in the numbers of its chart', () => {
    expect(section).toContain('compared with the assessment that was begun on 23 November 2026.');
    const chart = charts.find(({ name }) => name === 'change');
    expectTidy(chart?.svg ?? '');
    expect(chart?.description).toBe(
      'Score before and now, in per cent; change in percentage points: ' +
        'All clauses 38% before, 56% now; 1 Title 1 38% before, 88% now; ' +
        '2 Title 2 38% before, 50% now; 3 Title 3 not scored before, 0% now.',
    );
    expect(section).toContain('](change.svg ');
    expect(rows.slice(1, 5)).toEqual([
      '| | **All clauses** | **38%** | **56%** | **+18** |',
      '| 1 | Title 1 | 38% | 88% | +50 |',
      '| 2 | Title 2 | 38% | 50% | +12 |',
      '| 3 | Title 3 | not scored | 0% | – |',
    ]);
  });

  it('lists what became of each gap', () => {
    expect(section).toContain('| Closed: the requirement is met now | 1 |');
    expect(section).toContain('| New: met before, or not rated | 1 |');
    const after = (heading: string): string | undefined =>
      section.split(`## ${heading}\n`)[1]?.split('\n##')[0];
    expect(after('Closed, or less severe')).toContain('| 1 | Up\\_hill | <span class="gap-major">');
    expect(after('New, or more severe')).toContain('| 3 | Late | Unanswered | <span');
    expect(after('New, or more severe')).toContain('| 2 | Down | <span class="gap-improvement">');
    expect(after('Not rated this time')).toContain('</span> | Unanswered |');
    expect(after('As severe as before')).toMatch(/^\n1 gap is as severe as before\./);
  });

  it('says where the other was made under another name or by another wording', () => {
    const other = {
      ...before,
      date: '2026-11-30',
      institution: { ...before.institution, name: 'Valley *School*' },
      standard: { ...before.standard, digest: 'other' },
    };
    const text = reportOn(other).markdown;
    expect(text).toContain('begun on 23 November 2026, as it stood on 30 November 2026.');
    expect(text).toContain('made under another name: Valley \\*School\\*.');
    expect(text).toContain('worded anew since then');
  });

  it('does not speak of it where there is nothing to compare', () => {
    const { markdown: plain } = renderGapReport(now, {
      messages: english,
      templates: loadTemplates('gap-report'),
      palette,
      chartAddress: ({ name }) => name,
    });
    expect(plain).not.toContain('What has changed');
  });
});

it('says a change with its sign, and none where there is nothing to compare', () => {
  const said = [12, -3, 0, null].map((points) => sayPoints(points, english));
  expect(said).toEqual(['+12', '−3', '0', '–']);
});

describe('a chart of changes', () => {
  const row = fc
    .record({ label: clauseTitle, before: share, after: share, isTotal: fc.boolean() })
    .map((own): ChangeRow => ({ ...own, shown: ['not scored', '100%', '−100'] }));
  const words = {
    title: 'x',
    description: 'y',
    heads: ['Before', 'Aujourd’hui', 'Change'],
  } as const;

  it('stays within its picture, with a ring and a dot where there is a score', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
        const svg = changeChart(rows, words, palette);
        expectTidy(svg);
        // The first two are the samples in the heads.
        const marks = readMarks(svg)
          .marks.filter(({ kind }) => kind === 'circle')
          .slice(2);
        expect(marks.map(({ left, right }) => (left + right) / 2)).toEqual(
          rows
            .flatMap(({ before: was, after: is }) => [was, is])
            .filter((score) => score !== null)
            .map((score) => expect.closeTo(226 + score * 214, 1)),
        );
      }),
      { numRuns: 150 },
    );
  });
});
