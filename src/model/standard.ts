/** Severity of the gap that a rating leaves: the words of a gap analysis, not of an audit. */
export type Gap = 'major' | 'minor' | 'improvement' | 'none';

/** One step of the rating scale; its score is `rating` divided by the highest rating. */
export interface ScaleStep {
  readonly rating: number;
  readonly name: string;
  readonly meaning: string;
  readonly gap: Gap;
  /** Takes the place of `gap` where the requirement is critical. */
  readonly criticalGap: Gap;
}

export type Weight = 1 | 2 | 3;

export interface WeightMeaning {
  readonly weight: Weight;
  readonly name: string;
  readonly meaning: string;
}

/** What has an id and a name that people read: a process, a principle. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Aim extends Named {
  readonly meaning: string;
}

/** Somebody to talk to; `also` says who holds the role where the institution is small. */
export interface Role extends Named {
  readonly also?: string;
  /** Not of the staff: keeps none of the institution's documents, and has half an hour at a sitting. */
  readonly outside?: boolean;
  /** There is one at each site, who knows that one. */
  readonly atEachSite?: boolean;
}

/** Something that may not apply to an institution; requirements name it under `appliesIf`. */
export interface Condition extends Named {
  readonly question: string;
  /** What to think of before it is said not to apply. */
  readonly caution?: string;
  /** Institution types for which the condition is assumed to hold when asked. */
  readonly types: readonly string[];
}

/** A stage of plan–do–check–act, with the clauses (and all below them) that belong to it. */
export interface PdcaStage extends Named {
  readonly clauses: readonly string[];
}

/** When an institution may call itself ready: shares are 0…1. */
export interface ReadinessRule {
  readonly score: number;
  readonly minorShare: number;
  readonly essentialRating: number;
  /** Requirements that a certification body looks for before it plans its visit. */
  readonly essentials: readonly string[];
}

export type Effort = 'S' | 'M' | 'L';

/** How fast an institution can work on its gaps in addition to its daily work. */
export interface Pace {
  /** How many actions run at the same time. */
  readonly atOnce: number;
  /** How many weeks an action is given, by its effort. */
  readonly weeks: Readonly<Record<Effort, number>>;
}

/** What an item is: demanded by the standard, an example or recommendation of it, or our good practice. */
export type ItemKind = 'must' | 'can' | 'ours';

/**
 * Where an item of the standard is known from: topic and sentence from a public source, the topic alone,
 * expert memory, or not at all.
 */
export type ItemStatus = 'confirmed' | 'topic-confirmed' | 'recalled' | 'unknown';

/**
 * One distinct point under a requirement. `id` names it in files and for programs, whatever the
 * edition: `eoms-scope/boundaries`. `ref` is its place in this one, which people read: `4.3.a`; it is
 * empty for all but what the standard demands at a known place.
 */
export interface Item {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly kind: ItemKind;
  readonly status: ItemStatus;
}

export interface AuditQuestion {
  readonly role: string;
  readonly question: string;
}

/** `document`: kept up to date; `record`: kept as evidence of what was done. */
export interface DocumentedInformation {
  readonly kind: 'document' | 'record';
  readonly basis: DocumentBasis;
  readonly name: string;
  /** Id of the role that keeps it; see `model/rules/keeper.ts` for where the standard does not say. */
  readonly keeper?: string;
}

/** The standard requires it in writing, can hardly be met without it, or most institutions have it. */
export type DocumentBasis = 'required' | 'implied' | 'usual';

export type ActionKind = 'policy' | 'process' | 'training' | 'record' | 'resource';

export interface TypicalAction {
  readonly text: string;
  readonly kind: ActionKind;
  readonly effort: Effort;
  /** Person-days of work; not every standard says. */
  readonly days?: number;
}

/** A nonconformity as an auditor writes it, and what institutions usually answer. */
export interface TypicalNonconformity {
  readonly grade: 'major' | 'minor';
  readonly requirement: string;
  readonly evidence: string;
  readonly failure: string;
  readonly answer: string;
  readonly notACause: string;
}

/** What some institutions are asked and looked at for in addition. */
export interface Variant {
  readonly evidence: readonly string[];
  readonly ask: readonly AuditQuestion[];
  readonly look: readonly string[];
}

/** What is asked and rated once. */
export interface Requirement {
  readonly id: string;
  /** A few words to call it by; made from the id where the standard gives none. */
  readonly name: string;
  readonly clause: string;
  readonly question: string;
  readonly intent: string;
  readonly items: readonly Item[];
  readonly evidence: readonly string[];
  readonly ask: readonly AuditQuestion[];
  readonly look: readonly string[];
  /** Tests for an internal audit only, agreed with the head. */
  readonly internalLook: readonly string[];
  readonly documentedInformation: readonly DocumentedInformation[];
  /** What a rating looks like for this requirement, by rating. */
  readonly levels: Readonly<Record<string, string>>;
  readonly actions: readonly TypicalAction[];
  /** What suffices in a small institution; empty where the standard says nothing. */
  readonly small: string;
  readonly nonconformities: readonly TypicalNonconformity[];
  /** Lines for some institutions only, by institution type or condition. */
  readonly variants: Readonly<Record<string, Variant>>;
  /** Requirements that come before this one. */
  readonly after: readonly string[];
  /** Requirements that the same evidence serves. */
  readonly seeAlso: readonly string[];
  readonly processes: readonly string[];
  readonly principles: readonly string[];
  readonly aims: readonly string[];
  readonly weight: Weight;
  readonly appliesIf: readonly string[];
}

/** A numbered place in the standard. The tree is in the numbers: `8.5.1` is below `8.5`. */
export interface Clause {
  readonly clause: string;
  readonly title: string;
  /** The standard gives this paragraph no title; the label is ours. */
  readonly untitled: boolean;
}

/** A standard as loaded: every default filled in, every reference resolved, in its own order. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly edition: string;
  readonly language: string;
  /** By what and when the edition was replaced; empty where it was not. */
  readonly replaced: string;
  readonly notice: string;
  readonly scale: readonly ScaleStep[];
  readonly weights: readonly WeightMeaning[];
  readonly readiness: ReadinessRule;
  readonly pace: Pace;
  readonly pdca: readonly PdcaStage[];
  readonly aims: readonly Aim[];
  readonly principles: readonly Named[];
  readonly processes: readonly Named[];
  readonly roles: readonly Role[];
  readonly conditions: readonly Condition[];
  readonly clauses: readonly Clause[];
  readonly requirements: readonly Requirement[];
  /** SHA-256 over the source files: says which wording an assessment was made against. */
  readonly digest: string;
}
