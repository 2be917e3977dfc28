import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

/** So many gaps with an action of two weeks each, and some without an action. */
function evaluateGaps(withAction: number, without: number): EvaluationRecord {
  const requirements = Array.from({ length: withAction + without }, (_, index) =>
    aRequirement({
      id: `r${index}`,
      name: `Gap ${index}`,
      actions: index < withAction ? [{ text: 'Do it.', kind: 'process', effort: 'S' }] : [],
    }),
  );
  const clauses = ['4', '4.1'].map((clause) => ({ clause, title: clause, untitled: false }));
  const ratings = Object.fromEntries(requirements.map(({ id }) => [id, 0]));
  return evaluateRatings(aStandard({ requirements, clauses }), ratings);
}

function report(evaluation: EvaluationRecord): string {
  return renderGapReport(evaluation, {
    messages: english,
    templates: loadTemplates('gap-report'),
    palette: defaultTheme.charts,
    chartAddress: ({ name }) => `${name}.svg`,
  }).markdown;
}

describe('the order of work in a report', () => {
  it('shows 25 actions along the calendar and sums up the rest by month', () => {
    const markdown = report(evaluateGaps(37, 2));
    const [, alternative = ''] = /!\[(.*)\]\(work\.svg/.exec(markdown) ?? [];
    expect(alternative.split(';')).toHaveLength(25);
    expect(alternative).toContain('Proposed order of work, 25 of 37 actions: 1 Gap 0 from');
    expect(markdown.match(/\*\*Gap \d+\*\*<br>Do it\./g)).toHaveLength(25);
    expect(markdown).toContain('12 more actions follow at the same pace.');
    expect(markdown).toContain('The last one would be done by 12 March 2027.');
    expect(markdown).toContain('| February 2027 | 10 | 4.1 Gap 25; 4.1 Gap 26;');
    expect(markdown).toContain('| March 2027 | 2 | 4.1 Gap 35; 4.1 Gap 36 |');
    expect(markdown).toContain('For 2 gaps the standard names no action: they are not shown here.');
  });

  it('sums up by year what readiness can do without', () => {
    const all = evaluateGaps(27, 0);
    const steps = all.work.steps.map((step, index) => ({ ...step, isNeeded: index < 26 }));
    const markdown = report({ ...all, work: { ...all.work, steps } });
    expect(markdown).toContain('| February 2027 | 1 | 4.1 Gap 25 |');
    expect(markdown).toContain('| 2027 | 1 | 4.1 Gap 26 |');
  });

  it('has the dates of its chart in its table', () => {
    const evaluation = evaluateGaps(7, 0);
    const rows = report(evaluation)
      .split('\n')
      .filter((line) => line.includes('<br>Do it.'));
    expect(rows.map((row) => row.split(' | ').slice(-2).join())).toEqual([
      ...Array.from({ length: 5 }, () => '23 Nov 2026,4 Dec 2026 |'),
      '7 Dec 2026,18 Dec 2026 |',
      '7 Dec 2026,18 Dec 2026 |',
    ]);
  });

  it('is left out if there is no work, or none is known', () => {
    for (const evaluation of [evaluateGaps(0, 0), evaluateGaps(0, 3)]) {
      expect(report(evaluation)).not.toContain('order of work');
    }
  });
});
