import { resolve } from 'node:path';
import { makeFolder, removeEmpty } from '../../files/save/make-folder.ts';
import type { PartLimits } from '../../model/gate.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { EomsError, type FailureKind } from '../../model/problem.ts';
import type { Format } from '../formats/formats.ts';
import { sharesBeyond } from '../gate/check-gate.ts';
import type { World } from '../world.ts';
import { carryOutAll, type OutcomeListener } from './carry-out-all.ts';
import { type FoundFolder, findEngagements, realPlace } from './find-engagements.ts';
import { holdResults } from './hold-results.ts';
import type { BatchTerms } from './institution-order.ts';
import { openCarrier } from './open-carrier.ts';
import { type ShardChoice, shareOut } from './share-out.ts';
import { standingsOf, writePortfolio } from './write-portfolio.ts';
import { writeShard } from './write-shard.ts';

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
  /** Which share of the institutions is to be evaluated; `undefined` = all. */
  readonly shard: ShardChoice | undefined;
}

/** What came of a batch. */
export interface RanBatch {
  /** `undefined` = the run was ended early, or is one of several shards: what is there is not all. */
  readonly portfolio: Portfolio | undefined;
  /** The text of what a shard found out; `undefined` = it was none, or was ended early. */
  readonly shard: string | undefined;
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
  try {
    const { out: typed, unlock } = request;
    const held = await holdResults({ out: terms.out, typed, unlock });
    try {
      return await carryOut(found, terms, { request, world, hear });
    } finally {
      await held.release();
    }
  } finally {
    // Where nothing could be written, no folder is left behind.
    await removeEmpty(made);
  }
}

/** What a batch is asked for, where it runs, and who hears of it. */
interface BatchRun {
  readonly request: BatchRequest;
  readonly world: World;
  readonly hear: OutcomeListener;
}

async function carryOut(
  found: readonly FoundFolder[],
  terms: BatchTerms,
  { request, world, hear }: BatchRun,
): Promise<RanBatch> {
  const { shard, failsFast } = request;
  const divided = shard === undefined ? undefined : shareOut(found, shard);
  const all = divided?.own ?? found;
  const carrier = openCarrier(terms, Math.min(request.jobs, all.length));
  try {
    const { messages } = world;
    const tally = await carryOutAll(all, { carrier, hear, failsFast, messages });
    const { places, unevaluated } = tally;
    const left = all.length - places.length - unevaluated.length;
    const counts = {
      evaluated: places.length,
      unchanged: tally.unchanged.length,
      missed: tally.missed.length,
      failures: unevaluated.map(({ kind }) => kind),
      left,
    };
    const source = { standings: standingsOf(places, terms.out), unevaluated };
    if (left > 0) return { ...counts, portfolio: undefined, shard: undefined };
    if (shard === undefined || divided === undefined) {
      return { ...counts, portfolio: await writePortfolio(source, terms, world), shard: undefined };
    }
    const facts = { ...shard, division: divided.division, institutions: found.length };
    return { ...counts, portfolio: undefined, shard: await writeShard(source, facts, terms) };
  } finally {
    await carrier.close();
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
