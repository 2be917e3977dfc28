import type { EvaluationRecord, Way } from '../model/evaluation.ts';
import type { Acceptance } from '../model/rules/acceptance.ts';
import { sumPlanned } from '../model/rules/effort.ts';
import { countLeftOut } from '../model/rules/followed.ts';
import { isFindingTold } from '../model/rules/little-rated.ts';
import { missedTarget } from './brief-calendar.ts';

/** A gap by its name, with ISO dates. */
export interface DatedGap {
  readonly name: string;
  /** By when it could be closed; `null` where no work on it is planned. */
  readonly until: string | null;
  /** Until when it is accepted, which is not long enough; `null` where it is not accepted. */
  readonly acceptedUntil: string | null;
}

/** A decision that is asked of a board, with what it is about; the words are in the catalogue. */
export type Decision =
  | { readonly code: 'answer'; readonly count: number }
  | { readonly code: 'ask-left'; readonly count: number }
  | { readonly code: 'remedy'; readonly gaps: readonly DatedGap[] }
  | { readonly code: 'free-known'; readonly count: number; readonly days: number }
  | {
      readonly code: 'free-days';
      readonly days: number;
      readonly monthly: number;
      /** Person-days a month that are given now; `null` where that was not said. */
      readonly capacity: number | null;
      readonly until: string;
      /** Work packages, each of which needs an owner. */
      readonly packages: number;
    }
  | { readonly code: 'aim'; readonly date: string; readonly sooner: string | null }
  | {
      readonly code: 'late';
      readonly target: string;
      readonly date: string;
      readonly sooner: string | null;
      /** Person-days a month that bring it there; `null` where it takes twice the time. */
      readonly monthly: number | null;
      /** Those that are given now; `null` where that was not said. */
      readonly capacity: number | null;
    }
  | { readonly code: 'missed'; readonly target: string; readonly until: string }
  | { readonly code: 'in-time'; readonly target: string; readonly start: string }
  | { readonly code: 'review'; readonly until: string }
  | { readonly code: 'invite' };

/** A serious gap as far as decisions look at it. */
interface Serious {
  readonly result: { readonly name: string; readonly knockOut: boolean };
  readonly until: string | null;
  readonly days: number | null;
  readonly acceptance: Acceptance | null;
}

/** What a board has to decide, by the state of things. See docs/scoring.md. */
export function decide(
  evaluation: Pick<EvaluationRecord, 'readiness' | 'overall' | 'followsOn'>,
  serious: readonly Serious[],
  way: Way | null,
): readonly Decision[] {
  const knockOuts = serious.filter(
    ({ result, acceptance }) => result.knockOut && !isSettled(acceptance, way),
  );
  return [
    ...decideAsking(evaluation),
    ...(knockOuts.length > 0 ? [remedy(knockOuts)] : []),
    ...decideFound(evaluation, serious),
    ...(way === null ? [] : decideWay(way)),
    ...(evaluation.readiness.verdict === 'ready' ? [{ code: 'invite' } as const] : []),
  ];
}

/** What is still to be asked: what is open, and apart from it what was left out on purpose. */
function decideAsking(
  evaluation: Pick<EvaluationRecord, 'overall' | 'followsOn'>,
): readonly Decision[] {
  const { unanswered, rated } = evaluation.overall.counts;
  const left = countLeftOut(evaluation);
  const open = unanswered - left;
  return [
    ...(open > 0 || rated === 0 ? [{ code: 'answer', count: open } as const] : []),
    ...(left > 0 ? [{ code: 'ask-left', count: left } as const] : []),
  ];
}

/** Where too little is rated to plan it all: the serious gaps that are known, but for those that are accepted. */
function decideFound(
  { overall }: Pick<EvaluationRecord, 'overall'>,
  serious: readonly Serious[],
): readonly Decision[] {
  const known = serious.filter(({ acceptance }) => acceptance?.state !== 'accepted');
  if (!isFindingTold(overall.counts) || known.length === 0) return [];
  return [{ code: 'free-known', count: known.length, days: sumPlanned(known) }];
}

function remedy(knockOuts: readonly Serious[]): Decision {
  return {
    code: 'remedy',
    gaps: knockOuts.map(({ result, until, acceptance }) => ({
      name: result.name,
      until,
      acceptedUntil: acceptance?.state === 'accepted' ? acceptance.until : null,
    })),
  };
}

/** A gap that is accepted up to the day of the audit was decided on: it is asked for again only if that runs out before. */
function isSettled(acceptance: Acceptance | null, way: Way | null): boolean {
  const audit = way === null ? null : dayOfAudit(way);
  return acceptance?.state === 'accepted' && audit !== null && acceptance.until >= audit;
}

/** The day that is aimed at: the wanted one where it can be held, else the first that is possible; `null` = no day can be named. */
function dayOfAudit({ target, latestStart, earliest }: Way): string | null {
  return latestStart === null ? earliest : target;
}

function decideWay({ days, monthly, packages, milestones, ...way }: Way): readonly Decision[] {
  if (packages.length === 0) return [];
  const [until = ''] = packages
    .map(({ end }) => end)
    .toSorted()
    .toReversed();
  const missed = missedTarget({ ...way, packages });
  const reviewed = milestones.find(({ code }) => code === 'reviewed');
  return [
    { code: 'free-days', days, monthly, capacity: way.capacity, until, packages: packages.length },
    ...(missed === null ? [] : [{ code: 'missed', ...missed } as const]),
    ...(way.earliest === null ? [] : [dateToAim({ ...way, earliest: way.earliest })]),
    ...(reviewed === undefined ? [] : [{ code: 'review', until: reviewed.date } as const]),
  ];
}

function dateToAim({
  earliest,
  sooner: possible,
  target,
  latestStart,
  more,
  capacity,
}: Pick<Way, 'sooner' | 'target' | 'latestStart' | 'more' | 'capacity'> & {
  readonly earliest: string;
}): Decision {
  // What more time does not bring forward is not offered.
  const sooner = possible === earliest ? null : possible;
  if (target === null) return { code: 'aim', date: earliest, sooner };
  if (latestStart !== null) return { code: 'in-time', target, start: latestStart };
  const late = { code: 'late', target, date: earliest, capacity } as const;
  if (more === undefined) return { ...late, sooner, monthly: null };
  // Of one report, the way says what would hold the target, too: both name the same time.
  return { ...late, sooner: more.holds ? more.date : null, monthly: more.capacity };
}
