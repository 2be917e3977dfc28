import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { append } from '../model/lists/append.ts';
import { isDayOrMoment, needsQuotes } from '../model/text/quote-yaml.ts';
import { saysNothing, type WrittenFields } from './written-fields.ts';

/** Only what changed is replaced: an untouched field keeps its comments and its quotes. */
export function updateFields(document: Document, known: YAMLMap, fields: WrittenFields): void {
  const written: Readonly<Record<string, unknown>> = known.toJS(document);
  const surplus = Object.keys(written).filter(
    (key) => !(key in fields) && !saysNothing(written[key]),
  );
  for (const key of surplus) known.delete(key);
  const changed = Object.entries(fields).filter(
    ([key, value]) => !isDeepStrictEqual(written[key], value),
  );
  const order = Object.keys(fields);
  for (const field of changed) updateField(document, known, { field, order });
}

/** A field that changes, and all of them in the order in which they are written. */
interface FieldChange {
  readonly field: readonly [string, unknown];
  readonly order: readonly string[];
}

function updateField(
  document: Document,
  known: YAMLMap,
  { field: [key, value], order }: FieldChange,
): void {
  const node = known.get(key, true);
  if (isMap(node) && isFields(value)) {
    updateFields(document, node, value);
    return;
  }
  if (isScalar(node)) Object.assign(node, { value, ...freshStyle(value) });
  if (isSeq(node)) updateList(document, node, value);
  const put = isScalar(node) || isSeq(node) ? node : document.createNode(value);
  quoteOddTexts(put, { isInBraces: isInBraces([document.contents, known]), field: key });
  if (put !== node) addField(known, document.createPair(key, put), order);
}

function isFields(value: unknown): value is WrittenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Quotes stay as the user likes them, but a text of several lines is set as if it were new. */
function freshStyle(value: unknown): { readonly type?: undefined } {
  return typeof value === 'string' && /^[?:-]|\n/.test(value) ? { type: undefined } : {};
}

/** After the last field that is written earlier. */
function addField(known: YAMLMap, pair: Pair, order: readonly string[]): void {
  const earlier = new Set(order.slice(0, order.indexOf(keyOf(pair))));
  const last = known.items.findLastIndex((one) => earlier.has(keyOf(one)));
  known.items.splice(last + 1, 0, pair);
}

/** Entries of a list that stay are kept as they were written. */
function updateList(document: Document, list: YAMLSeq, value: unknown): void {
  const fresh = document.createNode(value);
  if (!isSeq(fresh)) return;
  const entries = list.items.filter(isNode);
  const kept = fresh.items.filter(isNode).map((entry) => {
    const wanted: unknown = entry.toJS(document);
    const same = entries.findIndex((one) => isDeepStrictEqual(one.toJS(document), wanted));
    return same === -1 ? entry : entries.splice(same, 1)[0];
  });
  list.items.splice(0);
  append(list.items, kept);
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Fields with dates and times, which need no quotes: any reading of them is right. */
const dayFields: ReadonlySet<string> = new Set(['date', 'dates', 'at']);

/** The node of a value. */
interface NodePlace {
  readonly isInBraces?: boolean;
  /** The field that it is the value of. */
  readonly field?: string;
}

/**
 * A text that starts with a space or a line end is not written as a block: of mere spaces some would
 * be lost, and the yaml package tells the depth of such a block rightly for steps of two only. One
 * of several lines that ends with spaces or blank lines is not either: some readers, or the end of a
 * file, lose them. In braces a text of several lines, or with signs that could part it, is not read
 * alike by all; nor are others anywhere (quote-yaml.ts).
 */
export function quoteOddTexts(value: Node | null, standing: NodePlace = {}): void {
  visit(value, {
    Scalar: (_key, scalar, path) => {
      const { value: text } = scalar;
      if (typeof text !== 'string') return;
      const isFlow = standing.isInBraces === true || isInBraces(path);
      const above = path.findLast((one) => isPair(one));
      const field = above === undefined ? (standing.field ?? '') : keyOf(above);
      if (isOddIn(isFlow, text) || isOddAs(field, text))
        Object.assign(scalar, { type: 'QUOTE_DOUBLE' });
    },
  });
}

/** Whether not all readers take a plain text for that text; a day is meant as one in its field. */
function isOddAs(field: string, text: string): boolean {
  return needsQuotes(text) && !(dayFields.has(field) && isDayOrMoment(text));
}

function isOddIn(isFlow: boolean, text: string): boolean {
  return isFlow ? /^[\s-]|[\n?:]/.test(text) : isOddAsBlock(text);
}

/** Whether some of a text would be lost, or taken otherwise, where it is written as a block. */
function isOddAsBlock(text: string): boolean {
  const endsInSpace = text.includes('\n') && /[ \t\r]$/.test(text);
  return endsInSpace || /^\s|\n[^\S\n]*\n$/.test(text);
}

/** Whether one of the nodes around a value is written in braces or brackets. */
export function isInBraces(above: readonly unknown[]): boolean {
  return above.some((node) => isCollection(node) && node.flow === true);
}

/**
 * The map under a key of the document. A map in braces, such as the
 * `answers: {}` of a fresh file, becomes a block.
 * A comment right above the first entry belongs to that entry, but the parser gives it to the
 * whole map; where a blank line follows it, it does speak of the whole map.
 */
export function sectionOf(document: Document, section: string): YAMLMap {
  const map = document.get(section, true);
  if (!isMap(map)) throw new Error(`an assessment has a map of ${section}`);
  map.flow = false;
  const first = map.items[0]?.key;
  const { commentBefore } = map;
  if (isNode(first) && typeof commentBefore === 'string' && !commentBefore.endsWith('\n')) {
    first.commentBefore = commentBefore;
    map.commentBefore = null;
  }
  return map;
}
