import { join, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { listReadable } from '../../files/disk/list-folder.ts';
import { makeFolder, removeEmpty } from '../../files/save/make-folder.ts';
import { append } from '../../model/lists/append.ts';
import type { InstitutionStanding, Unevaluated } from '../../model/portfolio.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { expandPattern } from '../batch/expand-pattern.ts';
import { realPlace } from '../batch/find-engagements.ts';
import { holdResults } from '../batch/hold-results.ts';
import { shardFile } from '../batch/portfolio-files.ts';
import type { RanBatch } from '../batch/run-batch.ts';
import { readShardAgain, readShardFile, termsOfShard } from '../batch/shard-file.ts';
import { writePortfolio } from '../batch/write-portfolio.ts';
import { loadMessages } from '../load/load-messages.ts';
import type { World } from '../world.ts';
import { misfitsOf, type ShardHead } from './fit-shards.ts';

/** Which shards are to be put together, and where the portfolio goes; paths as typed. */
export interface ShardMerge {
  readonly paths: readonly string[];
  readonly out: string;
  readonly force: boolean;
  readonly unlock: boolean;
}

/**
 * Puts the shards of a batch together: the portfolio has the bytes that one run over all institutions would have
 * written, on the day and in the languages of the shards.
 *
 * @throws EomsError `input-missing` where a path leads to no shard; `bad-data` where they are not all of one batch,
 * with every one that is missing, repeated or different; `locked`; what the disk does not allow.
 */
export async function mergeShards(request: ShardMerge, world: World): Promise<RanBatch> {
  const folders = findShards(request.paths, world.cwd);
  const heads: ShardHead[] = [];
  const unevaluated: Unevaluated[] = [];
  for (const folder of folders) {
    // Of each, what is large is let go of: of many shards, only one is in memory.
    const { standings: _, unevaluated: failed, ...head } = await readShardFile(folder);
    heads.push({ ...head, folder });
    append(unevaluated, failed);
  }
  const problems = misfitsOf(heads);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  const inTurn = heads.toSorted((one, other) => one.shard - other.shard);
  return putTogether(inTurn, unevaluated, { request, world });
}

/** The folders of shards at the paths that were typed, or directly below them; each once. */
function findShards(paths: readonly string[], cwd: string): readonly string[] {
  const problems: Problem[] = [];
  const found = paths.flatMap((typed) => {
    const folders = expandPattern(typed, cwd).flatMap(shardsAt);
    if (folders.length === 0) problems.push({ key: 'batch.no-shards', values: { path: typed } });
    return folders;
  });
  if (problems.length > 0) throw new EomsError('input-missing', problems);
  return [...new Set(found.map(realPlace))];
}

function shardsAt(folder: string): readonly string[] {
  if (isThere(join(folder, shardFile))) return [folder];
  return listReadable(folder)
    .map(({ name }) => join(folder, name))
    .filter((below) => isThere(join(below, shardFile)));
}

/** How shards are put together. */
interface MergingShards {
  readonly request: ShardMerge;
  readonly world: World;
}

async function putTogether(
  heads: readonly ShardHead[],
  unevaluated: readonly Unevaluated[],
  { request, world }: MergingShards,
): Promise<RanBatch> {
  const out = realPlace(resolve(world.cwd, request.out));
  const made = await makeFolder(out);
  try {
    const { unlock, out: typed } = request;
    const held = await holdResults({ out, typed, unlock });
    try {
      return await write(heads, unevaluated, { request: { ...request, out }, world });
    } finally {
      await held.release();
    }
  } finally {
    await removeEmpty(made);
  }
}

async function write(
  heads: readonly ShardHead[],
  unevaluated: readonly Unevaluated[],
  { request, world }: MergingShards,
): Promise<RanBatch> {
  const [first] = heads;
  if (first === undefined) throw new Error('shards were found, and there is none');
  const terms = termsOfShard(first, request);
  const { date, dateIsFixed, language, askedLanguage } = terms;
  const asIt = { ...world, date, dateIsFixed, askedLanguage, messages: loadMessages(language) };
  const standings = standingsIn(heads.map(({ folder }) => folder));
  const portfolio = await writePortfolio({ standings, unevaluated }, terms, asIt);
  return {
    portfolio,
    shard: undefined,
    evaluated: portfolio.institutions.length,
    unchanged: 0,
    missed: portfolio.institutions.filter(({ gate }) => gate?.met === false).length,
    failures: portfolio.unevaluated.map(({ kind }) => kind),
    left: 0,
  };
}

/** One shard after the other, and each let go of. */
function* standingsIn(folders: readonly string[]): Generator<InstitutionStanding> {
  for (const folder of folders) yield* readShardAgain(folder).standings;
}
