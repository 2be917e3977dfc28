import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { type EntryChange, type Placed, type Section, setEntry } from '../editing/edit-document.ts';
import { type WrittenFields, withoutEmpty } from '../editing/edit-fields.ts';
import type { Answer, Assessment, Evidence, Finding, Testimony } from '../model/assessment.ts';

/** Answers by requirement, which every assessment has. */
export const answersSection: Section = { name: 'answers', mayBegin: false };
/** What people said in interviews, by requirement. */
export const saidSection: Section = { name: 'said', mayBegin: true };
/** Findings by requirement. */
export const findingsSection: Section = { name: 'findings', mayBegin: true };

/** An answer and where it belongs. */
interface AnswerChange extends Placed {
  readonly answer: Answer;
}

/** All findings on a requirement, and where they belong. */
interface FindingsChange extends Placed {
  readonly findings: readonly Finding[];
}

/** All that was said about a requirement, and where it belongs. */
interface TestimoniesChange extends Placed {
  readonly said: readonly Testimony[];
}

type Change = AnswerChange | TestimoniesChange | FindingsChange;

/** What is written under the id of a requirement. */
export function entryOf(change: Change): EntryChange {
  const { id, order } = change;
  if ('answer' in change) return { id, order, fields: answerFields(change.answer) };
  return 'said' in change
    ? { id, order, list: change.said.map(testimonyFields) }
    : { id, order, list: change.findings.map(findingFields) };
}

/**
 * Puts an answer, what was said, or the findings on a requirement, into the YAML document of an assessment, as
 * `setEntry` does: a new entry goes where the standard has its requirement.
 */
export function putEntry(document: Document, change: Change): void {
  setEntry(document, sectionFor(change), entryOf(change));
}

function sectionFor(change: Change): Section {
  if ('answer' in change) return answersSection;
  return 'said' in change ? saidSection : findingsSection;
}

/** The fields of an answer in the order in which they are written. */
export function answerFields(answer: Answer): WrittenFields {
  const rated =
    answer.rating === 'na' ? { justification: answer.justification } : { missing: answer.missing };
  const { note, said = [], evidence, by, at } = answer;
  const { earlierMissing, earlierJustification } = answer;
  const earlier = { earlierMissing, earlierJustification };
  const heard = { note, private: answer.private, said: said.map(testimonyFields) };
  const noted = { ...heard, evidence: evidence.map(evidenceFields), by, at };
  return withoutEmpty({ ...ratingFields(answer), ...rated, ...earlier, ...noted });
}

/** The rating, or those of the sites, from which it follows. */
function ratingFields(answer: Answer): WrittenFields {
  if (answer.rating === 'na' || answer.sites === undefined) return { rating: answer.rating };
  const sites = answer.sites.map(({ site, rating, note }) => [
    site,
    withoutEmpty({ rating, note }),
  ]);
  return { rating: 'sites', sites: Object.fromEntries(sites) };
}

/** Of whom only a private note is kept, there are empty words. */
function testimonyFields(testimony: Testimony): WrittenFields {
  const { who, role, site, words, shows, date } = testimony;
  const noted = withoutEmpty({ shows, private: testimony.private, date });
  return { ...withoutEmpty({ who, role, site }), words, ...noted };
}

function evidenceFields({ title, file, link, date, sha256 }: Evidence): WrittenFields {
  return withoutEmpty({ title, file, link, date, sha256 });
}

/** The fields of a finding in the order in which they are written. */
export function findingFields(finding: Finding): WrittenFields {
  const { result, evidence, sample, note, private: own, items } = finding;
  const { date, auditor, auditee, site, interviewees, audit, form } = finding;
  const about = { date, auditor, auditee, site, interviewees, audit, form };
  return withoutEmpty({ result, evidence, sample, note, private: own, items, ...about });
}

/** Whether two assessments say the same, in whatever order; empty fields say nothing. */
export function isSameAssessment(one: Assessment, other: Assessment): boolean {
  return isDeepStrictEqual(writtenOf(one), writtenOf(other));
}

function writtenOf({ answers, said, findings, ...head }: Assessment): unknown {
  return {
    ...head,
    said: Object.fromEntries([...said].map(([id, list]) => [id, list.map(testimonyFields)])),
    answers: Object.fromEntries([...answers].map(([id, answer]) => [id, answerFields(answer)])),
    findings: Object.fromEntries([...findings].map(([id, list]) => [id, list.map(findingFields)])),
  };
}
