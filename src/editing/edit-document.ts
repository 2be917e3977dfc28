import { type Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { isInBraces, keyOf, quoteOddTexts, sectionOf, updateFields } from './edit-fields.ts';
import { writeAlike } from './read-alike.ts';
import type { WrittenFields } from './written-fields.ts';

/** The key of a document below which there are entries by their ids. */
export interface Section {
  readonly name: string;
  /** Whether it is added at the end of a document that lacks it. */
  readonly mayBegin: boolean;
}

/** Where an entry belongs. */
export interface Placed {
  readonly id: string;
  /** All ids in the order in which entries are written; those that it lacks come last. */
  readonly order: readonly string[];
}

/** An entry that is a map of fields. */
export interface FieldsChange extends Placed {
  readonly fields: WrittenFields;
}

/** An entry that is a list of maps: the whole list after the change. An empty one is taken out. */
export interface ListChange extends Placed {
  readonly list: readonly WrittenFields[];
}

/** A new entry that was written elsewhere, and comes with its comments. */
export interface NodeChange extends Placed {
  readonly node: YAMLMap;
}

/** The value under an id. */
export type EntryChange = FieldsChange | ListChange | NodeChange;

/**
 * Puts an entry into a section of a YAML document, in place: comments and the order of keys stay as
 * the user wrote them, and a new entry goes where the order has it. Unchanged values are not touched.
 * The document must be valid.
 */
export function setEntry(document: Document, section: Section, change: EntryChange): void {
  const { name, mayBegin } = section;
  if (mayBegin && !document.has(name)) document.set(name, document.createNode({}));
  const map = sectionOf(document, name);
  if (isTakenOut(change)) {
    map.delete(change.id);
    if (mayBegin && map.items.length === 0) document.delete(name);
  } else {
    putInto(document, map, change);
  }
}

function putInto(document: Document, map: YAMLMap, change: EntryChange): void {
  const known = map.get(change.id, true);
  if ('fields' in change && isMap(known)) {
    updateFields(document, known, change.fields);
    return;
  }
  if ('list' in change && isSeq(known)) {
    updateList(document, known, change.list);
    return;
  }
  const pair = document.createPair(change.id, contentOf(change));
  quoteOddTexts(pair.key);
  quoteOddTexts(pair.value, { isInBraces: isInBraces([document.contents]) });
  const place = placeAmong(map.items.map(keyOf), change);
  map.items.splice(place, 0, pair);
}

/** Takes an entry out of a section of a YAML document; a section without any is written as `{}`. */
export function takeOutOf(document: Document, { name }: Section, id: string): void {
  sectionOf(document, name).delete(id);
}

/** Whether nothing is left of an entry. */
export function isTakenOut(change: EntryChange): boolean {
  return 'list' in change && change.list.length === 0;
}

function contentOf(change: EntryChange): WrittenFields | readonly WrittenFields[] | YAMLMap {
  if ('fields' in change) return change.fields;
  return 'list' in change ? change.list : change.node;
}

/** Each entry of the list keeps its place: a change adds some to the end, or completes one. */
function updateList(document: Document, list: YAMLSeq, wanted: readonly WrittenFields[]): void {
  list.items.splice(wanted.length);
  for (const [index, fields] of wanted.entries()) {
    const known = list.items[index];
    if (isMap(known)) updateFields(document, known, fields);
    else {
      const node = document.createNode(fields);
      quoteOddTexts(node, { isInBraces: isInBraces([document.contents, list]) });
      list.items.push(node);
    }
  }
}

/** Before the first entry that comes later in the order; unknown ids are passed over. */
export function placeAmong(ids: readonly string[], { id, order }: Placed): number {
  const rank = new Map(order.map((one, index) => [one, index]));
  const own = rank.get(id) ?? order.length;
  const later = ids.findIndex((one) => (rank.get(one) ?? -1) > own);
  return later === -1 ? ids.length : later;
}

/**
 * The text of a document, indented by `step` spaces. Values, comments, quotes and the order of keys
 * stay, and a long line is not broken; a text that the user wrapped over several lines becomes one
 * line, and spaces before a comment or inside braces are set as YAML usually has them.
 */
export function serializeDocument(document: Document, step = 2): string {
  return writeAlike(document, step);
}
