import {
  type ClauseChange,
  type Comparison,
  countChanges,
  type GapChange,
  type GapChanges,
} from '../model/comparison.ts';

/** What a report says of a comparison. */
export interface ComparisonSummary {
  /** The main clauses that were scored before or now. */
  readonly clauses: readonly ClauseChange[];
  /** Whether the earlier evaluation was of another institution. */
  readonly isOther: boolean;
  readonly better: readonly GapChange[];
  readonly worse: readonly GapChange[];
  readonly counts: Readonly<Record<keyof GapChanges, number>>;
}

/** Sums up what got better and what got worse, for the institution that is evaluated now. */
export function sumUpComparison(
  { before, clauses, gaps }: Comparison,
  institution: string,
): ComparisonSummary {
  return {
    clauses: clauses.filter(
      ({ depth, before: then, after }) => depth === 1 && (then !== null || after !== null),
    ),
    isOther: before.institution !== institution,
    better: [...gaps.closed, ...gaps.eased],
    worse: [...gaps.opened, ...gaps.worsened],
    counts: countChanges(gaps),
  };
}
