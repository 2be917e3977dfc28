import type { DocumentEntry, DocumentStatus, RequirementResult } from '../model/evaluation.ts';
import type { Requirement } from '../model/standard.ts';

/** A requirement of the standard together with its result. */
export interface JudgedRequirement {
  readonly requirement: Requirement;
  readonly result: RequirementResult;
}

/** The register of documented information: what must be in writing, and whether it was seen. */
export function registerDocuments(judged: readonly JudgedRequirement[]): readonly DocumentEntry[] {
  return judged.flatMap(({ requirement, result }) =>
    requirement.documentedInformation.map((document) => ({
      ...document,
      clause: requirement.clause,
      requirement: requirement.id,
      status: statusOf(result),
      evidence: result.evidence,
    })),
  );
}

/** A document counts as seen only if evidence was noted; a rating alone proves nothing. */
function statusOf({ state, gap, evidence }: RequirementResult): DocumentStatus {
  if (state === 'not-applicable') return 'not-applicable';
  if (state === 'unanswered') return 'not-assessed';
  if (gap === 'major') return 'missing';
  if (gap === 'minor') return 'incomplete';
  return evidence.length > 0 ? 'seen' : 'stated';
}
