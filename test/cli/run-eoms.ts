import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The built program of this checkout. */
export const bin = resolve('bin/eoms.cjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What the machine of the tests says is taken away, so that every run starts from the same. */
const unsaid = {
  CI: undefined,
  COLORTERM: undefined,
  EOMS_DEBUG: undefined,
  FORCE_COLOR: undefined,
  GITHUB_ACTIONS: undefined,
  GITHUB_STEP_SUMMARY: undefined,
  NO_COLOR: undefined,
  NODE_OPTIONS: undefined,
  SOURCE_DATE_EPOCH: undefined,
};

/** Runs the built eoms without a terminal. */
export function eoms(typed: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  return run(process.execPath, [bin, ...typed], circumstances);
}

/** Runs a line of a shell, in which `eoms` is the built program. */
export function shell(line: string, circumstances: Circumstances = {}): Promise<Ran> {
  const named = `eoms() { '${process.execPath}' '${bin}' "$@"; }; ${line}`;
  return run('bash', ['-c', named], circumstances);
}

/** Runs any program to its end. */
export function run(
  program: string,
  typed: readonly string[],
  { cwd = process.cwd(), env = {} }: Circumstances = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program, typed, {
      cwd,
      env: { ...process.env, ...unsaid, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      done({ code, bytes, out: bytes.toString(), err: Buffer.concat(err).toString() });
    });
  });
}
