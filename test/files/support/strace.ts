import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether faults can be put into system calls here. */
export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** What became of a run of fixtures/save-in-turn.ts. */
export interface Outcome {
  /** It ended by itself: neither killed nor crashed. */
  readonly ended: boolean;
  /** The last turn of which it said that it is saved; 0 for none. */
  readonly saved: number;
  /** `io-failed files.disk-full`: what it said instead. */
  readonly failure: string | undefined;
}

/** One thread for files. Coverage is not counted: it is written by calls of the same kinds. */
const tracedEnvironment = { UV_THREADPOOL_SIZE: '1', NODE_V8_COVERAGE: '' };

/** A command line of Node that saves turns. */
export type Saving = readonly string[];

/** Runs a saving under strace. Its file work is done by one thread. */
export function trace(options: readonly string[], saving: Saving): Outcome {
  const { stdout, status } = spawnSync(
    'strace',
    ['-qq', '-f', ...options, process.execPath, ...saving],
    { encoding: 'utf8', env: { ...process.env, ...tracedEnvironment } },
  );
  const lines = stdout.split('\n');
  const saved = lines.findLast((line) => line.startsWith('saved '));
  return {
    ended: status === 0,
    saved: Number(saved?.slice('saved '.length) ?? 0),
    failure: lines.find((line) => line.startsWith('failed '))?.slice('failed '.length),
  };
}

/** Runs a saving in which the N-th call of a kind is tampered with, as strace's `inject` says. */
export function tamper(call: string, tampering: string, saving: Saving): Outcome {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${tampering}`];
  return trace(['-o', '/dev/null', ...inject], saving);
}

/** Calls of a kind in a run, the most that one of its threads makes. */
export function countCalls(log: string, call: string): number {
  const counts = new Map<string, number>();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const thread = new RegExp(`^(\\d+) +${call}\\(`).exec(line)?.[1];
    if (thread !== undefined) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
