import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutcomeListener } from '../../../src/app/batch/carry-out-all.ts';
import type { InstitutionOutcome } from '../../../src/app/batch/institution-order.ts';
import { type BatchRequest, type RanBatch, runBatch } from '../../../src/app/batch/run-batch.ts';
import type { World } from '../../../src/app/world.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { worldAt } from '../../support/world.ts';

/** A batch, and what was heard of it. */
export interface HeardBatch extends RanBatch {
  readonly heard: readonly InstitutionOutcome[];
}

/** Runs a batch of `schools` in a folder into `out`, as JSON alone, which is quick. */
export async function batchIn(
  cwd: string,
  own: Partial<BatchRequest> = {},
  world: Partial<World> = {},
): Promise<HeardBatch> {
  const heard: InstitutionOutcome[] = [];
  const hear: OutcomeListener = async (outcome) => {
    heard.push(outcome);
  };
  const request: BatchRequest = {
    paths: ['schools'],
    out: 'out',
    formats: ['json'],
    jobs: 1,
    limits: {},
    failsOnRegression: false,
    failsFast: false,
    force: false,
    unlock: false,
    shard: undefined,
    ...own,
  };
  const ran = await runBatch(request, { ...worldAt(cwd, '2026-11-30'), ...world }, hear);
  return { ...ran, heard };
}

/** Lays small engagements into a folder, named after where they are. */
export function putSchools(folder: string, places: readonly string[]): string {
  for (const place of places) {
    const name = JSON.stringify(`School ${place.replaceAll(/\p{Cc}/gu, ' ')}`);
    mkdirSync(join(folder, place), { recursive: true });
    put(join(folder, place), {
      ...smallEngagement,
      'eoms.yaml': smallEngagement['eoms.yaml'].replace('Harbour School', name),
    });
  }
  return folder;
}

/** Every file below a folder, by its path, as text of its bytes. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}

/** When each file below a folder was written, and which file that is. */
export function writesBelow(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsBelow(folder).map((path) => {
      const { mtimeMs, ino } = statSync(join(folder, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}
