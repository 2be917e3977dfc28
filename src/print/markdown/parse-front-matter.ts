import { unifyLineEnds } from '../../model/text/line-ends.ts';
import type { FrontMatter } from '../document/block.ts';
import { addProblem, type ProblemList } from '../document/problem-list.ts';
import { type FrontEntry, frontMatterEntries, saysSomething } from './front-matter-entries.ts';
import {
  dayOf,
  type FrontKey,
  type FrontValues,
  findMistyped,
  frontKeys,
  isValid,
  readFrontValue,
  toFront,
} from './front-matter-values.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';

const fence = /^---[ \t]*$/;
/** YAML may end by three dots too. */
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const tomlFence = /^\+\+\+[ \t]*$/;

/** The front matter, and the lines that follow it with the number of lines that it took. */
export interface FrontMatterSplit {
  readonly front: FrontMatter;
  readonly body: string;
  readonly lineOffset: number;
}

/** Where the readers of front matter tell what they find. */
export interface FrontMatterTold {
  readonly problems: ProblemList;
  /**
   * Values that cannot be used, and keys that are surely mistyped; others that eoms does not know are
   * those of other programs.
   */
  readonly warnings: ProblemList;
}

/**
 * Reads `key: value` lines between two lines of `---` at the very start; values may be quoted, as JSON
 * does it or by single quotes. Keys of other programs are passed over, whatever their value. Between
 * lines of `+++` it is TOML, of which simple texts are read. Markdown that starts otherwise has no
 * front matter, nor has one whose first `---` is a rule, as no key stands below it.
 */
export function parseFrontMatter(markdown: string, told: FrontMatterTold): FrontMatterSplit {
  const lines = unifyLineEnds(markdown).split('\n');
  const [first = ''] = lines;
  if (tomlFence.test(first)) return splitToml(lines);
  return fence.test(first) ? splitYaml(lines, told) : withoutFront(lines);
}

function withoutFront(lines: readonly string[]): FrontMatterSplit {
  return { front: {}, body: lines.join('\n'), lineOffset: 0 };
}

function splitYaml(lines: readonly string[], told: FrontMatterTold): FrontMatterSplit {
  const end = lines.findIndex((line, index) => index > 0 && closing.test(line));
  if (end === -1) {
    if (!beginsWithKey(lines.slice(1))) return withoutFront(lines);
    addProblem(told.problems, 1, { key: 'print.front-matter-open' });
    return { front: {}, body: '', lineOffset: 0 };
  }
  const between = lines.slice(1, end);
  if (isText(between)) return withoutFront(lines);
  return splitAt(lines, end, isJson(between) ? {} : toFront(readValues(between, told)));
}

/** JSON is YAML too; nothing is read of it. */
function isJson(lines: readonly string[]): boolean {
  return lines.find(saysSomething)?.trimStart().startsWith('{') ?? false;
}

/** Whether the line right below `---` is a key, or the first one below comments there. */
function beginsWithKey(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (first.trim() === '') return false;
  const { strays, entries } = frontMatterEntries(
    lines.slice(0, 1 + lines.findIndex(saysSomething)),
  );
  return strays.length === 0 && entries.length > 0;
}

/**
 * Whether lines between two of `---` are text between two rules. Below a blank line, where prose may
 * have a colon too, only keys that eoms knows are front matter.
 */
function isText(lines: readonly string[]): boolean {
  if (!lines.some(saysSomething) || isJson(lines) || beginsWithKey(lines)) return false;
  const { entries, strays } = frontMatterEntries(lines);
  const isKnown = entries.some(({ name }) => keyNamed(name, entries) !== undefined);
  return strays.length > 0 || !isKnown;
}

function splitAt(lines: readonly string[], end: number, front: FrontMatter): FrontMatterSplit {
  return { front, body: lines.slice(end + 1).join('\n'), lineOffset: end + 1 };
}

function splitToml(lines: readonly string[]): FrontMatterSplit {
  const end = lines.findIndex((line, index) => index > 0 && tomlFence.test(line));
  if (end === -1) return withoutFront(lines);
  const read = readTomlFrontMatter(lines.slice(1, end));
  const values = new Map<FrontKey, string>();
  for (const key of frontKeys) {
    const value = dayOf(key, read.get(key) ?? '');
    if (isValid(key, value)) values.set(key, value);
  }
  return splitAt(lines, end, toFront(values));
}

/** The key that a name stands for. Other programs begin theirs with a capital; the usual form goes first. */
function keyNamed(name: string, entries: readonly FrontEntry[]): FrontKey | undefined {
  const small = name.toLowerCase();
  const isGivenToo = name !== small && entries.some((other) => other.name === small);
  return isGivenToo ? undefined : frontKeys.find((known) => known === small);
}

function readValues(
  lines: readonly string[],
  { problems, warnings }: FrontMatterTold,
): FrontValues {
  const values = new Map<FrontKey, string>();
  const { entries, strays } = frontMatterEntries(lines);
  for (const line of strays) addProblem(problems, line, { key: 'print.front-matter-line' });
  for (const entry of entries) {
    const key = keyNamed(entry.name, entries);
    const fault = key === undefined ? undefined : readFrontValue(entry, key, values);
    if (fault === undefined) continue;
    addProblem(fault.isPassedOver ? warnings : problems, entry.line, fault.told);
  }
  for (const { name, line } of entries) {
    const mistyped = findMistyped(name, values);
    if (mistyped !== undefined) addProblem(warnings, line, mistyped);
  }
  return values;
}
