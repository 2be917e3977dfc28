import type { Problem } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { ColumnWidth } from '../document/block.ts';
import { behindNearPrefix, withoutPrefix } from './hint-prefix.ts';

/** What an HTML comment alone on its line tells the printer. */
export type PrintHint =
  | { readonly kind: 'page-break' }
  | { readonly kind: 'toc'; readonly depth: number }
  | { readonly kind: 'open'; readonly container: Container }
  | { readonly kind: 'close'; readonly container: Container }
  | { readonly kind: 'table'; readonly said: TableHints };

/** What print hints specify for the next table. */
export interface TableHints {
  readonly widths?: readonly ColumnWidth[];
  readonly minRowHeight?: number;
  readonly ruled?: boolean;
  readonly tintedRows?: number;
  readonly sortable?: boolean;
  readonly filterable?: boolean;
}

export type Container = 'landscape' | 'cover' | 'keep-together' | 'collapsible';

const hintNames = [
  'page-break',
  'landscape',
  'portrait',
  'toc',
  'cover',
  '/cover',
  'keep-together',
  '/keep-together',
  'widths',
  'min-row-height',
  'ruled',
  'tinted-rows',
  'sortable',
  'filterable',
  'collapsible',
  '/collapsible',
] as const;

type HintName = (typeof hintNames)[number];

const hintForm = /^([a-z/][a-z-]*)(?:[ \t]*:(.*))?$/i;
const lengthForm = /^(\d{1,3}(?:\.\d{1,2})?)(%|mm)$/;
const heightForm = /^(\d{1,3}(?:\.\d{1,2})?)[ \t]*mm$/;
const countForm = /^[1-9]\d{0,2}$/;
const depthForm = /^[1-6]$/;

const plainHints: Partial<Record<HintName, PrintHint>> = {
  'page-break': { kind: 'page-break' },
  landscape: { kind: 'open', container: 'landscape' },
  portrait: { kind: 'close', container: 'landscape' },
  cover: { kind: 'open', container: 'cover' },
  '/cover': { kind: 'close', container: 'cover' },
  'keep-together': { kind: 'open', container: 'keep-together' },
  '/keep-together': { kind: 'close', container: 'keep-together' },
  collapsible: { kind: 'open', container: 'collapsible' },
  '/collapsible': { kind: 'close', container: 'collapsible' },
  ruled: { kind: 'table', said: { ruled: true } },
  sortable: { kind: 'table', said: { sortable: true } },
  filterable: { kind: 'table', said: { filterable: true } },
};

/**
 * Reads the text between `<!--` and `-->`: `eoms:` and a hint, or one of the hints that predate the
 * prefix. The result has a `key` for an invalid hint, such as one without its colon, and is
 * `undefined` for a plain comment, which is not printed.
 */
export function parseHint(comment: string): PrintHint | Omit<Problem, 'place'> | undefined {
  const [written, hasPrefix] = withoutPrefix(comment);
  const [, word = written, argument] = hintForm.exec(written) ?? [];
  const name = hintNames.find((known) => known === word);
  if (name !== undefined) return parseNamed(name, argument);
  return hasPrefix ? unknownHint(word) : hintWithoutColon(comment);
}

/** The name of a hint and at most a value: `toc 2`. What has more words is a sentence. */
const bareForm = /^([a-z/][a-z-]*)(?:(?: ?[:=] ?| )[\da-z%.]+(?: [\d.]+[a-z%]*| auto)*)?$/i;

/**
 * Finds a hint with its colon missing after the prefix, which would be ignored silently. A sentence
 * such as `<!-- eoms is great -->` is not one.
 */
function hintWithoutColon(comment: string): Omit<Problem, 'place'> | undefined {
  const behind = behindNearPrefix(comment) ?? '';
  const word = bareForm.exec(behind)?.[1] ?? /^(field):/i.exec(behind)?.[1] ?? '';
  const nearest = nearestWord(word, [...hintNames, 'field']);
  if (nearest === undefined) return undefined;
  const value = behind.slice(word.length).replace(/^[ :=]+/, '');
  const written = `eoms: ${nearest}${value === '' ? '' : `: ${value}`}`;
  return { key: 'print.hint-colon', values: { written: written.slice(0, 80) } };
}

/** The hint that a comment without prefix comes near to, and probably was meant to be. */
export function nearHint(comment: string): Omit<Problem, 'place'> | undefined {
  const [, word] = hintForm.exec(comment.trim()) ?? [];
  const isNear = word !== undefined && nearestWord(word, hintNames) !== undefined;
  return isNear ? unknownHint(word) : undefined;
}

function parseNamed(
  name: HintName,
  argument: string | undefined,
): PrintHint | Omit<Problem, 'place'> {
  const plain = plainHints[name];
  if (plain === undefined) return parseValue(name, argument?.trim());
  return argument === undefined ? plain : { key: 'print.hint-value', values: { name } };
}

function unknownHint(written: string): Omit<Problem, 'place'> {
  const values = { name: written.slice(0, 60) };
  return { key: 'print.hint-unknown', values, ...suggestWord(written, hintNames) };
}

function wrongValueKey(name: HintName) {
  if (name === 'widths') return 'print.hint-widths';
  if (name === 'tinted-rows') return 'print.hint-tinted-rows';
  return name === 'toc' ? 'print.hint-toc' : 'print.hint-row-height';
}

function parseValue(name: HintName, value: string | undefined): PrintHint | Omit<Problem, 'place'> {
  const hint = name === 'toc' ? parseToc(value) : parseSize(name, value ?? '');
  return hint ?? { key: wrongValueKey(name), values: { value: value ?? '' } };
}

function parseSize(name: HintName, value: string): PrintHint | undefined {
  if (name === 'tinted-rows') return parseTintedRows(value);
  return name === 'widths' ? parseWidths(value) : parseRowHeight(value);
}

function parseToc(value: string | undefined): PrintHint | undefined {
  if (value === undefined) return { kind: 'toc', depth: 3 };
  return depthForm.test(value) ? { kind: 'toc', depth: Number(value) } : undefined;
}

function parseRowHeight(value: string): PrintHint | undefined {
  const height = Number(heightForm.exec(value)?.[1] ?? 0);
  if (height <= 0 || height > 200) return undefined;
  return { kind: 'table', said: { minRowHeight: height } };
}

function parseTintedRows(value: string): PrintHint | undefined {
  return countForm.test(value) ? { kind: 'table', said: { tintedRows: Number(value) } } : undefined;
}

function parseWidths(value: string): PrintHint | undefined {
  const widths: ColumnWidth[] = [];
  for (const word of value.split(/[ \t]+/)) {
    const width = parseWidth(word);
    if (width === undefined) return undefined;
    widths.push(width);
  }
  return { kind: 'table', said: { widths } };
}

function parseWidth(word: string): ColumnWidth | undefined {
  if (word === 'auto') return 'auto';
  const form = lengthForm.exec(word);
  const size = Number(form?.[1] ?? 0);
  if (size <= 0) return undefined;
  return { unit: form?.[2] === 'mm' ? 'mm' : 'percent', size };
}
