import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Block, MarkdownDocument } from './read-markdown.ts';
import { screenOf } from './screen-of.ts';

const root = resolve('.');

/** What came of doing all that a document says. */
export interface Followed {
  /** The folder that holds all of it, to be removed at the end. */
  readonly base: string;
  /** Every folder that the document went to. */
  readonly folders: readonly string[];
  /** What did not go as printed, each with its place. */
  readonly failures: readonly string[];
}

interface Walk {
  readonly document: MarkdownDocument;
  readonly base: string;
  readonly env: NodeJS.ProcessEnv;
  readonly folders: string[];
  readonly failures: string[];
}

/**
 * Does what a document says, block by block, in a folder that looks like a checkout:
 * - `sh` and `bash`: each line is run; before `[//]: # (interactive)` with `--help`
 * - `console`: lines after `$` are run, and the other lines have to come out in their order; `…` is
 *   a place where more comes out
 * - after `[//]: # (file: NAME)`: the same as that file of the project, or else written as that file
 * - after `[//]: # (screen: COMMAND)`: lines that the command shows in a terminal
 */
export async function followDocument(document: MarkdownDocument): Promise<Followed> {
  const base = mkdtempSync(join(tmpdir(), 'eoms-docs-'));
  for (const folder of ['examples', 'standards']) {
    cpSync(folder, join(base, 'checkout', folder), { recursive: true });
  }
  mkdirSync(join(base, 'node_modules'));
  symlinkSync(root, join(base, 'node_modules', 'eoms'));
  const folders = [join(base, 'checkout')];
  const walk = { document, base, env: environmentIn(base), folders, failures: [] };
  await followBlocks(document.blocks, walk);
  return walk;
}

async function followBlocks([block, ...rest]: readonly Block[], walk: Walk): Promise<void> {
  if (block === undefined) return;
  await followBlock(block, walk);
  await followBlocks(rest, walk);
}

/** `eoms` and `npx eoms` are the built program of this checkout. */
function environmentIn(base: string): NodeJS.ProcessEnv {
  const bin = join(base, 'bin');
  mkdirSync(bin);
  const start = `exec "${process.execPath}" "${join(root, 'bin', 'eoms.cjs')}" "$@"`;
  writeFileSync(join(bin, 'eoms'), `#!/bin/sh\n${start}\n`, { mode: 0o755 });
  const npx = `[ "$1" = eoms ] || exit 99\nshift\n${start}`;
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n${npx}\n`, { mode: 0o755 });
  return { ...process.env, NO_COLOR: '1', PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

async function followBlock(block: Block, walk: Walk): Promise<void> {
  const [, kind, subject = ''] = /^(file|screen): (.+)$/.exec(block.before) ?? [];
  if (kind === 'file') takeFile(subject, block, walk);
  if (kind === 'screen') await compareScreen(subject, block, walk);
  if (['sh', 'bash'].includes(block.language)) {
    for (const line of commandLines(block.content)) runLine(line, block, walk);
  }
  if (block.language === 'console') runConsole(block, walk);
}

function takeFile(name: string, block: Block, walk: Walk): void {
  if (!existsSync(name)) writeFileSync(join(hereIn(walk), name), block.content);
  else if (!readFileSync(name, 'utf8').endsWith(block.content)) fail(`is not ${name}`, block, walk);
}

async function compareScreen(command: string, block: Block, walk: Walk): Promise<void> {
  const shown = await screenOf(command.split(' ').slice(1), hereIn(walk));
  compareLines(linesOf(block.content), shown, { block, walk });
}

function runConsole(block: Block, walk: Walk): void {
  for (const part of block.content.split(/^\$ /m).slice(1)) {
    const [command = '', ...expected] = part.trimEnd().split('\n');
    compareLines(expected, runLine(command, block, walk), { block, walk });
  }
}

function compareLines(
  expected: readonly string[],
  actual: string,
  { block, walk }: { readonly block: Block; readonly walk: Walk },
): void {
  const wanted = expected.map((line) => line.trim()).filter((line) => !['', '…'].includes(line));
  const lines = linesOf(actual);
  let from = 0;
  for (const line of wanted) {
    const found = lines.indexOf(line, from);
    if (found < 0) fail(`does not come out: ${line}\n${actual}`, block, walk);
    else from = found + 1;
  }
}

/** Runs one line and gives its standard output. `cd` lasts; npm is only checked. */
function runLine(line: string, block: Block, walk: Walk): string {
  const [, target] = /^cd (\S+)$/.exec(line) ?? [];
  if (target !== undefined) walk.folders.push(resolve(hereIn(walk), target));
  else if (line.startsWith('npm ')) checkNpm(line, block, walk);
  else return runShell(block.after === 'interactive' ? `${line} --help` : line, block, walk);
  if (!existsSync(hereIn(walk))) fail(`leads nowhere: ${line}`, block, walk);
  return '';
}

function runShell(line: string, block: Block, walk: Walk): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: hereIn(walk),
    env: walk.env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64_000_000,
  });
  if (status !== 0) fail(`exits with ${status}: ${line}\n${stderr}`, block, walk);
  return stdout;
}

const plainNpm = ['ci', 'ci --ignore-scripts', 'cit', 'test', 'pack'];

/** What installs, tests or packs would take minutes here: it has to be known, and its script be there. */
function checkNpm(line: string, block: Block, walk: Walk): void {
  const scripts = Object.keys(manifest.scripts).map((name) => `run ${name}`);
  const install = `install --global ./${manifest.name}-${manifest.version}.tgz`;
  const known = new Set([...plainNpm, ...scripts, install].map((words) => `npm ${words}`));
  for (const part of line.split(' && ')) {
    if (!known.has(part)) fail(`is not known here: ${part}`, block, walk);
  }
}

function commandLines(content: string): readonly string[] {
  return linesOf(content.replaceAll(/\\\n\s*/g, '')).filter((line) => line !== '');
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

function hereIn({ folders, base }: Walk): string {
  return folders.at(-1) ?? base;
}

function fail(what: string, { line }: Block, { document, failures }: Walk): void {
  failures.push(`${document.path}:${line} ${what}`);
}
