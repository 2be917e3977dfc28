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
import type { Answer, Assessment, Evidence } from '../model/assessment.ts';

/** An answer and where it belongs: `order` holds the requirement ids in the order of the standard. */
export interface AnswerChange {
  readonly id: string;
  readonly answer: Answer;
  readonly order: readonly string[];
}

/**
 * Puts an answer into the YAML document of an assessment, in place: comments and the order of keys
 * stay as the user wrote them, and a new answer stands where the standard has its requirement.
 * Fields that hold the same as before are not touched. The document must be a valid assessment.
 */
export function putAnswer(document: Document, change: AnswerChange): void {
  const answers = answersOf(document);
  const fields = writtenFields(change.answer);
  const known = answers.get(change.id, true);
  if (isMap(known)) {
    updateFields(document, known, fields);
    return;
  }
  const pair = document.createPair(change.id, fields);
  quoteIndentedTexts(pair.value);
  const place = placeOf(answers.items.map(keyOf), change);
  answers.items.splice(place, 0, pair);
}

/** Before the first answer that the standard has later; unknown ids are passed over. */
export function placeOf(
  ids: readonly string[],
  { id, order }: Pick<AnswerChange, 'id' | 'order'>,
): number {
  const rank = new Map(order.map((one, index) => [one, index]));
  const own = rank.get(id) ?? order.length;
  const later = ids.findIndex((one) => (rank.get(one) ?? -1) > own);
  return later === -1 ? ids.length : later;
}

/**
 * A text that starts with a space or a line end is not written as a block: of mere spaces some would
 * be lost, and the yaml package tells the depth of such a block rightly for steps of two only.
 */
function quoteIndentedTexts(value: Node | null): void {
  visit(value, {
    Scalar: (_key, scalar) => {
      const isIndented = typeof scalar.value === 'string' && /^\s/.test(scalar.value);
      if (isIndented) Object.assign(scalar, { type: 'QUOTE_DOUBLE' });
    },
  });
}

/**
 * Answers in braces, such as the `answers: {}` of a fresh file, become a block.
 * A comment right above the first answer belongs to that answer, but the parser gives it to the
 * whole map; where a blank line follows it, it does speak of the whole map.
 */
function answersOf(document: Document): YAMLMap {
  const answers = document.get('answers', true);
  if (!isMap(answers)) throw new Error('an assessment has a map of answers');
  answers.flow = false;
  const first = answers.items[0]?.key;
  const { commentBefore } = answers;
  if (isNode(first) && typeof commentBefore === 'string' && !commentBefore.endsWith('\n')) {
    first.commentBefore = commentBefore;
    answers.commentBefore = null;
  }
  return answers;
}

/** The fields of an answer in the order in which they are written; what is empty is left out. */
function writtenFields(answer: Answer): Readonly<Record<string, unknown>> {
  const rated =
    answer.rating === 'na' ? { justification: answer.justification } : { missing: answer.missing };
  const { rating, note, evidence, by, at } = answer;
  const fields = { rating, ...rated, note, evidence: evidence.map(evidenceFields), by, at };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

/** Whether two assessments say the same, in whatever order; empty fields say nothing. */
export function isSameAssessment(one: Assessment, other: Assessment): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

function contentOf({ answers, ...head }: Assessment): unknown {
  const written = [...answers].map(([id, answer]) => [id, writtenFields(answer)]);
  return { ...head, answers: Object.fromEntries(written) };
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
  const surplus = Object.keys(written).filter((key) => !(key in fields) && !isEmpty(written[key]));
  for (const key of surplus) known.delete(key);
  const changed = Object.entries(fields).filter(
    ([key, value]) => !isDeepStrictEqual(written[key], value),
  );
  for (const [key, value] of changed) {
    const node = known.get(key, true);
    if (isScalar(node)) node.value = value;
    if (isSeq(node)) updateList(document, node, value);
    const put = isScalar(node) || isSeq(node) ? node : document.createNode(value);
    quoteIndentedTexts(put);
    if (put !== node) addField(known, document.createPair(key, put), Object.keys(fields));
  }
}

/** After the last field that is written earlier; every answer has a rating, the first of them. */
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

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/**
 * The text of a document, indented by `step` spaces. Values, comments, quotes and the order of keys
 * stay, and a long line is not broken; a text that the user wrapped over several lines becomes one
 * line, and spaces before a comment or inside braces are set as YAML usually has them.
 */
export function serializeAssessment(document: Document, step = 2): string {
  return document.toString({ lineWidth: 0, indent: step });
}
