import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

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

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files by their path below `folder`; gives the folder back. */
export function put(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A small engagement with one answer. */
export const smallEngagement = {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Harbour School, type: school }
scope: All teaching
standard: iso-21001-2018
`,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope: { rating: 3 }
`,
} as const;

/** A copy of the example school, fully answered, as `folder`/school. */
export function copyExample(folder: string): string {
  const school = join(folder, 'school');
  cpSync('examples/soehesten-sprogskole', school, { recursive: true });
  return school;
}
