import type { InstitutionType } from './engagement.ts';

/** What kind of thing a framework is. */
export const crosswalkKinds = ['standard', 'framework', 'law'] as const;

/** Whether an edition counts today. */
export const crosswalkStandings = ['current', 'replaced', 'draft'] as const;

/** How a reference is known: seen in a public source, recalled from memory, or looked for and not found. */
export const referenceStates = ['confirmed', 'recalled', 'not-found'] as const;

/** How a pairing is known: published by others, ours from two seen references, ours from a recalled one. */
export const pairingSources = ['confirmed', 'inferred', 'recalled'] as const;

/** Whether a rule of law is in force. */
export const forces = ['in-force', 'repealed', 'unknown'] as const;

/** How far a clause answers a reference: the same is asked, in part the same, or it helps to show it. */
export const relations = ['equal', 'overlap', 'supports'] as const;

export type CrosswalkKind = (typeof crosswalkKinds)[number];
export type CrosswalkStanding = (typeof crosswalkStandings)[number];
export type ReferenceState = (typeof referenceStates)[number];
export type PairingSource = (typeof pairingSources)[number];
export type Force = (typeof forces)[number];
export type Relation = (typeof relations)[number];

/** A clause of the standard that answers a reference, with all below it. */
export interface ClausePartner {
  readonly clause: string;
  readonly relation: Relation;
}

/** One thing that a framework asks for, and what answers it in the standard. */
export interface CrosswalkReference {
  readonly ref: string;
  readonly title: string;
  readonly state: ReferenceState;
  readonly confidence: PairingSource;
  readonly source: string;
  /** Given in a law alone. */
  readonly force: Force | undefined;
  readonly note: string;
  /** Empty where the standard has no partner for it. */
  readonly clauses: readonly ClausePartner[];
}

/** References that belong together. */
export interface CrosswalkGroup {
  readonly name: string;
  /** Institution types that it is for; all of them where it says nothing. */
  readonly types: readonly InstitutionType[];
  /** Where its references were read that do not say otherwise. */
  readonly source: string;
  readonly note: string;
  readonly references: readonly CrosswalkReference[];
}

/** A framework mapped to a standard, every default filled in. */
export interface Crosswalk {
  readonly id: string;
  /** The standard whose clause numbers it names. */
  readonly standard: string;
  readonly kind: CrosswalkKind;
  readonly country: string | undefined;
  readonly title: string;
  readonly standing: CrosswalkStanding;
  /** Whether every reference of the framework is listed. */
  readonly isComplete: boolean;
  readonly source: string;
  readonly notice: string;
  /** What could not be found out. */
  readonly unknown: readonly string[];
  readonly groups: readonly CrosswalkGroup[];
}

/** Whether a reference is to be checked before anybody relies on it: it was not seen, or only remembered. */
export function isToCheck({ state, confidence, clauses }: CrosswalkReference): boolean {
  return state !== 'confirmed' || (clauses.length > 0 && confidence === 'recalled');
}
