import { type ClauseChange, type Comparison, countChanges } from '../../model/comparison.ts';
import type { Derived } from '../../model/derived.ts';
import type { comparisonView } from './comparison-schema.ts';

/** The main clauses that were scored before or now. */
export function mainChanges({ clauses }: Comparison): readonly ClauseChange[] {
  return clauses.filter(
    ({ depth, before, after }) => depth === 1 && (before !== null || after !== null),
  );
}

/** What the template sees of a comparison. */
type ComparisonView = NonNullable<Derived<typeof comparisonView>>;

/** A comparison as the template sees it: what got better, what got worse, and how many of each. */
export function viewComparison(comparison: Comparison, institution: string): ComparisonView {
  const { before, gaps } = comparison;
  return {
    ...comparison,
    clauses: mainChanges(comparison),
    isOther: before.institution !== institution,
    better: [...gaps.closed, ...gaps.eased],
    worse: [...gaps.opened, ...gaps.worsened],
    counts: countChanges(gaps),
  };
}
