import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../model/assessment.ts';
import { leastOf } from '../model/lists/extremes.ts';
import { placeTicks, ticksOf } from '../model/rules/ticks.ts';
import { isBySites, meetSites } from './meet-sites.ts';

/** What one save changed of an answer. */
export interface SavedAnswerChange {
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/**
 * The answer without what one save changed of it, where somebody else has rated other sites since: their
 * ratings, points, notes and evidence stay. `undefined` where that cannot be parted: somebody else
 * rated the same site, or one of the answers is none by sites.
 */
export function partSites(
  now: Answer | undefined,
  { before, after }: SavedAnswerChange,
  highest: number,
): Answer | undefined {
  if (!isBySites(now) || !isBySites(after)) return undefined;
  const order = now.sites.map(({ site }) => site);
  const met = meetSites({ begun: after, sent: after, ours: before, found: now }, order);
  if (met.clashes || met.sites.length === 0) return undefined;
  const rating = leastOf(met.sites.map((one) => one.rating));
  const ticks = takeOut(ticksOf(now), ticksOf(before), ticksOf(after));
  const { missing: _, earlierMissing: __, note: ___, private: ____, ...rest } = now;
  return {
    ...rest,
    ...linesLeft('note', { now, before, after }),
    ...linesLeft('private', { now, before, after }),
    sites: met.sites,
    rating,
    ...placeTicks(ticks, { rating, highest }),
    evidence: takeOut(now.evidence, before?.evidence ?? [], after.evidence),
  };
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
