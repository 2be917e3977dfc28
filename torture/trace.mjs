/*
 * System calls of a whole process, counted and tampered with by strace. Calls count for each thread,
 * so the file work of Node is left to one thread.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Calls by which a program looks at, makes, fills and moves files. */
const calls = [
  'openat',
  'read',
  'getdents64',
  'statx',
  'access',
  'readlink',
  'mkdir',
  'write',
  'pwrite64',
  'fsync',
  'fchmod',
  'close',
  'rename',
  'link',
  'unlink',
];

/** Milliseconds after which a run hangs, on however busy a machine. */
const patience = 600_000;

/** Whether faults can be put into system calls here. */
export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/**
 * The calls of a run that touch files below `folder`: `{ call, nth, isAlone }`, where `nth` counts the
 * calls of that name in a thread. A fault meets the nth call of every thread; `isAlone` says that
 * none of these is about something else, such as what wakes Node up.
 */
export function pointsOf(run, folder, log) {
  const traced = ['-y', '-o', log, '-e', `trace=${calls.join(',')}`];
  strace(traced, run);
  const counts = new Map();
  const points = new Map();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (call === undefined) continue;
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, nth);
    const one = points.get(`${call} ${nth}`) ?? { call, nth, isAlone: true, isInside: false };
    const isInside = touches(line, folder);
    one.isInside = one.isInside === true || isInside;
    one.isAlone = one.isAlone === true && isInside;
    points.set(`${call} ${nth}`, one);
  }
  return [...points.values()].filter((one) => one.isInside === true);
}

/**
 * What a call is about stands first: a file that is open, or a path, which may begin in the folder.
 * What eoms writes it also reaches through a folder that it holds open.
 */
function touches(line, folder) {
  const [, , open, path = ''] = /\((AT_FDCWD<[^>]*>, )?(?:\d+<([^>]*)>|"([^"]*)")/.exec(line) ?? [];
  const about = open ?? path;
  const isHeld = path.startsWith('/proc/self/fd/');
  return isHeld || about.startsWith(folder) || (open === undefined && /^[^/]/.test(path));
}

/** Runs eoms with a fault at one point: `signal=KILL` or `error=EIO`; `when` is `3`, or `3+` for ever. */
export function tamper(run, { call, when }, fault) {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${when}`];
  return strace(['-o', '/dev/null', ...inject], run);
}

function strace(options, { typed, cwd }) {
  const { status, signal, stdout, stderr } = spawnSync(
    'strace',
    ['-qq', '-f', ...options, process.execPath, ...typed],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', EOMS_DEBUG: undefined },
    },
  );
  return {
    code: status,
    hung: signal === 'SIGKILL',
    aborted: signal === 'SIGABRT',
    stdout,
    stderr,
  };
}
