import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';

const sources = 'test/support/read-yaml';
const python = process.env['EOMS_PYTHON'] ?? 'python3';

/** A program that reads texts of YAML. */
export interface YamlReader {
  readonly name: string;
  /** What it makes of each text; absent where this machine lacks the program. */
  readonly read?: (texts: readonly string[]) => readonly unknown[];
}

/** The reader that eoms itself relies on. It distinguishes days and moments from other texts. */
export function readAsEoms(text: string): unknown {
  return withDays(load(text, { schema: CORE_SCHEMA }));
}

/** The other readers: of JavaScript, of Python and two of Go. */
export function findYamlReaders(): readonly YamlReader[] {
  const go = buildGoReader();
  const spawned: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['PyYAML', hasPyYaml() ? [python, join(sources, 'read_yaml.py')] : undefined],
    ['yaml.v3', go],
    ['goccy', go],
  ];
  return [
    { name: 'yaml', read: (texts) => texts.map(readByYaml) },
    ...spawned.map(([name, words]) =>
      words === undefined
        ? { name: `${name}, which this machine lacks` }
        : { name, read: (texts: readonly string[]) => readBy({ name, words, texts }) },
    ),
  ];
}

function readByYaml(text: string): unknown {
  return withDays(parse(text));
}

function hasPyYaml(): boolean {
  return spawnSync(python, ['-c', 'import yaml']).status === 0;
}

/** The program, where there is a Go that can get its packages. It is gone when the tests end. */
function buildGoReader(): readonly string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-read-yaml-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'read-yaml');
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: sources });
  return built.status === 0 ? [program] : undefined;
}

interface Reading {
  readonly name: string;
  /** The command. */
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

function readBy({ name, words: [program = '', ...words], texts }: Reading): readonly unknown[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const run = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  const lines = run.stdout.split('\n').slice(0, -1);
  return lines.map((line): unknown => withDays(JSON.parse(line)[name]));
}

const dayFields: ReadonlySet<string> = new Set(['started', 'date', 'at', 'from', 'to', 'target']);
const day = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[-+]\d\d:\d\d))?$/;

/** What is meant as a day is one, whether a reader knows days or gives them as text. */
function withDays(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    dayFields.has(key) && isDay(one) ? { day: new Date(one).toISOString() } : one,
  );
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value));
}
