import type { Derived } from './derived.ts';
import type { gateLimits } from './schema/gate-schema.ts';
import type { gateContent } from './schema/outputs/gate-content.ts';

/** What has to hold, in the whole institution and in clauses and processes of it. */
export type GateLimits = Derived<typeof gateLimits>;

/** What has to hold in one of these. */
export type PartLimits = Omit<GateLimits, 'clauses' | 'processes'>;

/** The limits by name, in the order in which they are looked at and shown. */
export const limitNames = [
  'minScore',
  'minCoverage',
  'maxKnockOuts',
  'maxMajor',
  'maxMinor',
] as const satisfies readonly (keyof PartLimits)[];

export type LimitName = (typeof limitNames)[number];

/** Whether each limit holds, and what has become worse. */
export type GateResult = Derived<typeof gateContent>;
/** One limit, and how far an institution, a clause or a process is from it. */
export type LimitCheck = GateResult['checks'][number];
/** What was rated lower than before, or is not rated any more. */
export type Regression = NonNullable<GateResult['against']>;
export type WorseRequirement = Regression['worse'][number];
