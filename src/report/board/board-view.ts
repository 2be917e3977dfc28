import { type BoardBrief, briefBoard, lettersOf } from '../../briefing/brief-board.ts';
import { briefCalendar } from '../../briefing/brief-calendar.ts';
import { briefTrend } from '../../briefing/brief-trend.ts';
import { fitPage } from '../../briefing/fit-page.ts';
import { type PageRoom, usualRoom } from '../../briefing/page-room.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { countLeftOut, followedBy, lostOriginOf } from '../../model/rules/followed.ts';
import { viewAccepted } from '../view/view-accepted.ts';
import { viewApproval } from '../view/view-approval.ts';
import { viewReadiness } from '../view/view-readiness.ts';
import { sayEndingHolidays } from '../words/say-holidays.ts';
import { sayTrendSeen } from '../words/say-trend.ts';
import type { boardSchema } from './board-schema.ts';
import { measureStrength } from './measure-strength.ts';
import { sayDecision } from './say-decision.ts';
import { sayReady } from './say-ready.ts';
import { viewPackages, viewQuarters } from './view-packages.ts';
import { nameGaps, viewSerious } from './view-serious.ts';
import { viewStanding } from './view-standing.ts';

/** What the templates of a board report see; `board-schema.ts` describes it. */
export type BoardView = Derived<typeof boardSchema>;

/** The brief of an evaluation in words. */
export function boardView(
  evaluation: EvaluationRecord,
  messages: Messages,
  room: PageRoom = usualRoom,
): BoardView {
  const brief = briefBoard(evaluation);
  const trend = sayTrendSeen(briefTrend(evaluation), messages);
  const { isCompared, ...before } = viewBefore(evaluation);
  const { date, started, standard, scope, team, overall } = evaluation;
  return {
    language: messages.language,
    date,
    started,
    standard,
    institution: viewInstitution(evaluation),
    scope,
    team,
    approval: viewApproval(evaluation, messages),
    overall,
    readiness: viewReadiness(evaluation),
    isLittleRated: brief.isLittleRated,
    isFindingTold: brief.isFindingTold,
    ...viewWay(brief, evaluation, messages),
    best: nameOf(brief.best),
    worst: nameOf(brief.worst),
    withoutGap: brief.withoutGap,
    ...viewPage(brief, { evaluation, messages, room }),
    ...viewStanding(brief, { messages, room, trend, isCompared }),
    serious: brief.serious.map((gap) => viewSerious(gap, lettersOf.row, messages)),
    isEvidenced: brief.isEvidenced,
    accepted: viewAccepted(evaluation),
    ...before,
    isCompared,
    trend,
  };
}

/** With what the page is filled that a board reads first. */
interface PageFilling {
  readonly evaluation: EvaluationRecord;
  readonly messages: Messages;
  readonly room: PageRoom;
}

/** A sentence on requirements that were left out on purpose, or on a lost earlier assessment, takes so many letters. */
const lettersOfFollowed = 230;

/** A sentence on there being no strength takes so many letters. */
const lettersOfNoStrength = 120;

/** What varies in length on the page that a board reads first, as far as it has room there. */
function viewPage(
  brief: BoardBrief,
  { evaluation, messages, room }: PageFilling,
): Pick<BoardView, 'knockOuts' | 'ready' | 'risks' | 'strengths' | 'decisions' | 'leftOut'> {
  const risks = brief.risks.map((gap) => viewSerious(gap, lettersOf.line, messages));
  const decisions = brief.decisions.map((one) => ({ text: sayDecision(one, messages) }));
  const knockOuts = nameGaps(brief.knockOuts, messages);
  const isSaid = countLeftOut(evaluation) > 0 || evaluation.lostOrigin !== undefined;
  const ready = sayReady(brief.ready, evaluation.date, messages);
  const lines = [messages.text('board.ready'), ready.answer, ready.reason].join(' ');
  const said = [
    lines.length,
    lettersOfHeadline(brief, evaluation, messages),
    isSaid ? lettersOfFollowed : 0,
    brief.strengths.length > 0 ? 0 : lettersOfNoStrength,
  ];
  const strengths = brief.strengths.map((one) => measureStrength(one, messages));
  const fitted = fitPage({ knockOuts, risks, strengths, decisions, said }, room);
  return {
    ...fitted,
    knockOuts,
    ready,
    decisions,
    strengths: fitted.strengths.map(({ strength }) => strength),
  };
}

/** What is said where too little is rated to speak of the whole takes so many letters, with what is said of waiting. */
const lettersOfFound = 430;
/** What is said besides where not all is rated, and that no gap is serious. */
const [lettersOfOpen, lettersOfNone] = [60, 20];

function lettersOfHeadline(
  { best, worst, serious, isFindingTold }: BoardBrief,
  { overall }: EvaluationRecord,
  messages: Messages,
): number {
  if (isFindingTold) return lettersOfFound;
  const values = {
    score: messages.percent(overall.score),
    best: nameOf(best),
    worst: nameOf(worst),
  };
  const { length } = messages.text('board.headline.scored', values);
  const open = overall.counts.unanswered > 0 ? lettersOfOpen : 0;
  return length + open + (serious.length > 0 ? 0 : lettersOfNone);
}

function viewInstitution({ institution }: EvaluationRecord): BoardView['institution'] {
  const { learners = null, staff = null } = institution;
  return { ...institution, learners, staff };
}

function viewBefore(
  evaluation: EvaluationRecord,
): Pick<BoardView, 'isCompared' | 'before' | 'shared' | 'followsOn' | 'lostOrigin'> {
  const { comparison } = evaluation;
  const { overall, shared = null } = comparison ?? {};
  const before = overall?.before ?? null;
  return {
    isCompared: comparison !== undefined,
    before,
    shared,
    followsOn: followedBy(evaluation),
    lostOrigin: lostOriginOf(evaluation),
  };
}

function nameOf(group: { readonly name: string } | null): string {
  return group === null ? '' : group.name;
}

type WayView = Pick<
  BoardView,
  | 'isPlanned'
  | 'leastScore'
  | 'earliest'
  | 'sooner'
  | 'target'
  | 'latestStart'
  | 'more'
  | 'missed'
  | 'showsHolidays'
  | 'holidaysNote'
  | 'days'
  | 'seriousDays'
  | 'capacity'
  | 'monthly'
  | 'gaps'
  | 'packages'
  | 'milestones'
  | 'quarters'
>;

function viewWay(
  { way, seriousDays, isFindingTold }: BoardBrief,
  evaluation: EvaluationRecord,
  messages: Messages,
): WayView {
  if (way === null) return { ...noWay, seriousDays: isFindingTold ? seriousDays : null };
  const { missed, showsHolidays, ending } = briefCalendar(way);
  return {
    ...noWay,
    isPlanned: true,
    leastScore: way.leastScore,
    earliest: way.earliest,
    sooner: way.sooner,
    target: way.target,
    latestStart: way.latestStart,
    more: way.more ?? null,
    missed,
    showsHolidays,
    holidaysNote: sayEndingHolidays({ ending }, messages),
    days: way.days,
    seriousDays,
    capacity: way.capacity,
    monthly: way.monthly,
    gaps: way.requirements.length,
    packages: viewPackages(way, evaluation, messages),
    milestones: way.milestones,
    quarters: viewQuarters(way, messages),
  };
}

const noWay: WayView = {
  isPlanned: false,
  leastScore: null,
  earliest: null,
  sooner: null,
  target: null,
  latestStart: null,
  more: null,
  missed: null,
  showsHolidays: false,
  holidaysNote: '',
  days: null,
  seriousDays: null,
  capacity: null,
  monthly: null,
  gaps: 0,
  packages: [],
  milestones: [],
  quarters: [],
};
