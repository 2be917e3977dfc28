import type { Answer } from '../model/assessment.ts';
import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { Requirement } from '../model/standard.ts';
import { confirmEarlier, groundOf, type KnownAnswers } from './earlier-answers.ts';
import { findLastAnswered, findLastOfAll } from './find-last-answered.ts';
import type { Details, RatingReply, WholeClauseReply } from './interviewer.ts';
import { rateSites } from './rate-site.ts';
import { detailAnswer, excludeAnswer, rateAnswer, type Stamp } from './revise-answer.ts';
import { moveOn, moveTo, type Questionnaire, record, type Step, stay } from './step.ts';
import { noteChange } from './undo.ts';

export type { Questionnaire, Recording, Step } from './step.ts';

/** What happens to a questionnaire. */
export type QuestionnaireEvent =
  | Exclude<RatingReply, { readonly kind: 'whole-clause' | 'quick' | 'undo' }>
  /** The person was interrupted while typing why the requirement does not apply. */
  | { readonly kind: 'answer-clause'; readonly reply: WholeClauseReply }
  | { readonly kind: 'add-details'; readonly details: Details }
  | { readonly kind: 'finish-details' }
  /** Back from the details to the rating, which stands until another is given. */
  | { readonly kind: 'reopen' };

/** Who answers and when, the highest rating of the scale, and what an earlier assessment holds. */
export interface Setting extends Pick<KnownAnswers, 'earlier'> {
  readonly stamp: Stamp;
  readonly highest: number;
}

/**
 * A questionnaire at the first open question after the one that was answered last; where there is
 * none, or nothing tells which that was, at the first open one; where all are answered, at the one that
 * was answered last, else at the first,
 * as in a review, which walks through all. One without questions has ended.
 */
export function beginQuestionnaire(
  order: readonly Requirement[],
  answers: ReadonlyMap<string, Answer>,
  isReview: boolean = false,
): Questionnaire {
  const last = findLastAnswered(order, answers) ?? -1;
  const open = order.flatMap(({ id }, index) => (answers.has(id) ? [] : [index]));
  const position =
    open.find((index) => index > last) ??
    open[0] ??
    (isReview ? 0 : (findLastOfAll(order, answers) ?? 0));
  const phase = order.length === 0 ? 'finished' : 'rating';
  return { order, answers, position, phase, answeredAt: [], changes: [] };
}

/**
 * The next step. An event that has no meaning in the phase (a second rating before the details are
 * done, anything after the end) changes nothing.
 */
export function advance(
  questionnaire: Questionnaire,
  event: QuestionnaireEvent,
  setting: Setting,
): Step {
  const step = take(questionnaire, event, setting);
  if (step.recordings.length === 0) return step;
  const timed = noteTime(step, event, setting.stamp);
  return noteChange(questionnaire, timed, event.kind === 'add-details');
}

/** Notes when something was recorded: details belong to the answer before them. */
function noteTime(step: Step, { kind }: QuestionnaireEvent, { at }: Stamp): Step {
  const { answeredAt } = step.questionnaire;
  const times = kind === 'add-details' ? answeredAt : [...answeredAt, at];
  return { ...step, questionnaire: { ...step.questionnaire, answeredAt: times, savedAt: at } };
}

function take(questionnaire: Questionnaire, event: QuestionnaireEvent, setting: Setting): Step {
  const requirement = questionnaire.order[questionnaire.position];
  if (requirement === undefined) return stay(questionnaire);
  if (questionnaire.phase === 'rating')
    return answer({ questionnaire, requirement }, event, setting);
  if (questionnaire.phase === 'details')
    return detail({ questionnaire, requirement }, event, setting);
  return stay(questionnaire);
}

/** A questionnaire together with its current requirement. */
interface CurrentQuestion {
  readonly questionnaire: Questionnaire;
  readonly requirement: Requirement;
}

function answer(standing: CurrentQuestion, event: QuestionnaireEvent, setting: Setting): Step {
  const { questionnaire } = standing;
  if (event.kind === 'rate') return rate(standing, event, setting);
  if (event.kind === 'not-applicable') return exclude(standing, event.justification, setting);
  if (event.kind === 'answer-clause') return answerClause(questionnaire, event.reply, setting);
  if (event.kind === 'jump') return jump(questionnaire, event.id);
  return isOfDetails(event) ? stay(questionnaire) : move(standing, event.kind, setting);
}

type OfDetails = Extract<
  QuestionnaireEvent,
  { readonly kind: 'add-details' | 'finish-details' | 'reopen' }
>;

function isOfDetails(event: QuestionnaireEvent): event is OfDetails {
  return ['add-details', 'finish-details', 'reopen'].includes(event.kind);
}

function rate(
  { questionnaire, requirement }: CurrentQuestion,
  { rating, sites: ratings }: Extract<QuestionnaireEvent, { readonly kind: 'rate' }>,
  setting: Setting,
): Step {
  const { highest, stamp } = setting;
  const previous = groundOf(requirement.id, { ...questionnaire, ...setting });
  const rated =
    ratings === undefined
      ? rateAnswer(previous, { rating, highest }, stamp)
      : rateSites(previous, { ratings, highest }, stamp);
  const step = record(questionnaire, [{ requirement, answer: rated }]);
  return { ...step, questionnaire: { ...step.questionnaire, phase: 'details' } };
}

function exclude(
  { questionnaire, requirement }: CurrentQuestion,
  why: string,
  setting: Setting,
): Step {
  const previous = groundOf(requirement.id, { ...questionnaire, ...setting });
  const excluded = excludeAnswer(previous, why, setting.stamp);
  return moveOn(record(questionnaire, [{ requirement, answer: excluded }]));
}

/** Keeps the answer, or makes one of the earlier assessment's, which was looked at now. */
function keep({ questionnaire, requirement }: CurrentQuestion, setting: Setting): Step {
  if (questionnaire.answers.has(requirement.id)) return moveOn(stay(questionnaire));
  const earlier = confirmEarlier(requirement.id, setting, setting.stamp);
  if (earlier === undefined) return stay(questionnaire, { kind: 'nothing-to-keep' });
  return moveOn(record(questionnaire, [{ requirement, answer: earlier }]));
}

function move(
  { questionnaire, requirement }: CurrentQuestion,
  movement: 'keep' | 'skip' | 'back' | 'return' | 'quit',
  setting: Setting,
): Step {
  switch (movement) {
    case 'keep':
      return keep({ questionnaire, requirement }, setting);
    case 'skip':
      return moveOn(stay(questionnaire, { kind: 'skipped', requirement }));
    case 'back':
      return questionnaire.position === 0
        ? stay(questionnaire, { kind: 'at-first-question' })
        : stay({ ...questionnaire, position: questionnaire.position - 1 });
    case 'return':
      return goBack(questionnaire);
    case 'quit':
      return stay({ ...questionnaire, phase: 'quit' });
  }
}

function detail(
  { questionnaire, requirement }: CurrentQuestion,
  event: QuestionnaireEvent,
  { highest }: Setting,
): Step {
  if (event.kind === 'quit') return stay({ ...questionnaire, phase: 'quit' });
  if (event.kind === 'reopen') return stay({ ...questionnaire, phase: 'rating' });
  if (event.kind === 'finish-details') return moveOn(stay({ ...questionnaire, phase: 'rating' }));
  const rated = questionnaire.answers.get(requirement.id);
  if (event.kind !== 'add-details' || rated === undefined || rated.rating === 'na') {
    return stay(questionnaire);
  }
  return record(questionnaire, [
    {
      requirement,
      answer: detailAnswer(rated, event.details, highest),
      details: event.details,
    },
  ]);
}

/** Records every open requirement of the clause, each for itself, and goes to what comes after it. */
function answerClause(
  questionnaire: Questionnaire,
  reply: WholeClauseReply,
  { stamp, highest }: Setting,
): Step {
  const { order, answers } = questionnaire;
  const within = order.filter(({ clause }) => isWithinClause(clause, reply.clause));
  const open = within.filter(({ id }) => !answers.has(id));
  if (open.length === 0) return stay(questionnaire, { kind: 'nothing-open' });
  const answered =
    reply.kind === 'absent'
      ? rateAnswer(undefined, { rating: 0, highest }, stamp)
      : excludeAnswer(undefined, reply.justification, stamp);
  const step = record(
    questionnaire,
    open.map((requirement) => ({ requirement, answer: answered })),
  );
  const last = order.findLastIndex(({ clause }) => isWithinClause(clause, reply.clause));
  return moveOn({ ...step, questionnaire: { ...step.questionnaire, position: last } });
}

/** Goes to a question of this round; stays if the question is not in it. */
function jump(questionnaire: Questionnaire, id: string): Step {
  const position = questionnaire.order.findIndex((requirement) => requirement.id === id);
  return stay(position === -1 ? questionnaire : moveTo(questionnaire, position));
}

/** Goes to where the last jump began; the next time, back again. */
function goBack(questionnaire: Questionnaire): Step {
  const { cameFrom } = questionnaire;
  return cameFrom === undefined
    ? stay(questionnaire, { kind: 'nowhere-to-return' })
    : stay(moveTo(questionnaire, cameFrom));
}
