import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeThisProcess, findLiveness, type LockHolder } from './describe-process.ts';
import { removeQuietly } from './give-name.ts';

/** Process id, start of the process, boot, process namespace, host, and a random part. */
const shape = /^\.eoms-(\d+)-(\w*)-([\w.]*)-([\w.]*)-([\w.]+)-[\da-z]+\.tmp$/;

const swept = new Set<string>();

/** This process; described once, as it does not change. */
let known: LockHolder | undefined;

function thisProcess(): LockHolder {
  known ??= describeThisProcess('');
  return known;
}

/**
 * A practically unique name in `folder`, for a file that is written before it gets its final name.
 * The name identifies the writing process, so that others can recognize the leftovers of a dead one.
 */
export function temporaryPath(folder: string): string {
  const { pid, startedAt, bootId, pidSpace, host } = thisProcess();
  const marks = [startedAt, bootId, pidSpace, host].map(inName).join('-');
  // Node's cryptography would take longer to load than a report takes to save.
  const chance = Math.random().toString(36).slice(2);
  return join(folder, `.eoms-${pid}-${marks}-${chance}.tmp`);
}

/**
 * Removes the temporary files of processes that are certainly dead from a folder, once per run. One
 * that cannot be examined or removed stays, and that is not a failure. `way` is another path to the
 * folder, if it is held.
 */
export async function sweepTemporary(folder: string, way: string = folder): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(way).catch(() => []);
  const left = names.filter((name) => isLeft(name));
  await Promise.all(left.map((name) => removeQuietly(join(way, name))));
}

function isLeft(name: string): boolean {
  const writer = writerOf(name);
  return writer !== undefined && findLiveness(writer) === 'gone';
}

function writerOf(name: string): LockHolder | undefined {
  const found = shape.exec(name);
  if (found === null) return undefined;
  const [, pid, startedAt = '', boot = '', space = '', host = ''] = found;
  const me = thisProcess();
  return {
    token: '',
    pid: Number(pid),
    startedAt,
    bootId: inFull(boot, me.bootId),
    pidSpace: inFull(space, me.pidSpace),
    host: inFull(host, me.host),
  };
}

function inName(mark: string): string {
  return mark.replaceAll(/[^\w.]/g, '_');
}

function inFull(written: string, mine: string): string {
  return written === inName(mine) ? mine : written;
}
