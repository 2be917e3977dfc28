import { clauseDepth, isWithinClause } from '../model/clauses/clause-order.ts';
import type { Clause } from '../model/standard.ts';
import { agreeEnd, applyEvent, askDetails, type Interview, undoLast } from './apply-event.ts';
import { findQuestion } from './find-question.ts';
import type { QuestionView, WholeClauseChoice } from './interviewer.ts';
import { measureProgress } from './measure-progress.ts';
import { beginQuestionnaire, type Questionnaire } from './questionnaire.ts';
import { runQuickList } from './run-quick-list.ts';
import { searchQuestions } from './search-questions.ts';

/**
 * Asks until the last question is passed or the person leaves; returns where it ended. The last answer
 * can be taken back, too. Every answer
 * is recorded, and the recording awaited, before the next output or question.
 */
export async function runQuestionnaire(interview: Interview): Promise<Questionnaire> {
  const { order, store, isReview } = interview;
  return goOn(beginQuestionnaire(order, store.answers, isReview), interview);
}

async function goOn(questionnaire: Questionnaire, interview: Interview): Promise<Questionnaire> {
  if (questionnaire.phase === 'finished') return end(questionnaire, interview);
  if (questionnaire.phase !== 'rating') return questionnaire;
  return goOn(await askNext(questionnaire, interview), interview);
}

/** An answer that is taken back is asked for again. */
async function end(finished: Questionnaire, interview: Interview): Promise<Questionnaire> {
  const agreed = await agreeEnd(finished, interview);
  return agreed.phase === 'rating' ? goOn(agreed, interview) : agreed;
}

async function askNext(questionnaire: Questionnaire, interview: Interview): Promise<Questionnaire> {
  const view = viewQuestion(questionnaire, interview);
  const reply = await interview.interviewer.askRating(view);
  if (reply.kind === 'undo') return undoLast(questionnaire, interview);
  if (reply.kind === 'quick') return runQuickList(questionnaire, interview);
  if (reply.kind === 'whole-clause') return askWholeClause(questionnaire, view, interview);
  const answered = await applyEvent(questionnaire, reply, interview);
  return answered.phase === 'details'
    ? askDetails(answered, view.requirement, interview)
    : answered;
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
    : applyEvent(questionnaire, { kind: 'answer-clause', reply }, interview);
}

function viewQuestion(
  questionnaire: Questionnaire,
  { clauses, synonyms, earlier }: Pick<Interview, 'clauses' | 'synonyms' | 'earlier'>,
): QuestionView {
  const { order, answers, position } = questionnaire;
  const requirement = order[position];
  if (requirement === undefined) throw new Error('an open questionnaire stands on a question');
  return {
    requirement,
    number: position + 1,
    asked: order.length,
    path: clauses
      .filter(({ clause }) => isWithinClause(requirement.clause, clause))
      .toSorted((a, b) => clauseDepth(a.clause) - clauseDepth(b.clause)),
    previous: answers.get(requirement.id),
    earlier: earlier?.get(requirement.id),
    progress: measureProgress(questionnaire),
    canUndo: questionnaire.changes.length > 0,
    find: (typed) => findQuestion(typed, { order, clauses }),
    search: (typed) => searchQuestions(typed, { order, clauses, answers, synonyms }),
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
