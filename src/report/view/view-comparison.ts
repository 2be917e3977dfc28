import { sumUpComparison } from '../../evaluation/sum-up-comparison.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Derived } from '../../model/derived.ts';
import type { comparisonView } from './comparison-schema.ts';

/** What the template sees of a comparison. */
type ComparisonView = NonNullable<Derived<typeof comparisonView>>;

/** A comparison as the template sees it: what got better, what got worse, and how many of each. */
export function viewComparison(comparison: Comparison, institution: string): ComparisonView {
  return { ...comparison, ...sumUpComparison(comparison, institution) };
}
