import { isDeepStrictEqual } from 'node:util';
import type { Answer, NotApplicableAnswer, RatedAnswer, Testimony } from '../model/assessment.ts';
import { allowsMissing } from '../model/rules/scale.ts';
import { placeTicks, ticksOf } from '../model/rules/ticks.ts';
import { joinPrivate, privateApart } from '../model/text/private-lines.ts';
import { addEvidence } from './add-evidence.ts';
import type { Details } from './interviewer.ts';

/** Who answers, and when: an ISO date and time in UTC. */
export interface Stamp {
  readonly by?: string;
  readonly at: string;
}

/**
 * The answer with a rating. Note and evidence of the previous answer stay. Its missing items stay
 * where the new rating allows any; else they are kept aside, where they do not count, and come back
 * with the next rating that does: a slip of a finger loses no tick. So is the reason why it did not
 * apply.
 */
export function rateAnswer(
  previous: Answer | undefined,
  { rating, highest }: { readonly rating: number; readonly highest: number },
  stamp: Stamp,
): RatedAnswer {
  const ticks = ticksOf(previous);
  const earlierJustification =
    previous?.rating === 'na' ? previous.justification : previous?.earlierJustification;
  return {
    ...notedPart(foldSites(previous, `${rating}`)),
    ...stamp,
    rating,
    ...placeTicks(ticks, { rating, highest }),
    ...(earlierJustification === undefined ? {} : { earlierJustification }),
  };
}

/**
 * The answer that says that a requirement does not apply, and why. Note and evidence stay, and what
 * was missing is kept aside.
 */
export function excludeAnswer(
  previous: Answer | undefined,
  justification: string,
  stamp: Stamp,
): NotApplicableAnswer {
  const ticks = ticksOf(previous);
  return {
    ...notedPart(foldSites(previous, noRating)),
    ...stamp,
    rating: 'na',
    justification,
    ...(ticks.length === 0 ? {} : { earlierMissing: ticks }),
  };
}

/**
 * An answer of an earlier assessment as a fresh one: the same verdict, points, note and evidence, by who
 * looked at it now and when. What belonged to older ratings still stays behind.
 */
export function confirmAnswer(earlier: Answer, stamp: Stamp): Answer {
  const { rating } = earlier;
  const fresh = { ...notedPart(looseFrom(earlier)), ...stamp };
  if (rating === 'na') return { ...fresh, rating, justification: earlier.justification };
  const { missing, sites } = earlier;
  return { ...fresh, rating, missing, ...(sites === undefined ? {} : { sites }) };
}

/**
 * What a new answer may take over of an earlier assessment: not who answered, and when; not what people
 * said then, nor a private note, which the question does not show.
 */
export function looseFrom(earlier: Answer): Answer {
  const { by: _by, at: _at, said: _said, private: _private, ...rest } = earlier;
  return rest;
}

/** The answer with details added. Missing items are taken only where the rating allows any. */
export function detailAnswer(answer: RatedAnswer, details: Details, highest: number): RatedAnswer {
  const { note, private: own, ...rest } = answer;
  const missing = details.missing ?? answer.missing;
  return {
    ...rest,
    ...notesOf({ note: details.note ?? note, private: details.private ?? own }),
    missing: allowsMissing(answer.rating, highest) ? missing : [],
    evidence: details.evidence ?? answer.evidence,
  };
}

/** Notes that say something: an empty one is none. */
function notesOf({
  note = '',
  private: own = '',
}: {
  readonly note?: string | undefined;
  readonly private?: string | undefined;
}): Pick<Answer, 'note' | 'private'> {
  return { ...(note === '' ? {} : { note }), ...(own === '' ? {} : { private: own }) };
}

/** How an answer from a file is laid over the one that is there. */
export interface AnswerMerging {
  readonly stamp: Stamp;
  readonly highest: number;
  /** Note and evidence of the file go in the place of those that are there; else they are added. */
  readonly replace: boolean;
}

/**
 * An answer from a file laid over the previous one. Its rating counts; a note, evidence and missing
 * items that it does not give stay as they were, and a note and evidence that it gives are added to
 * those that are there, unless they are to be replaced. `by` and `at` of the file go before the stamp.
 */
export function mergeAnswer(
  before: Answer | undefined,
  incoming: Answer,
  merging: AnswerMerging,
): Answer {
  const { highest } = merging;
  const isBySites = incoming.rating !== 'na' && incoming.sites !== undefined;
  const previous = isBySites ? withoutSites(before) : foldSites(before, ratingSign(incoming));
  const signed = { ...merging.stamp, ...signature(incoming) };
  const noted = mergeNoted(previous, incoming, merging.replace);
  if (incoming.rating === 'na') {
    return { ...excludeAnswer(previous, incoming.justification, signed), ...noted };
  }
  const { rating, sites } = incoming;
  const rated = {
    ...rateAnswer(previous, { rating, highest }, signed),
    ...noted,
    ...(sites === undefined ? {} : { sites }),
  };
  return incoming.missing.length > 0 ? { ...rated, missing: incoming.missing } : rated;
}

function mergeNoted(previous: Answer | undefined, incoming: Answer, replace: boolean): NotedPart {
  const before = notedPart(previous);
  const { note: _, private: __, ...rest } = notedPart(incoming);
  const given = { ...rest, ...privateApart(incoming) };
  // No file that comes back holds the private note that is there, so none can mean to replace it.
  const own = joinPrivate([before.private, given.private]);
  const kept = own === '' ? {} : { private: own };
  if (replace) {
    const evidence = given.evidence.length > 0 ? given.evidence : before.evidence;
    return { ...before, ...given, ...kept, evidence };
  }
  return {
    ...before,
    ...kept,
    ...(given.said === undefined ? {} : { said: addSaid(before.said, given.said) }),
    evidence: addEvidence(before.evidence, given.evidence),
    ...(given.note === undefined ? {} : { note: addNote(before.note, given.note) }),
  };
}

/** Appends a note to the existing one, unless that contains it already. */
export function addNote(before: string | undefined, given: string): string {
  if (before === undefined) return given;
  const stands = `\n${before}\n`.includes(`\n${given.trim()}\n`);
  return stands ? before : `${before}\n${given}`;
}

function signature({ by, at }: Answer): Partial<Stamp> {
  return { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

/** Adds what was said, unless it is there already word for word. */
function addSaid(
  before: readonly Testimony[] = [],
  given: readonly Testimony[],
): readonly Testimony[] {
  const isNew = (one: Testimony): boolean => !before.some((known) => isDeepStrictEqual(known, one));
  return [...before, ...given.filter(isNew)];
}

type NotedPart = Pick<Answer, 'note' | 'private' | 'said' | 'evidence'>;

function notedPart(previous: Answer | undefined): NotedPart {
  const { note, private: own, said, evidence = [] } = previous ?? {};
  return {
    evidence,
    ...(note === undefined ? {} : { note }),
    ...(own === undefined ? {} : { private: own }),
    ...(said === undefined ? {} : { said }),
  };
}

/** What comes after the arrow where nothing is rated any more. */
export const noRating = '–';

function ratingSign({ rating }: Answer): string {
  return rating === 'na' ? noRating : `${rating}`;
}

/**
 * An answer without ratings of sites: how each stood, what counts for it now, and what was noted of it, goes into
 * the note, such as `Ørestad: 3 → 4`. What was there reads as what is past.
 */
export function foldSites(answer: Answer | undefined, now: string): Answer | undefined {
  if (answer === undefined || answer.rating === 'na') return answer;
  const { sites = [], ...rest } = answer;
  const noted = sites.map(({ site, rating, note = '' }) =>
    [`${site}: ${rating} → ${now}`, note].filter((part) => part !== '').join('. '),
  );
  const note = noted.reduce<string | undefined>(addNote, answer.note);
  return note === undefined ? rest : { ...rest, note };
}

function withoutSites(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || answer.rating === 'na') return answer;
  const { sites: _, ...rest } = answer;
  return rest;
}
