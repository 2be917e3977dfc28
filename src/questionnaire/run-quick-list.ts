import { isWithinClause, mainClause } from '../model/clauses/clause-order.ts';
import type { Requirement } from '../model/standard.ts';
import { agreeEnd, applyEvent, askDetails, type Interview, undoLast } from './apply-event.ts';
import type { Interviewer, QuickReply, QuickRow, QuickSince, QuickView } from './interviewer.ts';
import { measureProgress } from './measure-progress.ts';
import { beginQuestionnaire, type Questionnaire } from './questionnaire.ts';

/** Clauses on one page of the list share so many numbers: `8.5`. */
const pageDepth = 2;

/** Ratings that leave so much to the highest get details afterwards: 0 to 2 of a scale up to 4. */
const lowBelowHighest = 2;

interface QuickRun {
  readonly questionnaire: Questionnaire;
  /** Ids of what was rated in the list, in that order. */
  readonly rated: readonly string[];
  readonly since: QuickSince;
  readonly leftOver: string;
}

/** Rates from a list alone; finished where nothing is open in the end. */
export async function beginQuickList(interview: Interview): Promise<Questionnaire> {
  const { order, store, isReview } = interview;
  return listToEnd(beginQuestionnaire(order, store.answers, isReview), interview);
}

/** The list stands still at its end; after details it is the end that can still be undone. */
async function listToEnd(begun: Questionnaire, interview: Interview): Promise<Questionnaire> {
  const { questionnaire, isDetailed } = await listAndDetail(begun, interview);
  const isDone = questionnaire.order.every(({ id }) => questionnaire.answers.has(id));
  if (!isDone) return { ...questionnaire, phase: 'quit' };
  const finished: Questionnaire = { ...questionnaire, phase: 'finished' };
  const agreed = isDetailed ? await agreeEnd(finished, interview) : finished;
  return agreed.phase === 'rating' ? listToEnd(agreed, interview) : agreed;
}

/**
 * Rates from a list, a page for each clause, until nothing of it is open or the person leaves; then
 * asks for the details of what was rated low, if the person wants to. Returns where it ended, ready for
 * the next question.
 */
export async function runQuickList(
  begun: Questionnaire,
  interview: Interview,
): Promise<Questionnaire> {
  const { questionnaire } = await listAndDetail(begun, interview);
  return questionnaire;
}

async function listAndDetail(
  begun: Questionnaire,
  interview: Interview,
  before: readonly string[] = [],
): Promise<{ readonly questionnaire: Questionnaire; readonly isDetailed: boolean }> {
  const run: QuickRun = { questionnaire: begun, rated: before, since: 'turned', leftOver: '' };
  const { questionnaire, rated } = await goThrough(run, interview);
  const low = [...new Set(rated)]
    .flatMap((id) => questionnaire.order.filter((requirement) => requirement.id === id))
    .filter(({ id }) => isLow(id, questionnaire, interview.highest));
  const agreed = low.length > 0 && (await interview.interviewer.agreeDetails(low.length));
  if (agreed === 'undo') {
    return listAndDetail(await undoLast(questionnaire, interview), interview, rated);
  }
  if (!agreed) return { questionnaire, isDetailed: false };
  return { questionnaire: await detailEach(low, questionnaire, interview), isDetailed: true };
}

async function goThrough(run: QuickRun, interview: Interview): Promise<QuickRun> {
  const page = pageOf(run.questionnaire);
  const [first] = page;
  if (first === undefined) return run;
  const reply = await interview.interviewer.askQuick(viewPage(run, { page, first }, interview));
  const next = await follow(reply, { run, first }, interview);
  return next === undefined ? run : goThrough(next, interview);
}

function viewPage(
  { questionnaire, since, leftOver }: QuickRun,
  { page, first }: { readonly page: readonly Requirement[]; readonly first: Requirement },
  interview: Interview,
): QuickView {
  const { order, answers, position } = questionnaire;
  const next = since === 'stopped' ? nextOpen(questionnaire) : undefined;
  const after = next?.order[next.position];
  return {
    clause: clauseOfPage(first.clause, interview),
    rows: page.map(
      (requirement): QuickRow => ({
        requirement,
        answer: answers.get(requirement.id),
        earlier: interview.earlier?.get(requirement.id),
      }),
    ),
    active: page.findIndex(({ id }) => id === order[position]?.id),
    progress: measureProgress(questionnaire),
    canUndo: questionnaire.changes.length > 0,
    since,
    leftOver,
    next: after && clauseOfPage(after.clause, interview),
  };
}

/** What a reply leads to; `undefined` where the list is left. */
async function follow(
  reply: QuickReply,
  { run, first }: { readonly run: QuickRun; readonly first: Requirement },
  interview: Interview,
): Promise<QuickRun | undefined> {
  const { questionnaire } = run;
  const turned = { ...run, since: 'turned', leftOver: '' } as const;
  if (reply.kind === 'finish') return undefined;
  if (reply.kind === 'undo') {
    return { ...turned, questionnaire: await undoLast(questionnaire, interview) };
  }
  if (reply.kind === 'rate') return rateRows(reply, run, interview);
  const goesOn = run.since === 'stopped' && reply.by === 1;
  const next = goesOn ? nextOpen(questionnaire) : turnPage(questionnaire, first, reply.by);
  return next && { ...turned, questionnaire: next };
}

/**
 * The list after ratings. It stands still at the end of a chapter, and where nothing is open any more:
 * what is typed after the last row is on no row then.
 */
async function rateRows(
  { ratings, leftOver = '' }: Extract<QuickReply, { readonly kind: 'rate' }>,
  { questionnaire, rated }: QuickRun,
  interview: Interview,
): Promise<QuickRun> {
  const recorded = await rateEach(ratings, questionnaire, interview);
  const done = { rated: [...rated, ...ratings.map(({ id }) => id)], leftOver };
  const next = nextOpen(recorded);
  const from = clauseAt(recorded);
  if (next === undefined || mainClause(from) !== mainClause(clauseAt(next))) {
    return { ...done, questionnaire: recorded, since: 'stopped' };
  }
  const since = pageName(from) === pageName(clauseAt(next)) ? 'row' : 'clause';
  return { ...done, questionnaire: next, since };
}

/**
 * Rates one after the other, each on disk before the next; the position is on the last of them. Nothing of
 * an earlier assessment goes under a rating here, as the list does not show its notes and evidence.
 */
async function rateEach(
  [first, ...rest]: readonly { readonly id: string; readonly rating: number }[],
  questionnaire: Questionnaire,
  interview: Interview,
): Promise<Questionnaire> {
  if (first === undefined) return questionnaire;
  const interviewer = { ...interview.interviewer, tell: () => {} };
  const quiet: Interview = { ...interview, earlier: undefined, interviewer };
  const standing = standOn(first.id, questionnaire);
  const rated = await applyEvent(standing, { kind: 'rate', rating: first.rating }, quiet);
  const done: Questionnaire = { ...rated, phase: 'rating' };
  return rateEach(rest, done, interview);
}

async function detailEach(
  [first, ...rest]: readonly Requirement[],
  questionnaire: Questionnaire,
  interview: Interview,
): Promise<Questionnaire> {
  if (first === undefined) return questionnaire;
  const standing: Questionnaire = { ...standOn(first.id, questionnaire), phase: 'details' };
  const { interviewer } = interview;
  const tell: Interviewer['tell'] = (notice) => {
    if (notice.kind !== 'clause-passed') interviewer.tell(notice);
  };
  const within = { ...interview, interviewer: { ...interviewer, tell } };
  const detailed = await askDetails(standing, first, within);
  const { position } = standing;
  return detailEach(rest, { ...detailed, position, phase: 'rating' }, interview);
}

function standOn(id: string, questionnaire: Questionnaire): Questionnaire {
  const position = questionnaire.order.findIndex((requirement) => requirement.id === id);
  return { ...questionnaire, position };
}

function isLow(id: string, { answers }: Questionnaire, highest: number): boolean {
  const rating = answers.get(id)?.rating;
  return rating !== undefined && rating !== 'na' && rating <= highest - lowBelowHighest;
}

function pageName(clause: string): string {
  return clause.split('.').slice(0, pageDepth).join('.');
}

/** The questions of the same clause as the one it stands on. */
function pageOf({ order, position }: Questionnaire): readonly Requirement[] {
  const standing = order[position];
  if (standing === undefined) return [];
  return order.filter(({ clause }) => pageName(clause) === pageName(standing.clause));
}

function clauseAt({ order, position }: Questionnaire): string {
  return order[position]?.clause ?? '';
}

function clauseOfPage(
  within: string,
  { clauses }: Pick<Interview, 'clauses'>,
): { readonly clause: string; readonly title: string } {
  const name = pageName(within);
  const title = clauses.find(({ clause }) => clause === name)?.title ?? '';
  return { clause: name, title };
}

/** The next open question after this one, or from the beginning; `undefined` where all are answered. */
function nextOpen(questionnaire: Questionnaire): Questionnaire | undefined {
  const { order, answers, position } = questionnaire;
  const open = order.flatMap(({ id }, index) => (answers.has(id) ? [] : [index]));
  const next = open.find((index) => index > position) ?? open[0];
  return next === undefined ? undefined : { ...questionnaire, position: next };
}

/** The first open question of the next page, or of the one before; `undefined` at the ends. */
function turnPage(
  questionnaire: Questionnaire,
  standing: Requirement,
  by: 1 | -1,
): Questionnaire | undefined {
  const { order, answers } = questionnaire;
  const names = [...new Set(order.map(({ clause }) => pageName(clause)))];
  const name = names[names.indexOf(pageName(standing.clause)) + by];
  if (name === undefined) return by === 1 ? undefined : questionnaire;
  const isWithin = (one: Requirement): boolean => isWithinClause(one.clause, name);
  const open = order.findIndex((one) => isWithin(one) && !answers.has(one.id));
  return { ...questionnaire, position: open === -1 ? order.findIndex(isWithin) : open };
}
