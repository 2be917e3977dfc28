import {
  type ClauseChange,
  type Comparison,
  countChanges,
  type GapChange,
  type GapChanges,
} from '../model/comparison.ts';

/** The main clauses that were scored before or now. */
export function mainChanges({ clauses }: Comparison): readonly ClauseChange[] {
  return clauses.filter(
    ({ depth, before, after }) => depth === 1 && (before !== null || after !== null),
  );
}

/** What the template sees of a comparison. */
export interface ComparisonView extends Comparison {
  /** Whether the earlier evaluation names another institution. */
  readonly isOther: boolean;
  /** Gaps that are closed or less severe. */
  readonly better: readonly GapChange[];
  /** Gaps that are new or more severe. */
  readonly worse: readonly GapChange[];
  readonly counts: Readonly<Record<keyof GapChanges, number>>;
}

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
