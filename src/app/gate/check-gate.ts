import { type GateTerms, holdGate } from '../../gate/hold-gate.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { GateLimits, GateResult, PartLimits } from '../../model/gate.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { openEarlier } from '../engagement/compare-with-earlier.ts';
import { type EvaluatedWorkspace, evaluateWorkspace } from '../engagement/evaluate-workspace.ts';
import type { Workspace, WorkspaceOptions } from '../engagement/workspace.ts';
import { pathFrom, type World } from '../world.ts';

/** What is to be checked, as it was typed. */
export interface GateRequest {
  readonly where: WorkspaceOptions;
  /** Limits of the whole; each takes the place of that of `eoms.yaml`. */
  readonly limits: PartLimits;
  /** What nothing may be worse than: an earlier assessment, evaluation or archived report. */
  readonly against: string | undefined;
  readonly failsOnRegression: boolean;
  /** Steps of the scale that a requirement may fall. */
  readonly tolerance: number | undefined;
}

/** The gate, and the evaluation that was held against it. */
export interface CheckedGate {
  readonly evaluation: EvaluationRecord;
  readonly result: GateResult;
  readonly workspace: Workspace;
}

/**
 * Holds the assessment that counts against the limits of `eoms.yaml` and of the request.
 *
 * @throws EomsError `usage` where there is no limit, or a flag is idle; what is wrong with any file.
 */
export async function checkGate(request: GateRequest, world: World): Promise<CheckedGate> {
  refuseIdle(request);
  const evaluated = await evaluateWorkspace(world, request.where);
  const { workspace, evaluation } = evaluated;
  const limits: GateLimits = { ...workspace.document.value.gate, ...request.limits };
  if (Object.keys(limits).length === 0 && request.against === undefined) {
    throw refuse({ key: 'gate.no-limit', hintKey: 'gate.no-limit.hint' });
  }
  const against = await openAgainst(request, evaluated, world);
  return { evaluation, workspace, result: holdGate(evaluation, { limits, ...against }) };
}

async function openAgainst(
  { against: path, tolerance = 0, failsOnRegression: fails }: GateRequest,
  { workspace, evaluation }: EvaluatedWorkspace,
  world: World,
): Promise<Pick<GateTerms, 'against'>> {
  const earlier = pathFrom(world, path);
  if (earlier === undefined) return {};
  const before = await openEarlier(evaluation, workspace, earlier);
  return { against: { before, tolerance, fails } };
}

/** What only says how to hold against an earlier evaluation, where none is named, and shares over 100. */
function refuseIdle({ against, tolerance, failsOnRegression, limits }: GateRequest): void {
  const idle = {
    '--tolerance': tolerance !== undefined,
    '--fail-on-regression': failsOnRegression,
  };
  const typed = Object.entries(idle).flatMap(([flag, isTyped]) =>
    isTyped && against === undefined
      ? [{ key: 'gate.needs-against', values: { flag } } as const]
      : [],
  );
  const problems: readonly Problem[] = [...typed, ...sharesBeyond(limits)];
  if (problems.length > 0) throw new EomsError('usage', problems);
}

/** What is wrong with shares that were typed: none is more than all. */
export function sharesBeyond({ minScore, minCoverage }: PartLimits): readonly Problem[] {
  const shares = { '--min-score': minScore, '--min-coverage': minCoverage };
  return Object.entries(shares).flatMap(([flag, value = 0]) =>
    value > 100 ? [{ key: 'gate.over-hundred', values: { flag, value } } as const] : [],
  );
}

function refuse(problem: Problem): EomsError {
  return new EomsError('usage', [problem]);
}
