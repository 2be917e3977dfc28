import {
  describeThisProcess,
  findLiveness,
  type Liveness,
  type LockHolder,
} from './describe-process.ts';

/** Process id, start of the process, boot, process namespace, and host. */
const shape = /^(\d+)-(\w*)-([\w.]*)-([\w.]*)-([\w.]+)$/;

/** This process; described once, as it does not change. */
let known: LockHolder | undefined;

function thisProcess(): LockHolder {
  known ??= describeThisProcess('');
  return known;
}

/** This process as a part of the name of a file that it writes, by which others know whose it is. */
export function nameWriter(): string {
  const { pid, startedAt, bootId, pidSpace, host } = thisProcess();
  return [String(pid), startedAt, bootId, pidSpace, host].map(inName).join('-');
}

/** A part of a name that makes it practically unique. */
export function chanceName(): string {
  // Node's cryptography would take longer to load than a report takes to save.
  return Math.random().toString(36).slice(2);
}

/** Whether the process that a name names still runs; `unknown` too where the name names none. */
export function livenessOfWriter(marks: string): Liveness {
  const found = shape.exec(marks);
  if (found === null) return 'unknown';
  const [, pid, startedAt = '', boot = '', space = '', host = ''] = found;
  const me = thisProcess();
  return findLiveness({
    token: '',
    pid: Number(pid),
    startedAt,
    bootId: inFull(boot, me.bootId),
    pidSpace: inFull(space, me.pidSpace),
    host: inFull(host, me.host),
  });
}

function inName(mark: string): string {
  return mark.replaceAll(/[^\w.]/g, '_');
}

function inFull(written: string, mine: string): string {
  return written === inName(mine) ? mine : written;
}
