import { isDeepStrictEqual } from 'node:util';
import type { Answer, Evidence } from '../model/assessment.ts';
import { covers } from './add-evidence.ts';

/** What a new answer to a requirement does to the one that was there. */
export interface AnswerRevision {
  readonly outcome: 'added' | 'changed' | 'same';
  /** The rating before, where it was another. */
  readonly ratingBefore: Answer['rating'] | undefined;
  readonly note: 'kept' | 'given' | 'added' | 'replaced';
  /** Titles of evidence that was not there, or not with its file or link. */
  readonly evidenceAdded: readonly Evidence[];
  /** Titles of evidence that is there no more. */
  readonly evidenceRemoved: readonly Evidence[];
  /** Ids of items whose ticks are kept aside from now on, and of those that come back. */
  readonly ticksAside: readonly string[];
  readonly ticksBack: readonly string[];
  /** Ids of items that are missing from now on, and of those that are gone and not kept aside. */
  readonly ticksAdded: readonly string[];
  readonly ticksRemoved: readonly string[];
  /** The note, and the reason why it does not apply, if another one replaces it. */
  readonly noteReplaced: string | undefined;
  readonly reasonReplaced: string | undefined;
}

/** Compares two answers to one requirement, regardless of who gave them and when. */
export function compareAnswers(before: Answer | undefined, after: Answer): AnswerRevision {
  const [old, now] = [ticksOf(before), ticksOf(after)];
  const [had, has] = [
    [...old.missing, ...old.aside],
    [...now.missing, ...now.aside],
  ];
  const note = noteOf(before?.note, after.note);
  const [oldReason, reason] = [reasonOf(before), reasonOf(after)];
  return {
    outcome: outcomeOf(before, after),
    ratingBefore:
      before === undefined || before.rating === after.rating ? undefined : before.rating,
    note,
    evidenceAdded: evidenceBeyond(after, before),
    evidenceRemoved: evidenceBeyond(before, after),
    ticksAside: now.aside.filter((item) => !old.aside.includes(item)),
    ticksBack: old.aside.filter((item) => now.missing.includes(item)),
    ticksAdded: now.missing.filter((item) => !had.includes(item)),
    ticksRemoved: [...new Set(had.filter((item) => !has.includes(item)))],
    noteReplaced: note === 'replaced' ? before?.note : undefined,
    reasonReplaced: oldReason === reason ? undefined : oldReason,
  };
}

function outcomeOf(before: Answer | undefined, after: Answer): AnswerRevision['outcome'] {
  if (before === undefined) return 'added';
  return isDeepStrictEqual(saidIn(before), saidIn(after)) ? 'same' : 'changed';
}

function saidIn({ by: _by, at: _at, ...answer }: Answer): unknown {
  return answer;
}

function noteOf(before: string | undefined, after: string | undefined): AnswerRevision['note'] {
  if (before === after) return 'kept';
  if (before === undefined) return 'given';
  return after?.startsWith(before) === true ? 'added' : 'replaced';
}

/** The evidence of one answer that another does not have. */
function evidenceBeyond(one: Answer | undefined, other: Answer | undefined): readonly Evidence[] {
  const known = other?.evidence ?? [];
  return (one?.evidence ?? []).filter((piece) => !known.some((there) => covers(there, piece)));
}

function ticksOf(answer: Answer | undefined): {
  readonly missing: readonly string[];
  readonly aside: readonly string[];
} {
  if (answer === undefined) return { missing: [], aside: [] };
  const { earlierMissing: aside = [] } = answer;
  return { missing: answer.rating === 'na' ? [] : answer.missing, aside };
}

/** Why it does not apply, or why it did not before it was rated. */
function reasonOf(answer: Answer | undefined): string | undefined {
  return answer?.rating === 'na' ? answer.justification : answer?.earlierJustification;
}
