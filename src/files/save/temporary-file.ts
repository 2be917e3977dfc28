import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeThisProcess, findLiveness, type LockHolder } from './describe-process.ts';
import { removeQuietly } from './give-name.ts';

/** Process, its start, run of the system, space of processes, computer, and something unlike others. */
const shape = /^\.eoms-(\d+)-(\w*)-([\w.]*)-([\w.]*)-([\w.]+)-[\da-z]+\.tmp$/;

const swept = new Set<string>();

/** This process, which stays the same for as long as it runs. */
let known: LockHolder | undefined;

function thisProcess(): LockHolder {
  known ??= describeThisProcess('');
  return known;
}

/**
 * A name in `folder` that hardly anybody bears, for a file that is written before it gets its own name.
 * It says which process writes it, so that others can tell a file that a dead one left.
 */
export function temporaryPath(folder: string): string {
  const { pid, startedAt, bootId, pidSpace, host } = thisProcess();
  const marks = [startedAt, bootId, pidSpace, host].map(inName).join('-');
  // Node's cryptography would take longer to load than a report takes to save.
  const chance = Math.random().toString(36).slice(2);
  return join(folder, `.eoms-${pid}-${marks}-${chance}.tmp`);
}

/**
 * Removes what processes that are surely dead left in a folder, once in a run. What cannot be looked
 * at or removed stays, and is nobody's failure. `way` is another path to the folder, if it is held.
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
