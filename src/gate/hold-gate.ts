import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { AcceptedGap, Evaluation, RequirementResult, RollUp } from '../model/evaluation.ts';
import {
  type GateLimits,
  type GateResult,
  type LimitCheck,
  type LimitName,
  limitNames,
  type PartLimits,
} from '../model/gate.ts';
import { findWorse } from './find-worse.ts';

/** What a gate is held against: limits, and where nothing may become worse, an earlier evaluation. */
export interface GateTerms {
  readonly limits: GateLimits;
  readonly against?: {
    readonly before: Evaluation;
    /** Steps of the scale that a requirement may fall. */
    readonly tolerance: number;
    /** Whether the gate fails where something became worse. */
    readonly fails: boolean;
  };
}

/**
 * Holds an evaluation against limits. A limit of 0 counts like every other. Scores and shares are compared in
 * per cent as they are, not as they are printed: 59.6 % does not meet 60 %. Where nothing is rated, no least
 * score above 0 is met; where nothing is in scope, every limit is. A gap that is accepted fails nothing
 * while it is; in a score it counts.
 */
export function holdGate(evaluation: Evaluation, { limits, against }: GateTerms): GateResult {
  const { accepted = [] } = evaluation;
  const isAccepted = acceptance(accepted);
  const checks = partsOf(evaluation, limits, isAccepted).flatMap(checkPart);
  const areMet = checks.every(({ met }) => met);
  if (against === undefined) return { met: areMet, checks, accepted };
  const { before, tolerance, fails } = against;
  const { compared, worse: all } = findWorse(before, evaluation, tolerance);
  const worse = all.filter(({ requirement }) => !isAccepted(requirement));
  const isKept = worse.length === 0;
  return {
    met: areMet && (isKept || !fails),
    checks,
    accepted,
    against: { started: before.started, tolerance, fails, met: isKept, compared, worse },
  };
}

/** The whole, a clause or a process, with its limits. */
interface Part {
  readonly of: LimitCheck['of'];
  readonly id: string;
  readonly rollUp: Pick<RollUp, 'name' | 'score' | 'coverage'>;
  /** Its requirements without those of which a gap is accepted. */
  readonly results: readonly RequirementResult[];
  readonly limits: PartLimits;
}

type IsAccepted = (requirement: string) => boolean;

function acceptance(accepted: readonly AcceptedGap[]): IsAccepted {
  const ids = new Set(
    accepted.flatMap(({ requirement, state }) => (state === 'accepted' ? [requirement] : [])),
  );
  return (requirement) => ids.has(requirement);
}

function partsOf(
  evaluation: Evaluation,
  limits: GateLimits,
  isAccepted: IsAccepted,
): readonly Part[] {
  const { overall, clauses, processes, requirements: all } = evaluation;
  const requirements = all.filter(({ id }) => !isAccepted(id));
  const { clauses: ofClauses = {}, processes: ofProcesses = {}, ...ofAll } = limits;
  return [
    { of: 'institution', id: '', rollUp: overall, results: requirements, limits: ofAll },
    ...clauses.map(
      (rollUp): Part => ({
        of: 'clause',
        id: rollUp.id,
        rollUp,
        results: requirements.filter(({ clause }) => isWithinClause(clause, rollUp.id)),
        limits: ofClauses[rollUp.id] ?? {},
      }),
    ),
    ...processes.map(
      (rollUp): Part => ({
        of: 'process',
        id: rollUp.id,
        rollUp,
        results: requirements.filter(({ processes: own = [] }) => own.includes(rollUp.id)),
        limits: ofProcesses[rollUp.id] ?? {},
      }),
    ),
  ];
}

/** How a part is, and the requirements that count where a number is limited. */
type Measured = Pick<LimitCheck, 'is' | 'requirements'>;

const measures: Readonly<Record<LimitName, (part: Part) => Measured>> = {
  minScore: ({ rollUp }) => ({ is: percentOf(rollUp.score), requirements: [] }),
  minCoverage: ({ rollUp }) => ({ is: percentOf(rollUp.coverage), requirements: [] }),
  maxKnockOuts: ({ results }) => counted(results.filter(({ knockOut }) => knockOut)),
  maxMajor: ({ results }) => counted(results.filter(({ gap }) => gap === 'major')),
  maxMinor: ({ results }) => counted(results.filter(({ gap }) => gap === 'minor')),
};

function counted(results: readonly RequirementResult[]): Measured {
  return { is: results.length, requirements: results.map(({ id }) => id) };
}

/** A share in per cent, without what binary fractions add: 0.57 is 57, not 56.99999999999999. */
function percentOf(share: number | null): number | null {
  return share === null ? null : Number((share * 100).toFixed(6));
}

function checkPart(part: Part): readonly LimitCheck[] {
  const { of, id, rollUp, limits } = part;
  return limitNames.flatMap((limit): readonly LimitCheck[] => {
    const wanted = limits[limit];
    if (wanted === undefined) return [];
    const measured = measures[limit](part);
    const met = rollUp.coverage === null || isMet(limit, wanted, measured.is);
    return [{ of, id, name: rollUp.name, limit, wanted, ...measured, met }];
  });
}

function isMet(limit: LimitName, wanted: number, is: number | null): boolean {
  if (is === null) return wanted === 0;
  return limit === 'minScore' || limit === 'minCoverage' ? is >= wanted : is <= wanted;
}
