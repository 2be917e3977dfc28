import type { Assessment, Testimony } from '../model/assessment.ts';
import { isHeard } from '../model/rules/heard.ts';

/** Who spoke: the same person at another site speaks of something else. */
type Speaker = Pick<Testimony, 'who' | 'role' | 'site'>;

/** Whether two are one person, in one role, about one site; however the name was typed. */
export function isSameSpeaker(one: Speaker, other: Speaker): boolean {
  return speakerKey(one) === speakerKey(other);
}

/** The same text for all that are one speaker. */
export function speakerKey(one: Speaker): string {
  return JSON.stringify([nameOf(one), one.role ?? null, one.site ?? null]);
}

function nameOf({ who }: Speaker): string {
  return who.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** What one person said, to be recorded, and what was known of it when they were asked. */
export interface SaidChange {
  readonly testimony: Testimony;
  readonly seen: Testimony | undefined;
}

/**
 * What is to be recorded, with what was recorded of the same person elsewhere meanwhile: their words are
 * kept, both of them.
 */
export function withMeanwhile(
  list: readonly Testimony[],
  { testimony, seen }: SaidChange,
): Testimony {
  const found = list.find((one) => isSameSpeaker(one, testimony));
  if (found === undefined) return testimony;
  const words = joinTexts(testimony.words, found.words, seen?.words);
  const own = joinTexts(testimony.private ?? '', found.private ?? '', seen?.private);
  return { ...testimony, words, ...(own === '' ? {} : { private: own }) };
}

/** Ours, below theirs where somebody changed what we had seen. */
function joinTexts(ours: string, theirs: string, seen = ''): string {
  const isKnown = theirs === seen || theirs === '' || `\n${ours}\n`.includes(`\n${theirs}\n`);
  if (isKnown) return ours;
  return ours === '' ? theirs : `${theirs}\n${ours}`;
}

/**
 * A list with what somebody said: in the place of what they said before, or below the others. Without
 * words, a level or a private note there is nothing left of it.
 */
export function putTestimony(
  list: readonly Testimony[],
  testimony: Testimony,
): readonly Testimony[] {
  const place = list.findIndex((one) => isSameSpeaker(one, testimony));
  const isEmpty = !isHeard(testimony) && (testimony.private ?? '') === '';
  if (isEmpty) return list.filter((_, index) => index !== place);
  return place === -1 ? [...list, testimony] : list.with(place, testimony);
}

/** All that people said about a requirement, with its answer or in an interview. */
export function testimoniesOn(
  id: string,
  { answers, said }: Pick<Assessment, 'answers' | 'said'>,
): readonly Testimony[] {
  return [...(answers.get(id)?.said ?? []), ...(said.get(id) ?? [])];
}
