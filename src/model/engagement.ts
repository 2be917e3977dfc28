import type { Derived } from './derived.ts';
import type { approval } from './schema/approval-schema.ts';

export const institutionTypes = [
  'early-childhood',
  'school',
  'vocational',
  'university',
  'training-provider',
  'corporate-academy',
] as const;

export type InstitutionType = (typeof institutionTypes)[number];

export interface Institution {
  readonly name: string;
  readonly type: InstitutionType;
  readonly sites: readonly string[];
  /** Absent if the number is unknown, which is not 0. */
  readonly learners?: number;
  readonly staff?: number;
}

/** Whether a condition of the standard holds here; one that does not has a justification. */
export interface ConditionAnswer {
  readonly applies: boolean;
  readonly justification: string;
}

export interface TeamMember {
  readonly name: string;
  readonly role: string;
}

/** Days without work on the system, as ISO dates, both within it. */
export interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How much is worked on the gaps, and when. */
export interface Calendar {
  /** Person-days a month; absent where it is not said. */
  readonly capacity?: number;
  /** The day to aim at for a first certification audit. */
  readonly target?: string;
  readonly holidays: readonly Holiday[];
}

/** What reports say of their own standing. */
export type Approval = Derived<typeof approval>;

/** What `eoms.yaml` says about an institution and the work done for it. */
export interface Engagement {
  readonly institution: Institution;
  /** The country in which it is, by its two letters; absent where it is not said. */
  readonly country?: string;
  readonly scope: string;
  /** Id of a standard that eoms ships, or a path relative to the engagement's folder. */
  readonly standard: string;
  readonly language: string;
  readonly conditions: Readonly<Record<string, ConditionAnswer>>;
  readonly team: readonly TeamMember[];
  /** Absent where `eoms.yaml` says nothing of it. */
  readonly calendar?: Calendar;
  /** Absent where `eoms.yaml` says nothing of it. */
  readonly approval?: Approval;
}
