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
} from 'yaml';
import type { Answer, Evidence } from '../model/assessment.ts';

/**
 * Puts an answer into the YAML document of an assessment, in place: comments and the order of keys
 * stay as the user wrote them, and a new answer stands where the standard has its requirement.
 *
 * `order` holds the requirement ids in the order of the standard. The document must be a valid
 * assessment.
 */
export function putAnswer(
  document: Document,
  change: { readonly id: string; readonly answer: Answer; readonly order: readonly string[] },
): void {
  const answers = answersOf(document);
  const fields = fieldsOf(change.answer);
  const known = answers.get(change.id, true);
  if (isMap(known)) {
    updateFields(document, known, fields);
    quoteBlankTexts(known);
    return;
  }
  const pair = document.createPair(change.id, fields);
  quoteBlankTexts(pair.value);
  const place = placeOf(answers, change.id, change.order);
  answers.items.splice(place, 0, pair);
}

/** A text of mere spaces and line ends would lose some of them if it were written as a block. */
function quoteBlankTexts(answer: Node | null): void {
  visit(answer, {
    Scalar: (_key, scalar) => {
      const isBlank = typeof scalar.value === 'string' && /^\s+$/.test(scalar.value);
      if (isBlank) Object.assign(scalar, { type: 'QUOTE_DOUBLE' });
    },
  });
}

/**
 * `answers: {}` of a fresh file becomes a block, so that the first answer does not stand in braces.
 * A comment right above the first answer belongs to that answer, but the parser gives it to the
 * whole map; where a blank line follows it, it does speak of the whole map.
 */
function answersOf(document: Document): YAMLMap {
  const answers = document.get('answers', true);
  if (!isMap(answers)) throw new Error('an assessment has a map of answers');
  const first = answers.items[0]?.key;
  if (first === undefined) answers.flow = false;
  const { commentBefore } = answers;
  if (isNode(first) && typeof commentBefore === 'string' && !commentBefore.endsWith('\n')) {
    first.commentBefore = commentBefore;
    answers.commentBefore = null;
  }
  return answers;
}

/** The fields of an answer as they are written; what is empty is left out. */
function fieldsOf(answer: Answer): Readonly<Record<string, unknown>> {
  const rated =
    answer.rating === 'na' ? { justification: answer.justification } : { missing: answer.missing };
  const { rating, note, evidence, by, at } = answer;
  const fields = { rating, ...rated, note, evidence: evidence.map(evidenceFields), by, at };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function evidenceFields({
  title,
  file,
  link,
  date,
  sha256,
}: Evidence): Readonly<Record<string, unknown>> {
  const fields = { title, file, link, date, sha256 };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Only what changed is replaced: an untouched field keeps its comments and its quotes. */
function updateFields(
  document: Document,
  known: YAMLMap,
  fields: Readonly<Record<string, unknown>>,
): void {
  const written: Readonly<Record<string, unknown>> = known.toJS(document);
  for (const [key, value] of Object.entries(written)) {
    if (!(key in fields) && !isEmpty(value)) known.delete(key);
  }
  for (const [key, value] of Object.entries(fields)) {
    const node = known.get(key, true);
    if (isScalar(node)) node.value = value;
    else known.set(key, updateList(document, node, value));
  }
}

/** Entries of a list that stay are kept as they were written. */
function updateList(document: Document, list: unknown, value: unknown): Node {
  const fresh = document.createNode(value);
  if (!isSeq(list) || !isSeq(fresh)) return fresh;
  const entries = list.items.filter(isNode);
  const same = (wanted: unknown): Node | undefined =>
    entries.find((entry) => isDeepStrictEqual(entry.toJS(document), wanted));
  const kept = fresh.items.map((entry) => (isNode(entry) && same(entry.toJS(document))) || entry);
  list.items.splice(0, list.items.length, ...kept);
  return list;
}

/** Before the first answer that the standard has later; unknown ids are passed over. */
function placeOf(answers: YAMLMap, id: string, order: readonly string[]): number {
  const rank = new Map(order.map((one, index) => [one, index]));
  const own = rank.get(id) ?? order.length;
  const later = answers.items.findIndex((pair) => (rank.get(keyOf(pair)) ?? -1) > own);
  return later === -1 ? answers.items.length : later;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/**
 * The text of a document. Values, comments, quotes and the order of keys stay, and a long line is
 * not broken; a text that the user wrapped over several lines becomes one line, and spaces before a
 * comment or inside braces are set as YAML usually has them.
 */
export function serializeAssessment(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
