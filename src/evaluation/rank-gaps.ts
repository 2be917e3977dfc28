import type { GapEntry, RequirementResult } from '../model/evaluation.ts';
import { severities } from '../model/rules/severity.ts';

/** How many strengths a report names: enough to encourage, few enough to mean something. */
const mostStrengths = 8;

/**
 * The gap register: by severity, weight and score, and within all that in the order of the
 * standard. Knock-outs come first: they are major gaps of the highest weight and the lowest score.
 */
export function rankGaps(results: readonly RequirementResult[]): readonly GapEntry[] {
  return severities
    .flatMap((gap) =>
      results
        .filter((result) => result.gap === gap)
        .toSorted(byUrgency)
        .map(({ id }) => ({ requirement: id, gap })),
    )
    .map(({ requirement, gap }, index) => ({ rank: index + 1, requirement, gap }));
}

/** What conforms and can be shown, by id: weightier first, then by how much evidence was seen. */
export function rankStrengths(results: readonly RequirementResult[]): readonly string[] {
  return results
    .filter(({ gap, evidence }) => gap === 'none' && evidence.length > 0)
    .toSorted((a, b) => b.weight - a.weight || b.evidence.length - a.evidence.length)
    .slice(0, mostStrengths)
    .map(({ id }) => id);
}

function byUrgency(a: RequirementResult, b: RequirementResult): number {
  return b.weight - a.weight || (a.score ?? 0) - (b.score ?? 0);
}
