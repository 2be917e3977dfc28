import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, type YAMLSeq } from 'yaml';
import type { Answer, Assessment, Evidence, Finding } from '../model/assessment.ts';
import {
  isInBraces,
  keyOf,
  quoteOddTexts,
  sectionOf,
  updateFields,
  type WrittenFields,
  withoutEmpty,
} from './edit-fields.ts';
import { writeAlike } from './read-alike.ts';

interface Placed {
  readonly id: string;
  /** The requirement ids in the order of the standard. */
  readonly order: readonly string[];
}

/** An answer and where it belongs. */
export interface AnswerChange extends Placed {
  readonly answer: Answer;
}

/** All findings on a requirement, and where they belong. */
export interface FindingsChange extends Placed {
  readonly findings: readonly Finding[];
}

/** The value under the id of a requirement. */
export type EntryChange = AnswerChange | FindingsChange;

/** The key of the document under which a change belongs. */
export function sectionNameOf(change: EntryChange): 'answers' | 'findings' {
  return 'answer' in change ? 'answers' : 'findings';
}

/**
 * Puts an answer, or the findings on a requirement, into the YAML document of an assessment, in
 * place: comments and the order of keys stay as the user wrote them, and a new entry goes where the
 * standard has its requirement. Unchanged values are not touched. The document must be a valid
 * assessment.
 */
export function putEntry(document: Document, change: EntryChange): void {
  const name = sectionNameOf(change);
  if (name === 'findings' && !document.has(name)) document.set(name, document.createNode({}));
  const section = sectionOf(document, name);
  const known = section.get(change.id, true);
  if ('answer' in change && isMap(known)) {
    updateFields(document, known, answerFields(change.answer));
    return;
  }
  if ('findings' in change && isSeq(known)) {
    updateFindings(document, known, change.findings);
    return;
  }
  const pair = document.createPair(change.id, contentOf(change));
  quoteOddTexts(pair.key);
  quoteOddTexts(pair.value, { isInBraces: isInBraces(document.contents) });
  const place = placeOf(section.items.map(keyOf), change);
  section.items.splice(place, 0, pair);
}

function contentOf(change: EntryChange): WrittenFields | readonly WrittenFields[] {
  return 'answer' in change ? answerFields(change.answer) : change.findings.map(findingFields);
}

/** Each finding keeps its place: recording adds some to the end, or completes one. */
function updateFindings(document: Document, list: YAMLSeq, findings: readonly Finding[]): void {
  list.items.splice(findings.length);
  for (const [index, finding] of findings.entries()) {
    const known = list.items[index];
    const fields = findingFields(finding);
    if (isMap(known)) updateFields(document, known, fields);
    else {
      const node = document.createNode(fields);
      quoteOddTexts(node, { isInBraces: isInBraces(document.contents, list) });
      list.items.push(node);
    }
  }
}

/** Before the first entry that the standard has later; unknown ids are passed over. */
export function placeOf(ids: readonly string[], { id, order }: Placed): number {
  const rank = new Map(order.map((one, index) => [one, index]));
  const own = rank.get(id) ?? order.length;
  const later = ids.findIndex((one) => (rank.get(one) ?? -1) > own);
  return later === -1 ? ids.length : later;
}

/** The fields of an answer in the order in which they are written. */
export function answerFields(answer: Answer): WrittenFields {
  const rated =
    answer.rating === 'na' ? { justification: answer.justification } : { missing: answer.missing };
  const { rating, note, evidence, by, at, earlierMissing, earlierJustification } = answer;
  const earlier = { earlierMissing, earlierJustification };
  const noted = { note, evidence: evidence.map(evidenceFields), by, at };
  return withoutEmpty({ rating, ...rated, ...earlier, ...noted });
}

function evidenceFields({ title, file, link, date, sha256 }: Evidence): WrittenFields {
  return withoutEmpty({ title, file, link, date, sha256 });
}

/** The fields of a finding in the order in which they are written. */
export function findingFields(finding: Finding): WrittenFields {
  const { result, evidence, note, items } = finding;
  const { date, auditor, auditee, site, interviewees, audit, form } = finding;
  const about = { date, auditor, auditee, site, interviewees, audit, form };
  return withoutEmpty({ result, evidence, note, items, ...about });
}

/** Whether two assessments say the same, in whatever order; empty fields say nothing. */
export function isSameAssessment(one: Assessment, other: Assessment): boolean {
  return isDeepStrictEqual(writtenOf(one), writtenOf(other));
}

function writtenOf({ answers, findings, ...head }: Assessment): unknown {
  return {
    ...head,
    answers: Object.fromEntries([...answers].map(([id, answer]) => [id, answerFields(answer)])),
    findings: Object.fromEntries([...findings].map(([id, list]) => [id, list.map(findingFields)])),
  };
}

/**
 * The text of a document, indented by `step` spaces. Values, comments, quotes and the order of keys
 * stay, and a long line is not broken; a text that the user wrapped over several lines becomes one
 * line, and spaces before a comment or inside braces are set as YAML usually has them.
 */
export function serializeAssessment(document: Document, step = 2): string {
  return writeAlike(document, step);
}
