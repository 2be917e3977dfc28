import { EomsError } from '../../model/problem.ts';
import type { Requirement } from '../../model/standard.ts';
import type { Interviewer } from '../../questionnaire/interviewer.ts';
import { runQuestionnaire } from '../../questionnaire/run-questionnaire.ts';
import { selectRequirements } from '../../questionnaire/select-requirements.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { Interruption } from '../interruption.ts';
import { openPromptSession, type PromptSession } from '../prompt-session.ts';
import { wrapText } from '../wrap-text.ts';
import type { AssessContext } from './assess-context.ts';
import { describeBeginning } from './describe-beginning.ts';
import { nameScore } from './describe-notice.ts';
import { createPlainInterviewer } from './plain-interviewer.ts';
import { textWidth } from './question-lines.ts';
import { recordGivenAnswers } from './record-given-answers.ts';
import { resumeCommand } from './resume-command.ts';
import { scoreOfRequirements, summarizeClause } from './summarize-clause.ts';
import { createTerminalInterviewer } from './terminal-interviewer.ts';

/** How an assessment ended: 0, or 130, 143 or 129 where it was interrupted. */
export interface AssessOutcome {
  readonly exitCode: ExitCode;
}

/**
 * `eoms assess`: records the answers given by `--answers` and `--set`, or else asks. Every answer is
 * in the store before the next question is asked, so an interruption loses nothing.
 *
 * @throws EomsError `usage` where nothing is given and there is no terminal to ask in, or the
 * selection names what the standard does not have; `bad-data` for answers that do not fit the
 * standard (nothing is recorded then); and what the store throws.
 */
export async function assess(context: AssessContext): Promise<AssessOutcome> {
  const { options, terminal } = context;
  const order = selectRequirements(
    {
      standard: context.standard,
      conditions: context.engagement.conditions,
      answers: context.store.answers,
    },
    options,
  );
  if (options.answersFile !== undefined || options.set.length > 0) {
    const count = await recordGivenAnswers(context);
    const values = { count, ...standing(order, context) };
    if (!terminal.quiet) say(context, context.messages.text('questionnaire.recorded', values));
    return { exitCode: exitCode.done };
  }
  if (!terminal.isTerminal) {
    throw new EomsError('usage', [
      { key: 'questionnaire.no-terminal', hintKey: 'questionnaire.no-terminal.hint' },
    ]);
  }
  if (order.length === 0) {
    say(context, context.messages.text('questionnaire.nothing-to-ask'));
    return { exitCode: exitCode.done };
  }
  return interview(order, context);
}

async function interview(
  order: readonly Requirement[],
  context: AssessContext,
): Promise<AssessOutcome> {
  const { standard, store, stamp, terminal } = context;
  const session = openPromptSession({ ...terminal, signals: process });
  const { interviewer, leave } = openInterviewer(context, session);
  sayBeginning(order, context);
  const outcome = await untilClosed({ session, leave }, () =>
    runQuestionnaire({
      order,
      clauses: standard.clauses,
      highest: standard.scale.length - 1,
      interviewer,
      store,
      stamp,
      summarize: (clause, answers) => summarizeClause(clause, answers, context),
    }),
  );
  if (outcome instanceof Interruption) {
    saySaved(order, context);
    return { exitCode: outcome.exitCode };
  }
  if (outcome.phase === 'quit') saySaved(order, context);
  else sayFinished(order, context);
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
  readonly interviewer: Interviewer;
  /** Makes the screen ready for what is said after the questions; may be called again. */
  readonly leave: () => void;
}

function openInterviewer(context: AssessContext, session: PromptSession): OpenInterviewer {
  if (!context.options.plain) {
    return { interviewer: createTerminalInterviewer(context, session), leave: () => {} };
  }
  const interviewer = createPlainInterviewer(context, session);
  return { interviewer, leave: () => interviewer.close() };
}

function sayBeginning(order: readonly Requirement[], context: AssessContext): void {
  for (const text of describeBeginning(order, standing(order, context), context)) {
    for (const line of wrapText(text, textWidth(context.terminal))) say(context, line);
  }
}

function saySaved(order: readonly Requirement[], context: AssessContext): void {
  const command = resumeCommand(context.options);
  const values = { ...standing(order, context), command };
  say(context, context.messages.text('questionnaire.saved', values));
}

function sayFinished(order: readonly Requirement[], context: AssessContext): void {
  const values = standing(order, context);
  say(context, context.messages.text('questionnaire.finished', values));
  const open = values.total - values.answered;
  if (open === 0) return;
  const command = resumeCommand({ ...context.options, unanswered: true });
  say(context, context.messages.text('questionnaire.finished-open', { open, command }));
}

function standing(
  order: readonly Requirement[],
  { standard, store, messages }: AssessContext,
): { readonly answered: number; readonly total: number; readonly score: string } {
  const answered = order.filter(({ id }) => store.answers.has(id)).length;
  const highest = standard.scale.length - 1;
  const score = nameScore(scoreOfRequirements(order, store.answers, highest), messages);
  return { answered, total: order.length, score };
}

function say({ terminal }: AssessContext, line: string): void {
  terminal.output.write(`${line}\n`);
}
