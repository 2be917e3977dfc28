import { countStanding } from '../../app/answers/count-standing.ts';
import {
  type RecordedAnswers,
  recordGivenAnswers,
} from '../../app/answers/record-given-answers.ts';
import { summarizeClause } from '../../app/answers/summarize-clause.ts';
import { readSynonyms } from '../../messages/read-synonyms.ts';
import { EomsError } from '../../model/problem.ts';
import { applies } from '../../model/rules/applicability.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Requirement } from '../../model/standard.ts';
import type { AnswerCounts } from '../../questionnaire/interviewer.ts';
import { runQuestionnaire } from '../../questionnaire/run-questionnaire.ts';
import { beginQuickList } from '../../questionnaire/run-quick-list.ts';
import { fittingRequirements, selectRequirements } from '../../scope/select-requirements.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Conversation } from '../interview/conversation.ts';
import { describeBeginning, describeFollowing } from '../interview/describe/describe-beginning.ts';
import { describeChanged } from '../interview/describe/describe-undone.ts';
import { sayStanding } from '../interview/describe/say-standing.ts';
import { createPlainInterviewer } from '../interview/plain/plain-interviewer.ts';
import type { AssessContext } from '../interview/question/assess-context.ts';
import { resumeCommand } from '../interview/question/resume-command.ts';
import { recordedLines } from '../interview/recorded-lines.ts';
import { createTerminalInterviewer } from '../interview/screen/terminal-interviewer.ts';
import { openPromptSession, type PromptSession } from '../prompt/prompt-session.ts';
import { Interruption } from '../terminal/interruption.ts';
import { wrapLines } from '../terminal/wrap-text.ts';
import { createPatientStore } from './patient-store.ts';
import { sayNothing } from './say-nothing.ts';

/** How an assessment ended: 0, or 130, 143 or 129 where it was interrupted. */
export interface AssessOutcome {
  readonly exitCode: ExitCode;
}

/**
 * `eoms assess`: records the answers given by `--answers` and `--set`, or else asks. Every answer is
 * in the store before the next question is asked, so an interruption loses nothing.
 *
 * @throws EomsError `usage` where nothing is given and there is no terminal to ask on, where evidence
 * is to be replaced but no file is given, or the selection names what the standard does not have;
 * `bad-data` for answers that do not fit the standard (nothing is recorded then); and what the store
 * throws.
 */
export async function collectAnswers(context: AssessContext): Promise<AssessOutcome> {
  const { options, terminal } = context;
  if (options.replaceEvidence === true && options.answersFile === undefined) {
    throw new EomsError('usage', [
      { key: 'questionnaire.replace-nothing', hintKey: 'questionnaire.replace-nothing.hint' },
    ]);
  }
  const chosen = selectRequirements(
    {
      standard: context.standard,
      conditions: context.engagement.conditions,
      answers: context.store.answers,
    },
    options,
  );
  const order = chosen.filter(({ id }) => isAsked(id, context));
  if (options.answersFile !== undefined || options.set.length > 0) {
    sayRecorded(await recordGivenAnswers(context), context);
    return { exitCode: exitCode.done };
  }
  if (!terminal.isTerminal) {
    throw new EomsError('usage', [
      { key: 'questionnaire.no-terminal', hintKey: 'questionnaire.no-terminal.hint' },
    ]);
  }
  if (order.length === 0) {
    const isLeftOut = chosen.length > 0;
    say(
      context,
      isLeftOut ? context.messages.text('questionnaire.nothing-asked-again') : sayNothing(context),
    );
    return { exitCode: exitCode.done };
  }
  return interview(order, context);
}

/** Whether a question is asked: what was answered this year is not taken away again. */
function isAsked(id: string, { following, store }: AssessContext): boolean {
  return following === undefined || following.ids.has(id) || store.answers.has(id);
}

/** The state of all that was named; if an answer is for something else, the state of the whole. */
function sayRecorded(given: RecordedAnswers, context: AssessContext): void {
  const { standard, options, messages, terminal } = context;
  const fitting = new Set(fittingRequirements(standard, options).map(({ id }) => id));
  const isWithin = given.recorded.every(({ id }) => fitting.has(id));
  const meant = isWithin ? options : { clauses: [], processes: [], roles: [] };
  const standing = sayStanding(
    answersSoFar({ ...context, options: { ...options, ...meant }, following: undefined }),
    messages,
  );
  for (const { text, isWarning } of recordedLines(given, context, standing)) {
    if (isWarning || !terminal.quiet) say(context, text);
  }
}

async function interview(
  order: readonly Requirement[],
  context: AssessContext,
): Promise<AssessOutcome> {
  const { standard, stamp, terminal, messages } = context;
  const session = openPromptSession({ ...terminal, signals: process });
  const ask = context.options.quick === true ? beginQuickList : runQuestionnaire;
  const { interviewer, leave } = openInterviewer(context, session);
  const outcome = await untilClosed({ session, leave }, async () => {
    await context.takeUpLeft?.((text) => interviewer.say(text));
    sayBeginning(order, context, interviewer);
    return ask({
      order,
      clauses: standard.clauses,
      synonyms: readSynonyms(messages),
      highest: highestRating(standard.scale),
      interviewer,
      store: createPatientStore(context, interviewer),
      stamp,
      earlier: context.following?.answers,
      isReview: context.options.review,
      summarize: (clause, answers) => summarizeClause(clause, answers, context),
    });
  });
  await sayChanged(context);
  if (outcome instanceof Interruption) {
    saySaved(context);
    return { exitCode: outcome.exitCode };
  }
  if (outcome.phase === 'quit') saySaved(context);
  else sayFinished(context);
  return { exitCode: exitCode.done };
}

/** What was to be done in a session, or what ended it; the terminal is given back by then. */
async function untilClosed<T>(
  { session, leave }: Pick<OpenInterviewer, 'leave'> & { readonly session: PromptSession },
  work: () => Promise<T>,
): Promise<T | Interruption> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Interruption) return error;
    throw error;
  } finally {
    leave();
    session.close();
  }
}

interface OpenInterviewer {
  readonly interviewer: Conversation;
  /** Makes the screen ready for output after the questions; may be called again. */
  readonly leave: () => void;
}

function openInterviewer(context: AssessContext, session: PromptSession): OpenInterviewer {
  if (!context.options.plain) {
    return { interviewer: createTerminalInterviewer(context, session), leave: () => {} };
  }
  const interviewer = createPlainInterviewer(context, session);
  return { interviewer, leave: () => interviewer.close() };
}

/** What stays above the first question until it is answered. */
function sayBeginning(
  order: readonly Requirement[],
  context: AssessContext,
  interviewer: Conversation,
): void {
  const standing = sayStanding(answersSoFar(context), context.messages, false);
  const beginning = [...describeFollowing(context), ...describeBeginning(order, standing, context)];
  for (const text of beginning) interviewer.say(text);
}

/** The screen ends with what the file says: others may have answered the same questions since. */
async function sayChanged(context: AssessContext): Promise<void> {
  const changed = (await context.store.findChanged?.()) ?? [];
  for (const one of changed) say(context, describeChanged(one, context));
}

function saySaved(context: AssessContext): void {
  const command = resumeCommand(context);
  const standing = sayStanding(answersSoFar(context), context.messages, false);
  say(context, context.messages.text('questionnaire.saved', { standing, command }));
}

function sayFinished(context: AssessContext): void {
  const standing = answersSoFar(context);
  const { messages, options, following } = context;
  say(
    context,
    messages.text('questionnaire.finished', { standing: sayStanding(standing, messages) }),
  );
  if (following !== undefined && following.left > 0) {
    for (const text of describeFollowing(context).slice(-1)) say(context, text);
    return;
  }
  const open = standing.inScope - standing.rated;
  if (open === 0 || options.review) return;
  const command = resumeCommand(context, { unanswered: true });
  say(context, messages.text('questionnaire.finished-open', { open, command }));
}

/**
 * The state of all that matches the selection, whether it was answered already or not; what is left out
 * this year counts in it no more than it does on the screen.
 */
function answersSoFar(context: AssessContext): AnswerCounts {
  const { standard, engagement, store, options } = context;
  const { conditions } = engagement;
  const counted = fittingRequirements(standard, options).filter(
    (one) => isAsked(one.id, context) || !applies(one, conditions),
  );
  return countStanding(counted, {
    answers: store.answers,
    conditions,
    highest: highestRating(standard.scale),
  });
}

/** Says a line; on a screen it breaks between words. */
function say({ terminal }: AssessContext, line: string): void {
  const text = terminal.isTerminal
    ? wrapLines(line, terminal.output.columns || terminal.columns)
    : line;
  terminal.output.write(`${text}\n`);
}
