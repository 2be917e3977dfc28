import { unifyLineEnds } from '../../model/text/line-ends.ts';
import type { FrontMatter } from '../document/block.ts';
import { addProblem, type ProblemList } from '../document/problem-list.ts';
import { frontMatterEntries } from './front-matter-entries.ts';
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
  /** Keys that are surely mistyped; others that eoms does not know are those of other programs. */
  readonly warnings: ProblemList;
}

/**
 * Reads `key: value` lines between two lines of `---` at the very start; values may be quoted, as JSON
 * does it or by single quotes. Keys of other programs are passed over, whatever their value. Between
 * lines of `+++` it is TOML, of which simple texts are read. Markdown that starts otherwise has no
 * front matter.
 */
export function parseFrontMatter(markdown: string, told: FrontMatterTold): FrontMatterSplit {
  const lines = unifyLineEnds(markdown).split('\n');
  const [first = ''] = lines;
  if (tomlFence.test(first)) return splitToml(lines);
  if (!fence.test(first)) return { front: {}, body: lines.join('\n'), lineOffset: 0 };
  const end = lines.findIndex((line, index) => index > 0 && closing.test(line));
  if (end === -1) {
    addProblem(told.problems, 1, { key: 'print.front-matter-open' });
    return { front: {}, body: '', lineOffset: 0 };
  }
  return splitAt(lines, end, toFront(readValues(lines.slice(1, end), told)));
}

function splitAt(lines: readonly string[], end: number, front: FrontMatter): FrontMatterSplit {
  return { front, body: lines.slice(end + 1).join('\n'), lineOffset: end + 1 };
}

function splitToml(lines: readonly string[]): FrontMatterSplit {
  const end = lines.findIndex((line, index) => index > 0 && tomlFence.test(line));
  if (end === -1) return { front: {}, body: lines.join('\n'), lineOffset: 0 };
  const read = readTomlFrontMatter(lines.slice(1, end));
  const values = new Map<FrontKey, string>();
  for (const key of frontKeys) {
    const value = dayOf(key, read.get(key) ?? '');
    if (isValid(key, value)) values.set(key, value);
  }
  return splitAt(lines, end, toFront(values));
}

function readValues(
  lines: readonly string[],
  { problems, warnings }: FrontMatterTold,
): FrontValues {
  const values = new Map<FrontKey, string>();
  const { entries, strays } = frontMatterEntries(lines);
  for (const line of strays) addProblem(problems, line, { key: 'print.front-matter-line' });
  for (const entry of entries) {
    const key = frontKeys.find((known) => known === entry.name);
    const problem = key === undefined ? undefined : readFrontValue(entry, key, values);
    if (problem !== undefined) addProblem(problems, entry.line, problem);
  }
  for (const { name, line } of entries) {
    const mistyped = findMistyped(name, values);
    if (mistyped !== undefined) addProblem(warnings, line, mistyped);
  }
  return values;
}
