import type { Document } from 'yaml';
import { type EntryChange, type Placed, type Section, setEntry } from '../editing/edit-document.ts';
import type { Answer, Finding, Testimony } from '../model/assessment.ts';
import { answerFields, findingFields, testimonyFields } from './written-answers.ts';

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
