import type { Problem } from '../../model/problem.ts';
import { unifyLineEnds } from '../../model/text/line-ends.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import type { FrontMatter } from '../document/block.ts';
import { addProblem, type ProblemList } from '../document/problem-list.ts';

const keys = [
  'title',
  'subtitle',
  'author',
  'language',
  'date',
  'page-size',
  'header',
  'form',
] as const;
type Key = (typeof keys)[number];

const fence = /^---[ \t]*$/;
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The front matter, and the lines that follow it with the number of lines that it took. */
export interface FrontMatterSplit {
  readonly front: FrontMatter;
  readonly body: string;
  readonly lineOffset: number;
}

/**
 * Reads `key: value` lines between two lines of `---` at the very start; values may be quoted, as JSON
 * does it or by single quotes. Markdown that starts otherwise has no front matter.
 */
export function parseFrontMatter(markdown: string, problems: ProblemList): FrontMatterSplit {
  const lines = unifyLineEnds(markdown).split('\n');
  if (!fence.test(lines[0] ?? '')) {
    return { front: {}, body: lines.join('\n'), lineOffset: 0 };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) {
    addProblem(problems, 1, { key: 'print.front-matter-open' });
    return { front: {}, body: '', lineOffset: 0 };
  }
  const values = new Map<Key, string>();
  for (let index = 1; index < end; index++) {
    readLine({ line: lines[index] ?? '', number: index + 1 }, values, problems);
  }
  return { front: toFront(values), body: lines.slice(end + 1).join('\n'), lineOffset: end + 1 };
}

interface FrontLine {
  readonly line: string;
  readonly number: number;
}

function readLine(
  { line, number }: FrontLine,
  values: Map<Key, string>,
  problems: ProblemList,
): void {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return;
  const [name, written] = partLine(line);
  const key = keys.find((known) => known === name);
  if (key === undefined) {
    addProblem(problems, number, unknownKey(name));
    return;
  }
  if (!isPlain(written)) {
    const said = { name, quoted: JSON.stringify(written) };
    addProblem(problems, number, { key: 'print.front-matter-yaml', values: said });
    return;
  }
  const value = unquote(written);
  if (value === undefined || values.has(key) || !isValid(key, value)) {
    addProblem(problems, number, { key: wrongValueKey(key, value, values), values: { name } });
    return;
  }
  values.set(key, value);
}

/**
 * Whether an unquoted value is the same text to a simple front-matter reader as it is in YAML: not a
 * list, block, reference or comment, and without a second key.
 */
function isPlain(written: string): boolean {
  if (/^["']/.test(written)) return true;
  return !/^(?:[[\]{},&*!|>%@`#]|[-?:](?:\s|$))|:(?:\s|$)|\s#/.test(written);
}

function partLine(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()];
}

function unknownKey(name: string): Omit<Problem, 'place'> {
  if (name === '') return { key: 'print.front-matter-line' };
  const nearest = nearestWord(name, keys) ?? 'none';
  return { key: 'print.front-matter-key', values: { name, nearest, known: keys.join(', ') } };
}

function wrongValueKey(key: Key, value: string | undefined, values: ReadonlyMap<Key, string>) {
  if (value === undefined) return 'print.front-matter-quotes';
  if (values.has(key)) return 'print.front-matter-twice';
  if (key === 'date') return 'print.front-matter-date';
  return key === 'page-size' ? 'print.front-matter-page-size' : 'print.front-matter-language';
}

function unquote(value: string): string | undefined {
  if (value.startsWith("'")) return unquoteSingle(value);
  if (!value.startsWith('"')) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Between single quotes of YAML, two of them stand for one. */
function unquoteSingle(value: string): string | undefined {
  const inner = /^'((?:[^']|'')*)'$/.exec(value)?.[1];
  return inner?.replaceAll("''", "'");
}

function isValid(key: Key, value: string): boolean {
  if (value === '') return true;
  if (key === 'date') return isoDate.test(value);
  if (key === 'page-size') return value === 'A4' || value === 'Letter';
  return key !== 'language' || languageTag.test(value);
}

function toFront(values: ReadonlyMap<Key, string>): FrontMatter {
  const pageSize = values.get('page-size');
  return {
    ...optional('title', values.get('title')),
    ...optional('subtitle', values.get('subtitle')),
    ...optional('author', values.get('author')),
    ...optional('language', values.get('language')),
    ...optional('date', values.get('date')),
    ...optional('header', values.get('header')),
    ...optional('form', values.get('form')),
    ...(pageSize === 'A4' || pageSize === 'Letter' ? { pageSize } : {}),
  };
}

function optional<Name extends string>(
  name: Name,
  value: string | undefined,
): { [K in Name]?: string } {
  const record: { [K in Name]?: string } = {};
  if (value !== undefined && value !== '') record[name] = value;
  return record;
}
