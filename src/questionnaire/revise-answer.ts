import type { Answer, Evidence, NotApplicableAnswer, RatedAnswer } from '../model/assessment.ts';
import type { Details } from './interviewer.ts';

/** Who answers, and when: an ISO date and time in UTC. */
export interface Stamp {
  readonly by?: string;
  readonly at: string;
}

/** Whether items can be missing on a rating: only where it is neither the lowest nor the highest. */
export function allowsMissing(rating: number, highest: number): boolean {
  return rating > 0 && rating < highest;
}

/**
 * The answer with a rating. Note and evidence of the previous answer stay; its missing items stay
 * where the new rating allows any.
 */
export function rateAnswer(
  previous: Answer | undefined,
  { rating, highest }: { readonly rating: number; readonly highest: number },
  stamp: Stamp,
): RatedAnswer {
  const known = previous === undefined || previous.rating === 'na' ? [] : previous.missing;
  const missing = allowsMissing(rating, highest) ? known : [];
  return { ...notedPart(previous), ...stamp, rating, missing };
}

/** The answer that says that a requirement does not apply, and why. Note and evidence stay. */
export function excludeAnswer(
  previous: Answer | undefined,
  justification: string,
  stamp: Stamp,
): NotApplicableAnswer {
  return { ...notedPart(previous), ...stamp, rating: 'na', justification };
}

/** The answer with details added. Missing items are taken only where the rating allows any. */
export function detailAnswer(answer: RatedAnswer, details: Details, highest: number): RatedAnswer {
  const { note: oldNote, ...rest } = answer;
  const note = details.note ?? oldNote ?? '';
  const missing = details.missing ?? answer.missing;
  return {
    ...rest,
    ...(note === '' ? {} : { note }),
    missing: allowsMissing(answer.rating, highest) ? missing : [],
    evidence: details.evidence ?? answer.evidence,
  };
}

/**
 * An answer from a file laid over the previous one: a note, evidence and missing items that the
 * file does not give stay as they were. `by` and `at` of the file go before the stamp.
 */
export function mergeAnswer(
  previous: Answer | undefined,
  incoming: Answer,
  { stamp, highest }: { readonly stamp: Stamp; readonly highest: number },
): Answer {
  const signed = { ...stamp, ...signature(incoming) };
  const noted = { ...notedPart(previous), ...notedPart(incoming) };
  if (incoming.evidence.length === 0) noted.evidence = previous?.evidence ?? [];
  if (incoming.rating === 'na') {
    return { ...excludeAnswer(previous, incoming.justification, signed), ...noted };
  }
  const rated = rateAnswer(previous, { rating: incoming.rating, highest }, signed);
  const missing = incoming.missing.length > 0 ? incoming.missing : rated.missing;
  return { ...rated, ...noted, missing };
}

function signature({ by, at }: Answer): Partial<Stamp> {
  return { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

interface NotedPart {
  note?: string;
  evidence: readonly Evidence[];
}

function notedPart(previous: Answer | undefined): NotedPart {
  const note = previous?.note;
  return { evidence: previous?.evidence ?? [], ...(note === undefined ? {} : { note }) };
}
