import { isDeepStrictEqual } from 'node:util';
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
  /** Whether it is recorded only where what is there is what was seen: what is taken back. */
  readonly onlyIfSeen?: boolean;
}

/** A list with a change in it; as it was, where that was to go in place of words that are there no more. */
export function changeTestimony(
  list: readonly Testimony[],
  change: SaidChange,
): readonly Testimony[] {
  const { testimony, seen, onlyIfSeen = false } = change;
  const isSeen = isDeepStrictEqual(seen, testimonyOf(list, testimony));
  return onlyIfSeen && !isSeen ? list : putTestimony(list, withMeanwhile(list, change));
}

/** What a speaker said, by a list. */
export function testimonyOf(list: readonly Testimony[], speaker: Speaker): Testimony | undefined {
  return list.find((one) => isSameSpeaker(one, speaker));
}

/**
 * What is to be recorded, with what was recorded of the same person elsewhere meanwhile: their words are
 * kept, both of them.
 */
function withMeanwhile(list: readonly Testimony[], { testimony, seen }: SaidChange): Testimony {
  const found = testimonyOf(list, testimony);
  if (found === undefined) return testimony;
  const words = joinTexts(testimony.words, found.words, seen?.words);
  const own = joinTexts(testimony.private ?? '', found.private ?? '', seen?.private);
  return { ...testimony, words, ...(own === '' ? {} : { private: own }) };
}

/** Ours, below the lines that others added to what we had seen; no line of theirs is there twice. */
function joinTexts(ours: string, theirs: string, seen = ''): string {
  if (ours === seen) return theirs;
  const known = new Set([...ours.split('\n'), ...seen.split('\n')].filter((line) => line !== ''));
  const added = theirs.split('\n').filter((line) => !known.has(line));
  const text = added.join('\n').trim();
  return [text, ours].filter((part) => part !== '').join('\n');
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
