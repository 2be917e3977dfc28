import type { Derived } from './derived.ts';
import type { evaluationSchema } from './schema/evaluation/evaluation-schema.ts';

/*
 * The types of an evaluation are derived from its schema, `schema/evaluation/evaluation-schema.ts` and the schemas
 * next to it, which describe each field.
 */

/** The file that an archived report carries its evaluation in. */
export const attachedEvaluation = {
  name: 'evaluation.json',
  mediaType: 'application/json',
} as const;

/**
 * An evaluation together with the findings of audits: the content of a report, of `--format json` and
 * of an archive.
 */
export type EvaluationRecord = Derived<typeof evaluationSchema>;

/** Everything that follows from a standard, an engagement and an assessment, without findings. */
export type Evaluation = Omit<EvaluationRecord, 'findings'>;

/** The results of a group of requirements: a clause with all below it, a process, an aim. */
export type RollUp = Evaluation['overall'];
export type ClauseRollUp = Evaluation['clauses'][number];
/** How many requirements are in which state. `inScope` = answered + unanswered, without not applicable. */
export type Counts = RollUp['counts'];

/** One requirement with its answer and what follows from it. */
export type RequirementResult = Evaluation['requirements'][number];
/** Why a result is as it is: a code that the report puts into words. */
export type Why = RequirementResult['why'];

/** A line of the gap register, in priority order; `rank` counts from 1. */
export type GapEntry = Evaluation['gaps'][number];
/** In which order, and how fast, the gaps could be worked on: a proposal. */
export type WorkOrder = Evaluation['work'];
/** A step of it: the first action against a gap, and when. */
export type WorkStep = WorkOrder['steps'][number];

/** What has to be done until the institution is ready, and when; evaluations of the past have none. */
export type Way = NonNullable<Evaluation['way']>;
/** Work that belongs together, in one stage. */
export type WorkPackage = Way['packages'][number];
export type Milestone = Way['milestones'][number];

/** A gap that was accepted for a while, and whether it still is. */
export type AcceptedGap = NonNullable<Evaluation['accepted']>[number];

/** What was asked again of an earlier assessment. */
export type FollowsOn = NonNullable<Evaluation['followsOn']>;

/** How a site stands that was rated apart. */
export type SiteStanding = NonNullable<Evaluation['sites']>[number];

export type Readiness = Evaluation['readiness'];
export type Verdict = Readiness['verdict'];
/** Why the verdict is what it is: a rule, and the numbers or requirements that it is about. */
export type ReadinessReason = Readiness['reasons'][number];

/** How the assessments of an institution stood, one after the other; where there are fewer than three there is none. */
export type Trend = NonNullable<Evaluation['trend']>;
export type TrendPoint = Trend['points'][number];

/** A line of the documented-information register. */
export type DocumentEntry = Evaluation['documents'][number];
export type DocumentStatus = DocumentEntry['status'];
/** A line of the statement of applicability: a condition, and what falls away with it. */
export type ApplicabilityEntry = Evaluation['applicability'][number];

/** What an audit found, with the requirement that it is about. */
export type RecordedFinding = EvaluationRecord['findings'][number];

/** Looks up results by the id of their requirement; an evaluation names none that it does not have. */
export function resultFinder<Result extends { readonly id: string }>({
  requirements,
}: {
  readonly requirements: readonly Result[];
}): (id: string) => Result {
  const results = new Map(requirements.map((result) => [result.id, result]));
  return (id) => {
    const found = results.get(id);
    if (found === undefined) throw new Error(`no requirement ${id} in the evaluation`);
    return found;
  };
}
