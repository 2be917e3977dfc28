import type { Answer } from '../model/assessment.ts';
import { allowsMissing } from '../model/rules/scale.ts';
import type { Clause, Requirement } from '../model/standard.ts';
import { findPassedClauses } from './find-passed-clauses.ts';
import type {
  AnswerStore,
  ClauseSummary,
  DetailsEnd,
  EarlierAnswer,
  Interviewer,
} from './interviewer.ts';
import {
  advance,
  type Questionnaire,
  type QuestionnaireEvent,
  type Recording,
} from './questionnaire.ts';
import type { Stamp } from './revise-answer.ts';
import { undoChange } from './undo.ts';

/** What a questionnaire is run with. */
export interface Interview {
  /** The requirements to ask, in order. */
  readonly order: readonly Requirement[];
  readonly clauses: readonly Clause[];
  /** Words that mean the same, in groups: a search for one finds the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** The highest rating of the scale. */
  readonly highest: number;
  readonly interviewer: Interviewer;
  readonly store: AnswerStore;
  readonly stamp: () => Stamp;
  /** Answers of an earlier assessment, to be confirmed or changed. */
  readonly earlier?: ReadonlyMap<string, EarlierAnswer> | undefined;
  /** Whether the person walks through what is answered, from the first. */
  readonly isReview?: boolean;
  readonly summarize: (clause: Clause, answers: ReadonlyMap<string, Answer>) => ClauseSummary;
}

/** Takes an event: what it changes is recorded, and then told. */
export async function applyEvent(
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

/** Takes back what was recorded last, on disk first; then says what, and stands on its question. */
export async function undoLast(
  questionnaire: Questionnaire,
  { interviewer, store, stamp }: Interview,
): Promise<Questionnaire> {
  const change = questionnaire.changes.at(-1);
  const taken = change === undefined ? undefined : await store.takeBack?.(change.ids);
  if (change === undefined || taken === undefined) {
    interviewer.tell({ kind: 'nothing-to-undo' });
    return questionnaire;
  }
  const step = undoChange(questionnaire, change, { taken, at: stamp().at });
  for (const notice of step.notices) interviewer.tell(notice);
  return step.questionnaire;
}

/**
 * Whether it really has ended: the questionnaire as it was, or at the last answer, which was taken back.
 * Where nothing can be undone, nothing is asked.
 */
export async function agreeEnd(
  questionnaire: Questionnaire,
  interview: Interview,
): Promise<Questionnaire> {
  const { order, answers, changes } = questionnaire;
  if (changes.length === 0) return questionnaire;
  const open = order.filter(({ id }) => !answers.has(id)).length;
  const reply = await interview.interviewer.askEnd({ open });
  return reply === 'end' ? questionnaire : undoLast(questionnaire, interview);
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
  return kind !== 'back' && kind !== 'jump' && kind !== 'return' && kind !== 'quit';
}

/** Asks for the details of an answer that was just recorded. */
export async function askDetails(
  questionnaire: Questionnaire,
  requirement: Requirement,
  interview: Interview,
): Promise<Questionnaire> {
  let current = questionnaire;
  let end: DetailsEnd = 'done';
  const answer = questionnaire.answers.get(requirement.id);
  if (answer !== undefined && answer.rating !== 'na') {
    const mayMiss = allowsMissing(answer.rating, interview.highest);
    const asksMissing = requirement.items.length > 0 && mayMiss;
    end = await interview.interviewer.askDetails(
      { requirement, answer, asksMissing },
      async (details) => {
        current = await applyEvent(current, { kind: 'add-details', details }, interview);
      },
    );
  }
  const kind = end === 'back' ? 'reopen' : 'finish-details';
  return applyEvent(current, { kind }, interview);
}
