import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { needsQuotes } from './read-alike.ts';

/** Fields in the order in which they are written. */
export type WrittenFields = Readonly<Record<string, unknown>>;

/** What is empty says nothing and is left out. */
export function withoutEmpty(fields: WrittenFields): WrittenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Only what changed is replaced: an untouched field keeps its comments and its quotes. */
export function updateFields(document: Document, known: YAMLMap, fields: WrittenFields): void {
  const written: Readonly<Record<string, unknown>> = known.toJS(document);
  const surplus = Object.keys(written).filter((key) => !(key in fields) && !isEmpty(written[key]));
  for (const key of surplus) known.delete(key);
  const changed = Object.entries(fields).filter(
    ([key, value]) => !isDeepStrictEqual(written[key], value),
  );
  for (const [key, value] of changed) {
    const node = known.get(key, true);
    if (isScalar(node)) Object.assign(node, { value, ...freshStyle(value) });
    if (isSeq(node)) updateList(document, node, value);
    const put = isScalar(node) || isSeq(node) ? node : document.createNode(value);
    quoteOddTexts(put, known.flow === true);
    if (put !== node) addField(known, document.createPair(key, put), Object.keys(fields));
  }
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
  list.items.splice(0, list.items.length, ...kept);
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/**
 * A text that starts with a space or a line end is not written as a block: of mere spaces some would
 * be lost, and the yaml package tells the depth of such a block rightly for steps of two only. One
 * that ends with blank lines is not either: they would be lost at the end of a file. In braces a text
 * of several lines, or one that starts as an entry of a list does, is not read alike by all; nor are
 * others anywhere (read-alike.ts).
 */
export function quoteOddTexts(value: Node | null, isInBraces = false): void {
  const odd = isInBraces ? /^[\s?:-]|\n/ : /^\s|\n[^\S\n]*\n$/;
  visit(value, {
    Scalar: (_key, scalar) => {
      const { value: text } = scalar;
      if (typeof text === 'string' && (odd.test(text) || needsQuotes(text)))
        Object.assign(scalar, { type: 'QUOTE_DOUBLE' });
    },
  });
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
