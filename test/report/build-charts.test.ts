import { describe, expect, it } from 'vitest';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import type { Requirement } from '../../src/model/standard.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import type { Chart } from '../../src/report/charts/chart.ts';
import { buildCharts } from '../../src/report/figures/build-charts.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { expectTidy } from './chart-laws.ts';

const { charts: palette } = defaultTheme;
/** An evaluation of one requirement in each clause, by the rating of the clause. */
function evaluateClauses(
  ratings: Readonly<Record<string, number | 'na' | null>>,
): EvaluationRecord {
  const numbers = Object.keys(ratings);
  const parents = numbers.flatMap((clause) =>
    clause.split('.').map((_, index, parts) => parts.slice(0, index).join('.')),
  );
  const clauses = [...new Set([...parents, ...numbers])].filter(Boolean).toSorted();
  const requirements: readonly Requirement[] = numbers.map((clause) =>
    aRequirement({ id: `r${clause.replaceAll('.', '-')}`, clause }),
  );
  const standard = aStandard({
    requirements,
    clauses: clauses.map((clause) => ({ clause, title: `Title ${clause}`, untitled: false })),
  });
  const given = Object.entries(ratings).flatMap(
    ([clause, rating]): readonly (readonly [string, number | 'na'])[] =>
      rating === null ? [] : [[`r${clause.replaceAll('.', '-')}`, rating]],
  );
  return evaluateRatings(standard, Object.fromEntries(given));
}

function chartsOf(evaluation: EvaluationRecord): Readonly<Record<string, Chart>> {
  return buildCharts(evaluation, { messages: english, palette });
}

const isRadar = (chart: Chart | undefined): boolean => chart?.svg.includes('<circle') === true;

describe('the charts of a report', () => {
  it.each([
    [1, false],
    [2, false],
    [3, true],
    [12, true],
    [13, false],
  ])('show the scores of %i main clauses as a radar: %s; on a phone as bars', (count, radar) => {
    const ratings = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${index + 1}`, index % 5]),
    );
    const { clauses } = chartsOf(evaluateClauses(ratings));
    expect(isRadar(clauses)).toBe(radar);
    expectTidy(clauses?.svg ?? '');
    expectTidy(clauses?.narrow ?? '');
    expect(clauses?.narrow).not.toContain('<circle');
    expect(clauses?.description.split(';')).toHaveLength(count);
  });

  it('are drawn with nothing rated, and say so', () => {
    const charts = chartsOf(evaluateClauses({ '1': null, '2': null, '3.1': null }));
    for (const { svg } of Object.values(charts)) expectTidy(svg);
    expect(charts['clauses']?.description).toContain('1 Title 1 not scored');
    expect(charts['coverage']?.description).toContain('1 Title 1: 0 rated, 1 open');
    expect(charts).not.toHaveProperty('gaps');
  });

  it('leave out what does not apply as a whole', () => {
    expect(chartsOf(evaluateClauses({ '1': 'na' }))).toEqual({});
    const { coverage } = chartsOf(evaluateClauses({ '1': 'na', '2': 4 }));
    expect(coverage?.description).toContain('2 Title 2: 1 rated');
    expect(coverage?.description).not.toContain('Title 1');
  });

  it('count each gap once, whatever the levels at which requirements hang', () => {
    const { gaps } = chartsOf(evaluateClauses({ '1': 0, '1.1': 1, '2.1': 1, '2.2.1': 0, '3': 3 }));
    expect(gaps?.description).toBe(
      'Gaps by clause: 1 Title 1: 1 major, 1 minor, 0 improvements; ' +
        '2.1 Title 2.1: 0 major, 1 minor, 0 improvements; ' +
        '2.2 Title 2.2: 1 major, 0 minor, 0 improvements; ' +
        '3 Title 3: 0 major, 0 minor, 1 improvement.',
    );
  });

  it('count each gap once where a level is left out', () => {
    const evaluation = evaluateClauses({ '1.1': 0, '1.2.1': 0 });
    const clauses = evaluation.clauses.filter(({ id }) => id !== '1.2');
    expect(chartsOf({ ...evaluation, clauses })['gaps']?.description).toBe(
      'Gaps by clause: 1 Title 1: 2 major, 0 minor, 0 improvements.',
    );
  });

  it('keep to a page, however many clauses a standard has', () => {
    const ratings = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${1 + (index % 10)}.${index}`, 1]),
    );
    const { gaps } = chartsOf(evaluateClauses(ratings));
    expect(gaps?.description.split(';')).toHaveLength(10);
  });
});
