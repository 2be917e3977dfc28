import type {
  InterviewNotice,
  QuestionView,
  RatingReply,
} from '../../../questionnaire/interviewer.ts';
import type { PromptSession } from '../../prompt/prompt-session.ts';
import { askTextOrBack, askYesNoOrUndo, createQuestions } from '../../prompt/questions.ts';
import { fitText, wrapText } from '../../terminal/wrap-text.ts';
import { siteAsking } from '../ask-sites.ts';
import { askWholeClause } from '../ask-whole-clause.ts';
import { completeReply } from '../complete-reply.ts';
import type { Conversation } from '../conversation.ts';
import { describeDetails, describeNotice } from '../describe/describe-notice.ts';
import { describeUndo } from '../describe/describe-undone.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameAnswer, readingWidth, wholeWidth } from '../question/question-lines.ts';
import { keepingReasonLeft, type ReasonLeft } from '../reason-left.ts';
import { askEnd } from './ask-end.ts';
import { askQuick } from './ask-quick.ts';
import { askTerminalDetails } from './ask-terminal-details.ts';
import { terminalWholeClauseAsking } from './ask-terminal-whole-clause.ts';
import { drawAbove } from './draw-above.ts';
import { drawQuestion } from './draw-question.ts';
import { ratingPrompt } from './rating-prompt.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** An interviewer that redraws one question at a time and leaves one line for each answer. */
export function createTerminalInterviewer(
  context: AssessContext,
  session: PromptSession,
): Conversation {
  const { messages, terminal } = context;
  const questions = createQuestions(session, { messages, colour: terminal.colour });
  const asking = { context, session, questions };
  return {
    askRating: (view) => askRating(view, asking),
    askDetails: (view, record) => askTerminalDetails(view, record, asking),
    askWholeClause: (choices) =>
      askWholeClause(choices, terminalWholeClauseAsking(asking), context),
    askQuick: (view) => askQuick(view, asking),
    askEnd: (view) => askEnd(view, asking),
    agreeDetails: (count) =>
      askYesNoOrUndo(messages.text('questionnaire.quick-details', { count }), session, {
        messages,
        colour: terminal.colour,
      }),
    tell: (notice) => session.say(draw(notice, context)),
    say: (text) => sayWrapped(text, asking),
    confirm: (question) => questions.yesNo(question, true),
  };
}

function askRating(view: QuestionView, asking: TerminalAsking): Promise<RatingReply> {
  const { context } = asking;
  const say = (text: string): void => sayWrapped(text, asking);
  return keepingReasonLeft({ ...context, view, say }, (left) => askReply(view, asking, left));
}

async function askReply(
  view: QuestionView,
  asking: TerminalAsking,
  left: ReasonLeft,
): Promise<RatingReply> {
  const { context, session } = asking;
  const { messages, terminal } = context;
  const above = drawAbove({ requirement: view.requirement, answer: view.previous }, context);
  const style = { messages, colour: terminal.colour, above };
  const questions = createQuestions(session, style);
  const key = await session.ask(ratingPrompt(drawQuestion(view, context)));
  const reply = await completeReply(key, {
    askText: questions.text,
    askOrBack: (question) => askTextOrBack(question, session, style),
    left,
    select: async (question, texts) => {
      const chosen = await questions.choose(question, texts, { escape: texts.length });
      return chosen < texts.length ? chosen : undefined;
    },
    say: (text) => sayWrapped(text, asking),
    keepBeside: context.keepBeside,
    drafts: context.drafts,
    messages,
    sites: siteAsking(context),
    view,
  });
  return reply ?? askReply(view, asking, left);
}

function sayWrapped(text: string, { session, context }: TerminalAsking): void {
  session.say(wrapText(text, readingWidth(context.terminal)));
}

function draw(notice: InterviewNotice, context: AssessContext): readonly string[] {
  const { messages, terminal } = context;
  const { colour } = terminal;
  const row = wholeWidth(terminal);
  if (notice.kind === 'answered') {
    const answer = nameAnswer(notice.answer, context);
    const name = nameRequirement(notice.requirement, messages);
    return [`${colour.green('✓')} ${leaderText(name, answer, row - 2)}`];
  }
  if (notice.kind === 'skipped') {
    const name = nameRequirement(notice.requirement, messages);
    const skipped = messages.text('questionnaire.skipped');
    return [colour.dim(`· ${leaderText(name, skipped, row - 2)}`)];
  }
  if (notice.kind === 'detailed') {
    const details = describeDetails(notice, context);
    return details.map((line) => colour.dim(`  ${fitText(line, row - 2)}`));
  }
  const width = readingWidth(terminal);
  if (notice.kind === 'undone' || notice.kind === 'not-undone') {
    return wrapText(`↶ ${describeUndo(notice, context)}`, width);
  }
  const lines = wrapText(describeNotice(notice, context), width);
  return notice.kind === 'clause-passed' ? lines.map((line) => colour.cyan(line)) : lines;
}

/** "8.5.1.4 Summative assessment … 3 Applied" on one line. */
function leaderText(name: string, answer: string, width: number): string {
  return `${fitText(name, Math.max(10, width - answer.length - 3))} … ${answer}`;
}
