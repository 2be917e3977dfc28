import { briefOwners, type OwnedGap, type OwnerSpread } from '../../briefing/brief-owners.ts';
import { placePhotos } from '../../briefing/place-photos.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { type EvaluationRecord, resultFinder } from '../../model/evaluation.ts';
import { followedBy, lostOriginOf } from '../../model/rules/followed.ts';
import type { Besides } from '../gap-report/gap-report-view.ts';
import { uncut } from '../gap-report/report-cut.ts';
import { viewAccepted } from '../view/view-accepted.ts';
import { viewApproval } from '../view/view-approval.ts';
import { viewReadiness } from '../view/view-readiness.ts';
import { type ResultView, viewExcluded, viewResults } from '../view/view-results.ts';
import { viewTrend } from '../view/view-trend.ts';
import { sayRating } from '../words/say-rating.ts';
import type { ownersSchema } from './owners-schema.ts';

/** What the template `owners` sees; `owners-schema.ts` describes it. */
export type OwnersView = Derived<typeof ownersSchema>;

type SpreadView = OwnersView['spreads'][number];
type OwnedGapView = SpreadView['gaps'][number];

/** An evaluation, or what a cut leaves of it, as the owners of its processes read it. */
export function ownersView(
  evaluation: EvaluationRecord,
  messages: Messages,
  { cut = uncut(evaluation), photos = [] }: Pick<Besides, 'cut' | 'photos'> = {},
): OwnersView {
  const { date, started, standard, scope, team, scale, overall, applicability } = evaluation;
  const { learners = null, staff = null } = evaluation.institution;
  const brief = briefOwners(evaluation);
  const resultOf = resultFinder(viewResults(evaluation));
  const placed = placePhotos(brief.spreads, photos);
  return {
    language: messages.language,
    date,
    started,
    standard,
    institution: { ...evaluation.institution, learners, staff },
    scope,
    team,
    approval: viewApproval(evaluation, messages),
    scale,
    overall,
    readiness: viewReadiness(cut.whole),
    applicability,
    excluded: viewExcluded(cut.whole),
    accepted: viewAccepted(evaluation),
    spreads: brief.spreads.map((spread) => ({
      ...viewSpread(spread, { resultOf, scale, messages }),
      photos: placed.of(spread),
    })),
    photos: placed.others,
    heard: [...(evaluation.heard ?? [])],
    met: brief.met,
    seen: brief.seen,
    cut: cut.said,
    followsOn: followedBy(evaluation),
    lostOrigin: lostOriginOf(evaluation),
    trend: viewTrend(evaluation, messages),
  };
}

interface Spreading extends Pick<EvaluationRecord, 'scale'> {
  readonly resultOf: (id: string) => ResultView;
  readonly messages: Messages;
}

function viewSpread(
  {
    process,
    nonconformities,
    improvements,
    counts,
    elsewhere,
    documents,
    days,
    sites,
  }: OwnerSpread,
  spreading: Spreading,
): Omit<SpreadView, 'photos'> {
  const view = (of: readonly OwnedGap[]): SpreadView['gaps'] =>
    of.map((gap) => viewGap(gap, spreading));
  return {
    name: process?.name ?? spreading.messages.text('owners.general'),
    score: process?.score ?? null,
    counts,
    gaps: view(nonconformities),
    improvements: view(improvements),
    elsewhere: elsewhere.join(', '),
    documents,
    days,
    sites: saySites(sites, spreading.messages),
  };
}

function saySites({ scores, more }: OwnerSpread['sites'], messages: Messages): string {
  if (scores.length === 0) return '';
  const sites = scores.map(({ name, score }) =>
    messages.text('owners.spread.site', { name, score: messages.percent(score) }),
  );
  return messages.text('owners.spread.sites', { sites: sites.join('; '), more });
}

function viewGap(
  { result, ...gap }: OwnedGap,
  { resultOf, scale, messages }: Spreading,
): OwnedGapView {
  const step = sayRating(result, scale, messages);
  return { ...resultOf(result.id), ...result, ...gap, step };
}
