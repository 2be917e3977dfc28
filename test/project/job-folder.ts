import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begun, newFolders } from '../cli/new-folder.ts';
import { bin, type Ran, run } from '../cli/run-eoms.ts';
import { put, smallEngagement } from '../support/folders.ts';

const newFolder = newFolders();

/** Whether a program is on this machine. */
export const hasProgram = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

/** The text of a file of this project. */
export const read = (file: string): string => readFileSync(file, 'utf8');

/** A folder of schools, with eoms and npx as a job finds them. */
export function jobFolder(schools: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const cwd = newFolder({});
  for (const [name, files] of Object.entries(schools)) {
    put(join(cwd, 'schools', name), files);
  }
  const programs = join(cwd, 'eoms/bin');
  mkdirSync(programs, { recursive: true });
  const start = `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`;
  put(programs, { eoms: start, npx: start.replace('exec', 'shift; exec') });
  for (const name of readdirSync(programs)) chmodSync(join(programs, name), 0o755);
  const summary = join(cwd, 'summary.md');
  writeFileSync(summary, '');
  const env = {
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: cwd,
    GITHUB_STEP_SUMMARY: summary,
  };
  return { cwd, env, summary };
}

export type Job = ReturnType<typeof jobFolder>;

/** Runs a script as a step of a job: its first failure ends it. */
export function inShell(
  { cwd, env }: Job,
  script: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  return run('bash', ['-eo', 'pipefail', '-c', script], { cwd, env: { ...env, ...more } });
}

/** A school that was begun and not rated: no limit on coverage holds. */
export const begunOnly = { ...smallEngagement, 'assessments/2026-01-02.yaml': begun('2026-01-02') };
