import { resolve } from 'node:path';
import { makeFolder, removeEmpty } from '../../files/save/make-folder.ts';
import type { PartLimits } from '../../model/gate.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { EomsError, type FailureKind } from '../../model/problem.ts';
import type { Format } from '../formats/formats.ts';
import { sharesBeyond } from '../gate/check-gate.ts';
import type { World } from '../world.ts';
import { carryOutAll, type OutcomeListener } from './carry-out-all.ts';
import { findEngagements, realPlace } from './find-engagements.ts';
import { holdResults } from './hold-results.ts';
import type { BatchTerms } from './institution-order.ts';
import { openCarrier } from './open-carrier.ts';
import { writePortfolio } from './write-portfolio.ts';

/** What is asked of a batch; paths as typed. */
export interface BatchRequest {
  readonly paths: readonly string[];
  readonly out: string;
  readonly formats: readonly Format[];
  readonly jobs: number;
  readonly limits: PartLimits;
  readonly failsOnRegression: boolean;
  /** Whether the run ends at the first institution that cannot be evaluated or does not meet its gate. */
  readonly failsFast: boolean;
  readonly force: boolean;
  /** Whether a lock on the folder of results is taken away. */
  readonly unlock: boolean;
}

/** What came of a batch. */
export interface RanBatch {
  /** `undefined` = the run was ended early: what is there is not all. */
  readonly portfolio: Portfolio | undefined;
  readonly evaluated: number;
  readonly unchanged: number;
  /** Institutions that do not meet their gate. */
  readonly missed: number;
  /** Those that could not be evaluated, by kind, in the order of their places. */
  readonly failures: readonly FailureKind[];
  /** How many were not looked at. */
  readonly left: number;
}

/**
 * Evaluates all engagements at and below some paths, writes the results of each below a folder, and puts them
 * side by side. One that cannot be evaluated keeps no other from it.
 *
 * @throws EomsError `usage` and `input-missing` before anything is done; `locked` where another batch writes into the
 * folder; what the disk does not allow.
 */
export async function runBatch(
  request: BatchRequest,
  world: World,
  hear: OutcomeListener,
): Promise<RanBatch> {
  const problems = sharesBeyond(request.limits);
  if (problems.length > 0) throw new EomsError('usage', problems);
  const terms = termsOf(request, world);
  const found = findEngagements({ paths: request.paths, out: terms.out }, world);
  const made = await makeFolder(terms.out);
  const { out: typed, unlock } = request;
  const held = await holdResults({ out: terms.out, typed, unlock }).catch(
    async (error: unknown) => {
      await removeEmpty(made);
      throw error;
    },
  );
  const carrier = openCarrier(terms, Math.min(request.jobs, found.length));
  try {
    const tally = await carryOutAll(found, {
      carrier,
      hear,
      failsFast: request.failsFast,
      messages: world.messages,
    });
    const { places, unevaluated } = tally;
    const [unchanged, missed] = [tally.unchanged.length, tally.missed.length];
    const left = found.length - places.length - unevaluated.length;
    const portfolio =
      left > 0 ? undefined : await writePortfolio({ places, unevaluated }, terms, world);
    const failures = unevaluated.map(({ kind }) => kind);
    return { portfolio, evaluated: places.length, unchanged, missed, failures, left };
  } finally {
    await carrier.close();
    await held.release();
    // Where nothing could be written, no folder is left behind.
    await removeEmpty(made);
  }
}

function termsOf(request: BatchRequest, world: World): BatchTerms {
  const { formats, limits, failsOnRegression, force } = request;
  const { date, dateIsFixed, messages, askedLanguage } = world;
  return {
    out: realPlace(resolve(world.cwd, request.out)),
    formats,
    limits,
    failsOnRegression,
    force,
    date,
    dateIsFixed,
    language: messages.language,
    askedLanguage,
  };
}
