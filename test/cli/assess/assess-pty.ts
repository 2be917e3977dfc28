import { spawn as spawnChild } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { vi } from 'vitest';
import { checkDocument } from '../../../src/files/schema/check-document.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import type { AnswerEntry } from '../../../src/model/document.ts';
import { inTurn } from '../../questionnaire/in-turn.ts';

const bin = resolve('bin/eoms.cjs');

/** An eoms that runs in a terminal of its own. */
export interface Run {
  /** Presses keys, one after the other. */
  press(keys: string): void;
  /** Waits until the screen, since the last keys, has shown a text. */
  shows(text: string): Promise<void>;
  /** Waits until the screen has ever shown a text. */
  hasShown(text: string): Promise<void>;
  /** Everything shown since the start, without escape sequences. */
  seen(): string;
  /** The same as it was sent. */
  raw(): string;
  readonly exit: Promise<number>;
  kill(signal: string): void;
  /** Takes the terminal away, as closing its window does. */
  hangUp(): void;
}

const patience = { timeout: 20_000, interval: 10 };

function waitFor(text: string, seen: () => string): Promise<void> {
  return vi.waitFor(() => {
    const shown = stripVTControlCharacters(seen());
    if (!shown.includes(text)) throw new Error(`"${text}" is not in:\n${shown}`);
  }, patience);
}

/** What the terminal is like. */
interface Look {
  readonly cols?: number;
  readonly rows?: number;
  readonly term?: string;
  /** Whether colour is left to eoms. */
  readonly colour?: boolean;
  /** Another eoms than that of this checkout. */
  readonly program?: string;
  /** The home folder, and that of temporary files, in the place of those of the machine. */
  readonly home?: string;
}

function placesIn(home: string | undefined): NodeJS.ProcessEnv {
  return home === undefined ? process.env : { ...process.env, HOME: home, TMPDIR: home };
}

/** Starts eoms in a terminal. */
export function runInTerminal(
  folder: string,
  words: readonly string[],
  { cols = 90, rows = 40, term = 'xterm-256color', colour = false, program = bin, home }: Look = {},
): Run {
  const env = { ...placesIn(home), TERM: term, NO_COLOR: colour ? '' : '1' };
  const pty = spawn(process.execPath, [program, ...words], { cwd: folder, cols, rows, env });
  let raw = '';
  let mark = 0;
  pty.onData((text) => {
    raw += text;
  });
  const exit = new Promise<number>((done) => {
    pty.onExit(({ exitCode, signal = 0 }) => done(signal === 0 ? exitCode : 128 + signal));
  });
  return {
    press: (keys) => {
      mark = raw.length;
      pty.write(keys);
    },
    shows: (text) => waitFor(text, () => raw.slice(mark)),
    hasShown: (text) => waitFor(text, () => raw),
    seen: () => stripVTControlCharacters(raw),
    raw: () => raw,
    exit,
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: () => pty.kill('SIGHUP'),
  };
}

/** Runs eoms without a terminal. */
export async function runWithoutTerminal(
  folder: string,
  words: readonly string[],
): Promise<{ readonly code: number; readonly err: string }> {
  const child = spawnChild(process.execPath, [bin, ...words], { cwd: folder, stdio: 'pipe' });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  child.stdin.end();
  const [code] = await once(child, 'close');
  return { code: Number(code), err };
}

/** A temporary engagement; `remove` deletes it. */
export async function startEngagement(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'eoms-assess-'));
  const words = ['--yes', '--name', 'Hill School', '--type', 'school', '--scope', 'All of it'];
  const { code, err } = await runWithoutTerminal(folder, ['init', ...words]);
  if (code !== 0) throw new Error(err);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** The file of answers, which is made with the first of them. */
export function savedFile(folder: string): string {
  const path = findSaved(folder);
  if (path === undefined) throw new Error('nothing was saved');
  return path;
}

function findSaved(folder: string): string | undefined {
  const assessments = join(folder, 'assessments');
  const name = readdirSync(assessments).find((one) => one.endsWith('.yaml'));
  return name === undefined ? undefined : join(assessments, name);
}

/** The answers on disk, in the order of the file; the file must hold by its schema. */
export function savedAnswers(folder: string): readonly AnswerEntry[] {
  const path = findSaved(folder);
  if (path === undefined) return [];
  const parsed = parseYaml(readFileSync(path, 'utf8'), path);
  return Object.values(checkDocument(parsed, validatorOf('assessment')).answers);
}

/** What follows at once belongs to a paste, and nothing on the screen tells when that is over. */
const handsRest = 600;

/** Pastes, waits for what that brings up, and takes as long as hands take to press the next key. */
export async function paste(run: Run, pasted: string, shown: string): Promise<void> {
  await press(run, [pasted, shown]);
  await restHands();
}

/** Takes as long as somebody who looks at what is shown before the next key. */
export async function restHands(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, handsRest));
}

/** Presses keys and waits for what they bring up, step by step. */
export async function press(
  run: Run,
  ...steps: readonly (readonly [string, string])[]
): Promise<void> {
  await inTurn(steps, async ([keys, shown]) => {
    run.press(keys);
    await run.shows(shown);
  });
}
