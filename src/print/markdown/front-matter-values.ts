import type { Problem } from '../../model/problem.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import type { FrontMatter } from '../document/block.ts';
import type { FrontEntry } from './front-matter-entries.ts';
import { isGathered, namesIn } from './front-matter-lists.ts';

export const frontKeys = [
  'title',
  'subtitle',
  'author',
  'language',
  'date',
  'page-size',
  'header',
  'header-section',
  'form',
] as const;
export type FrontKey = (typeof frontKeys)[number];

const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeOfDay = /^(\d{4}-\d\d-\d\d)[Tt ]+\d.*$/;
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The values of keys that eoms knows, by key. */
export type FrontValues = ReadonlyMap<FrontKey, string>;

type Told = Omit<Problem, 'place'>;

/** What is wrong with a value, and whether the rest can be printed without it. */
export interface FrontFault {
  readonly told: Told;
  readonly isPassedOver: boolean;
}

/** Keys of which other programs have values of their own. */
const shared: ReadonlySet<FrontKey> = new Set(['date', 'language', 'page-size']);

/** What a template of another program fills in. */
const placeholder = /^["']?(?:\{\{.*\}\}|<%.*%>)["']?$/;

/** Notes the value of a key that eoms knows; gives what is wrong with it. Of two values the last counts. */
export function readFrontValue(
  entry: FrontEntry,
  key: FrontKey,
  values: Map<FrontKey, string>,
): FrontFault | undefined {
  const { written, isBlock } = entry;
  if (isBlock) return settle(key, written, values);
  if (isGathered(entry)) return readGathered(entry, key, values);
  if (placeholder.test(written) && !shared.has(key)) return undefined;
  if (isPlain(written)) return settle(key, unquote(written), values);
  if (shared.has(key)) return { told: wrongValue(key), isPassedOver: true };
  const said = { name: key, quoted: JSON.stringify(written) };
  return { told: { key: 'print.front-matter-yaml', values: said }, isPassedOver: false };
}

function settle(
  key: FrontKey,
  written: string | undefined,
  values: Map<FrontKey, string>,
): FrontFault | undefined {
  const value = dayOf(key, written);
  if (value === undefined) {
    const told = { key: 'print.front-matter-quotes', values: { name: key } } as const;
    return { told, isPassedOver: false };
  }
  if (isValid(key, value)) return note(key, value, values);
  return { told: wrongValue(key), isPassedOver: shared.has(key) };
}

function readGathered(
  entry: FrontEntry,
  key: FrontKey,
  values: Map<FrontKey, string>,
): FrontFault | undefined {
  const names = key === 'author' ? namesIn(entry) : [];
  if (names.length > 0) return note(key, names.join(', '), values);
  if (shared.has(key)) return { told: wrongValue(key), isPassedOver: true };
  const told = { key: 'print.front-matter-gathered', values: { name: key } } as const;
  return { told, isPassedOver: true };
}

function note(key: FrontKey, value: string, values: Map<FrontKey, string>): FrontFault | undefined {
  const isSecond = values.has(key);
  values.set(key, value);
  if (!isSecond) return undefined;
  const told = { key: 'print.front-matter-twice', values: { name: key } } as const;
  return { told, isPassedOver: true };
}

/** Other programs write the time of day after the date. */
export function dayOf<Value extends string | undefined>(
  key: FrontKey,
  value: Value,
): Value | string {
  return key === 'date' ? (timeOfDay.exec(value ?? '')?.[1] ?? value) : value;
}

/**
 * Whether an unquoted value is the same text to a simple front-matter reader as it is in YAML: not a
 * list, block, reference or comment, and without a second key.
 */
function isPlain(written: string): boolean {
  if (/^["']/.test(written)) return true;
  return !/^(?:[[\]{},&*!|>%@`#]|[-?:](?:\s|$))|:(?:\s|$)|\s#/.test(written);
}

/** What is said of a key that is surely mistyped: one that eoms knows is near, and not given itself. */
export function findMistyped(name: string, values: FrontValues): Told | undefined {
  if (frontKeys.some((known) => known === name)) return undefined;
  const absent = frontKeys.filter((key) => !values.has(key));
  const nearest = nearestWord(name, absent);
  if (nearest === undefined) return undefined;
  return { key: 'print.front-matter-key', values: { name, nearest } };
}

function wrongValue(key: FrontKey): Told {
  if (key === 'date') return { key: 'print.front-matter-date' };
  if (key === 'header-section') return { key: 'print.front-matter-header-section' };
  if (key === 'page-size') return { key: 'print.front-matter-page-size' };
  return { key: 'print.front-matter-language' };
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

/** Whether a value is one of its key. */
export function isValid(key: FrontKey, value: string): boolean {
  if (value === '') return true;
  if (key === 'date') return isoDate.test(value);
  if (key === 'page-size') return value === 'A4' || value === 'Letter';
  if (key === 'header-section') return /^[1-6]$/.test(value);
  return key !== 'language' || languageTag.test(value);
}

/** The values as a document has them. */
export function toFront(values: FrontValues): FrontMatter {
  const pageSize = values.get('page-size');
  const section = Number(values.get('header-section') ?? 0);
  return {
    ...optional('title', values.get('title')),
    ...optional('subtitle', values.get('subtitle')),
    ...optional('author', values.get('author')),
    ...optional('language', values.get('language')),
    ...optional('date', values.get('date')),
    ...optional('header', values.get('header')),
    ...(section > 0 ? { headerSection: section } : {}),
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
