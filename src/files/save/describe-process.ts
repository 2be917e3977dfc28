import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../disk/machine-failure.ts';

/** Identifies the process holding a lock, so that others can tell whether it still runs. */
export interface LockHolder {
  /** Unique to each lock. */
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** Identifies the boot of the operating system; '' if unknown. */
  readonly bootId: string;
  /** The namespace of `pid`, as each container has its own; '' if unknown. */
  readonly pidSpace: string;
  /** When the process started, in kernel ticks; '' if unknown. */
  readonly startedAt: string;
}

/** `alive` and `gone` are certain; `unknown` is a process that cannot be seen from here. */
export type Liveness = 'alive' | 'gone' | 'unknown';

/** This process as the holder of a lock. */
export function describeThisProcess(token: string): LockHolder {
  return {
    token,
    pid: process.pid,
    host: hostname(),
    bootId: readBootId(),
    pidSpace: readPidSpace(),
    startedAt: readStart(process.pid),
  };
}

/** Whether the holder of a lock still runs. A reused process id does not count as the same process. */
export function findLiveness(holder: LockHolder): Liveness {
  if (holder.host !== hostname()) return 'unknown';
  if (isOther(holder.bootId, readBootId())) return 'gone';
  if (isOther(holder.pidSpace, readPidSpace())) return 'unknown';
  if (!isRunning(holder.pid)) return 'gone';
  return isOther(holder.startedAt, readStart(holder.pid)) ? 'gone' : 'alive';
}

/** Whether two names certainly differ; an unknown one may be the same. */
function isOther(one: string, two: string): boolean {
  return one !== '' && two !== '' && one !== two;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^[XZ]/.test(readStat(pid));
  } catch (cause) {
    return systemCode(cause) !== 'ESRCH';
  }
}

function readBootId(): string {
  return readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

function readPidSpace(): string {
  return readOr(() => readlinkSync('/proc/self/ns/pid'));
}

/** Field 22 of /proc/<pid>/stat (proc(5)). */
function readStart(pid: number): string {
  return readStat(pid).split(' ')[19] ?? '';
}

/** The fields of /proc/<pid>/stat from the third (the state) on; the name before it can contain anything. */
function readStat(pid: number): string {
  const stat = readOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2);
}

function readOr(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
