import type { Answer } from '../model/assessment.ts';
import { clauseDepth, isWithinClause } from '../model/clause-order.ts';
import { allowsMissing } from '../model/rules/scale.ts';
import type { Clause, Requirement } from '../model/standard.ts';
import { findPassedClauses } from './find-passed-clauses.ts';
import { findQuestion } from './find-question.ts';
import type {
  AnswerStore,
  ClauseSummary,
  EarlierAnswer,
  Interviewer,
  QuestionView,
  WholeClauseChoice,
} from './interviewer.ts';
import {
  advance,
  beginQuestionnaire,
  type Questionnaire,
  type QuestionnaireEvent,
  type Recording,
} from './questionnaire.ts';
import type { Stamp } from './revise-answer.ts';

/** What a questionnaire is run with. */
export interface Interview {
  /** The requirements to ask, in order. */
  readonly order: readonly Requirement[];
  readonly clauses: readonly Clause[];
  /** The highest rating of the scale. */
  readonly highest: number;
  readonly interviewer: Interviewer;
  readonly store: AnswerStore;
  readonly stamp: () => Stamp;
  /** Answers of an earlier assessment, to be confirmed or changed. */
  readonly earlier?: ReadonlyMap<string, EarlierAnswer> | undefined;
  readonly summarize: (clause: Clause, answers: ReadonlyMap<string, Answer>) => ClauseSummary;
}

/**
 * Asks until the last question is passed or the person leaves; returns where it ended. Every answer
 * is recorded, and the recording awaited, before the next output or question.
 */
export async function runQuestionnaire(interview: Interview): Promise<Questionnaire> {
  return goOn(beginQuestionnaire(interview.order, interview.store.answers), interview);
}

async function goOn(questionnaire: Questionnaire, interview: Interview): Promise<Questionnaire> {
  if (questionnaire.phase !== 'rating') return questionnaire;
  return goOn(await askNext(questionnaire, interview), interview);
}

async function askNext(questionnaire: Questionnaire, interview: Interview): Promise<Questionnaire> {
  const view = viewQuestion(questionnaire, interview);
  const reply = await interview.interviewer.askRating(view, async (reason) => {
    await apply(questionnaire, { kind: 'keep-reason', reason }, interview);
  });
  if (reply.kind === 'whole-clause') return askWholeClause(questionnaire, view, interview);
  const answered = await apply(questionnaire, reply, interview);
  return answered.phase === 'details'
    ? askDetails(answered, view.requirement, interview)
    : answered;
}

async function askDetails(
  questionnaire: Questionnaire,
  requirement: Requirement,
  interview: Interview,
): Promise<Questionnaire> {
  let current = questionnaire;
  const answer = questionnaire.answers.get(requirement.id);
  if (answer !== undefined && answer.rating !== 'na') {
    const mayMiss = allowsMissing(answer.rating, interview.highest);
    const asksMissing = requirement.items.length > 0 && mayMiss;
    await interview.interviewer.askDetails(
      { requirement, answer, asksMissing },
      async (details) => {
        current = await apply(current, { kind: 'add-details', details }, interview);
      },
    );
  }
  return apply(current, { kind: 'finish-details' }, interview);
}

async function askWholeClause(
  questionnaire: Questionnaire,
  { path }: QuestionView,
  interview: Interview,
): Promise<Questionnaire> {
  const choices = countChoices(path, questionnaire).filter(({ open }) => open > 0);
  if (choices.length === 0) {
    interview.interviewer.tell({ kind: 'nothing-open' });
    return questionnaire;
  }
  const reply = await interview.interviewer.askWholeClause(choices);
  return reply === undefined
    ? questionnaire
    : apply(questionnaire, { kind: 'answer-clause', reply }, interview);
}

async function apply(
  questionnaire: Questionnaire,
  event: QuestionnaireEvent,
  interview: Interview,
): Promise<Questionnaire> {
  const { interviewer, stamp, highest, earlier } = interview;
  const step = advance(questionnaire, event, { stamp: stamp(), highest, earlier });
  await recordAll(step.recordings, interview);
  for (const notice of step.notices) interviewer.tell(notice);
  if (passesOn(event)) tellPassed(questionnaire, step.questionnaire, interview);
  return step.questionnaire;
}

/** One after the other: an interruption loses none of those that were acknowledged. */
async function recordAll(
  [first, ...rest]: readonly Recording[],
  { interviewer, store }: Pick<Interview, 'interviewer' | 'store'>,
): Promise<void> {
  if (first === undefined) return;
  const { requirement, answer, details } = first;
  await store.record(requirement.id, answer);
  interviewer.tell(
    details === undefined
      ? { kind: 'answered', requirement, answer }
      : { kind: 'detailed', requirement, details },
  );
  await recordAll(rest, { interviewer, store });
}

function tellPassed(
  before: Questionnaire,
  after: Questionnaire,
  { interviewer, clauses, summarize }: Interview,
): void {
  const { order } = after;
  const from = order[before.position];
  const to = after.phase === 'finished' ? undefined : order[after.position];
  if (from === undefined || from === to) return;
  for (const clause of findPassedClauses({ clauses, order }, from, to)) {
    interviewer.tell({ kind: 'clause-passed', summary: summarize(clause, after.answers) });
  }
}

/** Whether an event goes forward through the questions, so that clauses end on the way. */
function passesOn({ kind }: QuestionnaireEvent): boolean {
  return kind !== 'back' && kind !== 'jump' && kind !== 'quit';
}

function viewQuestion(
  { order, answers, position }: Questionnaire,
  { clauses, earlier }: Pick<Interview, 'clauses' | 'earlier'>,
): QuestionView {
  const requirement = order[position];
  if (requirement === undefined) throw new Error('an open questionnaire stands on a question');
  return {
    requirement,
    number: position + 1,
    path: clauses
      .filter(({ clause }) => isWithinClause(requirement.clause, clause))
      .toSorted((a, b) => clauseDepth(a.clause) - clauseDepth(b.clause)),
    previous: answers.get(requirement.id),
    earlier: earlier?.get(requirement.id),
    progress: { answered: order.filter(({ id }) => answers.has(id)).length, total: order.length },
    find: (typed) => findQuestion(typed, { order, clauses }),
  };
}

function countChoices(
  path: readonly Clause[],
  { order, answers }: Questionnaire,
): readonly WholeClauseChoice[] {
  return path.map((clause) => {
    const within = order.filter((requirement) => isWithinClause(requirement.clause, clause.clause));
    const answered = within.filter(({ id }) => answers.has(id)).length;
    return { clause, open: within.length - answered, answered };
  });
}
