import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../model/assessment.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { placeTicks, ticksOf } from '../model/rules/ticks.ts';
import { leaveSites } from './leave-sites.ts';
import { isBySites } from './meet-sites.ts';

/** What one save changed of an answer. */
export interface SavedAnswerChange {
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** An answer without what one save changed of it. */
interface PartedAnswer {
  /** `undefined`: it cannot be parted. */
  readonly answer: Answer | undefined;
  /** Sites of that save that somebody else changed since. */
  readonly kept: readonly string[];
  /** Whether any site is as it was before that save. */
  readonly isAnyBack: boolean;
}

/**
 * The answer without what one save changed of it, where somebody else has rated sites since: how they
 * left them, and their points, notes and evidence stay. It cannot be parted where nothing would be left,
 * or where one of the answers is none by sites.
 *
 * @param held sites of later saves that stay, whatever is said of them here
 */
export function partSites(
  now: Answer | undefined,
  { before, after }: SavedAnswerChange,
  { highest, held }: { readonly highest: number; readonly held: readonly string[] },
): PartedAnswer {
  const none = { answer: undefined, kept: [], isAnyBack: false };
  if (!isBySites(now) || !isBySites(after)) return none;
  const { sites, kept, isAnyBack } = leaveSites({ before, after, now }, held);
  if (sites.length === 0) return none;
  const rating = leastOf(sites.map((one) => one.rating));
  const ticks = takeOut(ticksOf(now), ticksOf(before), ticksOf(after));
  const { missing: _, earlierMissing: __, note: ___, private: ____, ...rest } = now;
  const answer = {
    ...rest,
    ...linesLeft('note', { now, before, after }),
    ...linesLeft('private', { now, before, after }),
    sites,
    rating,
    ...placeTicks(ticks, { rating, highest }),
    evidence: takeOut(now.evidence, before?.evidence ?? [], after.evidence),
  };
  return { answer, kept, isAnyBack };
}

function linesLeft(
  field: 'note' | 'private',
  { now, before, after }: Record<'now' | 'before' | 'after', Answer | undefined>,
): Partial<Record<'note' | 'private', string>> {
  const lines = (one: Answer | undefined): readonly string[] => one?.[field]?.split('\n') ?? [];
  const text = takeOut(lines(now), lines(before), lines(after)).join('\n');
  return text === '' ? {} : { [field]: text };
}

/** A list without what was added to it, and with what was taken from it. */
function takeOut<One>(
  now: readonly One[],
  before: readonly One[],
  after: readonly One[],
): readonly One[] {
  const has = (list: readonly One[], one: One): boolean =>
    list.some((known) => isDeepStrictEqual(known, one));
  const gone = before.filter((one) => !has(after, one) && !has(now, one));
  const left = now.filter((one) => has(before, one) || !has(after, one));
  return [...gone, ...left];
}
