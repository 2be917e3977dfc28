import type { Evidence, Finding } from './assessment.ts';
import type { Comparison } from './comparison.ts';
import type { Institution, TeamMember } from './engagement.ts';
import type {
  DocumentedInformation,
  Gap,
  Item,
  Pace,
  ScaleStep,
  TypicalAction,
  Weight,
} from './standard.ts';

/** The file that an archived report carries its evaluation in. */
export const attachedEvaluation = {
  name: 'evaluation.json',
  mediaType: 'application/json',
} as const;

/** How many requirements stand where. `inScope` = answered + unanswered, without not applicable. */
export interface Counts {
  readonly requirements: number;
  readonly inScope: number;
  readonly rated: number;
  readonly unanswered: number;
  readonly notApplicable: number;
  readonly major: number;
  readonly minor: number;
  readonly improvement: number;
  readonly none: number;
  readonly knockOuts: number;
}

/** The standing of a group of requirements: a clause with all below it, a process, an aim. */
export interface RollUp {
  readonly id: string;
  readonly name: string;
  /** 0…1 by weight over what is rated; `null` where nothing is. */
  readonly score: number | null;
  /** Rated share of what is in scope, 0…1; `null` where nothing is in scope. */
  readonly coverage: number | null;
  readonly counts: Counts;
  /** The requirement with the lowest score, the weightier first; `null` where nothing is rated. */
  readonly lowest: string | null;
}

export interface ClauseRollUp extends RollUp {
  /** 1 for clause 8, 4 for clause 8.5.1.4. */
  readonly depth: number;
  readonly hasRequirements: boolean;
}

export type RequirementState = 'rated' | 'unanswered' | 'not-applicable';

/** Why a result is as it is: a code that the report puts into words. */
export type Why =
  | 'absent-critical'
  | 'absent'
  | 'low-critical'
  | 'below-practice'
  | 'not-complete'
  | 'met'
  | 'unanswered'
  | 'excluded-by-condition'
  | 'excluded-by-answer';

/** One requirement with its answer and what follows from it. */
export interface RequirementResult {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly question: string;
  readonly weight: Weight;
  readonly state: RequirementState;
  readonly rating: number | null;
  readonly score: number | null;
  readonly gap: Gap | null;
  readonly knockOut: boolean;
  readonly why: Why;
  /** The condition that excludes the requirement, where one does. */
  readonly condition: string | null;
  readonly justification: string;
  readonly items: readonly Item[];
  /** Items that are not in place; all of them at the lowest rating. */
  readonly missing: readonly Item[];
  /** False where the rating says that something is missing and nobody noted what. */
  readonly missingKnown: boolean;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  readonly at: string;
  /** What audits found. Nothing is computed from it: a finding changes neither score nor gap. */
  readonly findings: readonly Finding[];
  readonly actions: readonly TypicalAction[];
}

/** How many findings of each kind are recorded. `unstated`: a text or ticks without a result. */
export interface FindingCounts {
  readonly total: number;
  readonly conforms: number;
  readonly major: number;
  readonly minor: number;
  readonly opportunity: number;
  readonly notApplicable: number;
  readonly unstated: number;
}

/** A line of the gap register, in priority order; `rank` counts from 1. */
export interface GapEntry {
  readonly rank: number;
  readonly requirement: RequirementResult;
  readonly gap: Exclude<Gap, 'none'>;
}

/** A step of the proposed order of work: the first action against a gap, and when. */
export interface WorkStep {
  /** Rank of the gap in the register. */
  readonly rank: number;
  readonly requirement: string;
  readonly name: string;
  readonly clause: string;
  readonly gap: GapEntry['gap'];
  readonly action: TypicalAction;
  /** ISO dates of the first day, a Monday, and of the last, a Friday. */
  readonly start: string;
  readonly end: string;
}

/** In which order, and how fast, the gaps could be worked on: a proposal. */
export interface WorkOrder {
  readonly pace: Pace;
  /** One step for each gap that has an action, in the order of the register. */
  readonly steps: readonly WorkStep[];
  /** How many gaps have none: the standard names no action for them. */
  readonly withoutAction: number;
}

export type Verdict = 'undetermined' | 'not-ready' | 'nearly-ready' | 'ready';

export type ReadinessReasonCode =
  | 'nothing-rated'
  | 'knock-outs'
  | 'majors'
  | 'unanswered'
  | 'essentials'
  | 'minors'
  | 'score'
  | 'all-met';

/** Why the verdict is what it is: the number and the limit it is held against. */
export interface ReadinessReason {
  readonly code: ReadinessReasonCode;
  readonly count: number;
  readonly limit: number;
  /** Requirements that the reason is about, in the order of the standard. */
  readonly requirements: readonly string[];
  /** The same by name, for people. */
  readonly names: string;
}

export interface Readiness {
  readonly verdict: Verdict;
  readonly reasons: readonly ReadinessReason[];
}

export type DocumentStatus =
  | 'seen'
  | 'stated'
  | 'incomplete'
  | 'missing'
  | 'not-assessed'
  | 'not-applicable';

/** A line of the documented-information register. */
export interface DocumentEntry extends DocumentedInformation {
  readonly clause: string;
  readonly requirement: string;
  readonly status: DocumentStatus;
  readonly evidence: readonly Evidence[];
}

/** A line of the statement of applicability: a condition, and what falls away with it. */
export interface ApplicabilityEntry {
  readonly condition: string;
  readonly name: string;
  readonly applies: boolean;
  readonly stated: boolean;
  readonly justification: string;
  readonly requirements: readonly string[];
}

/** Everything that follows from a standard, an engagement and an assessment. */
export interface Evaluation {
  readonly schema: 'eoms/evaluation@1';
  /** ISO date on which the evaluation was made. */
  readonly date: string;
  readonly standard: {
    readonly id: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly edition: string;
    readonly notice: string;
    readonly digest: string;
    readonly recalledItems: number;
    readonly items: number;
  };
  readonly institution: Institution;
  readonly scope: string;
  readonly team: readonly TeamMember[];
  /** ISO date on which the assessment was begun. */
  readonly started: string;
  readonly scale: readonly ScaleStep[];
  readonly overall: RollUp;
  readonly readiness: Readiness;
  readonly clauses: readonly ClauseRollUp[];
  readonly processes: readonly RollUp[];
  readonly principles: readonly RollUp[];
  readonly pdca: readonly RollUp[];
  readonly aims: readonly RollUp[];
  readonly requirements: readonly RequirementResult[];
  readonly findings: FindingCounts;
  readonly gaps: readonly GapEntry[];
  readonly work: WorkOrder;
  readonly strengths: readonly RequirementResult[];
  readonly documents: readonly DocumentEntry[];
  readonly applicability: readonly ApplicabilityEntry[];
  /** Where an earlier evaluation was given to compare with. */
  readonly comparison?: Comparison;
}
