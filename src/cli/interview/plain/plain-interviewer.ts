import type { Requirement } from '../../../model/standard.ts';
import type {
  EarlierAnswer,
  InterviewNotice,
  QuestionView,
  RatingReply,
} from '../../../questionnaire/interviewer.ts';
import type { PromptSession } from '../../prompt/prompt-session.ts';
import { handsRest, RestingHands } from '../../prompt/resting-hands.ts';
import { createLineReader } from '../../typing/line-reader.ts';
import { createPlainLines } from '../../typing/plain-lines.ts';
import { siteAsking } from '../ask-sites.ts';
import { askWholeClause } from '../ask-whole-clause.ts';
import { completeReply } from '../complete-reply.ts';
import type { Conversation } from '../conversation.ts';
import { describeDetails, describeNotice } from '../describe/describe-notice.ts';
import { describeSaid } from '../describe/describe-said.ts';
import { describeUndo } from '../describe/describe-undone.ts';
import { helpLines } from '../help-lines.ts';
import { sayProgress } from '../progress/say-progress.ts';
import { askedTexts } from '../question/asked-questions.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameAnswer, nameSites, readingWidth, sayLastTime } from '../question/question-lines.ts';
import { hasSites } from '../rating-key.ts';
import { askPlainDetails } from './ask-plain-details.ts';
import { askPlainEnd } from './ask-plain-end.ts';
import { askPlainKey } from './ask-plain-key.ts';
import { askPlainQuick } from './ask-plain-quick.ts';
import { confirm, plainWholeClauseAsking, selectOrCancel } from './ask-plain-whole-clause.ts';
import type { PlainAsking } from './plain-asking.ts';

/** A plain interviewer; it is closed when nothing is asked any more. */
export interface PlainInterviewer extends Conversation {
  /** Ends the line that was typed last, and gives the terminal back as it was. */
  close(): void;
}

/** An interviewer for screen readers and simple terminals: lines in, lines out, nothing redrawn. */
export function createPlainInterviewer(
  context: AssessContext,
  session: PromptSession,
): PlainInterviewer {
  const { terminal } = context;
  const columns = (): number => terminal.output.columns || terminal.columns;
  const reader = createLineReader({ ...terminal, columns }, session);
  const { output } = terminal;
  const { messages } = context;
  const asking = { context, ...createPlainLines({ output, columns, messages }, reader) };
  return {
    askRating: (view) => askRating(view, asking),
    askDetails: (view, record) => askPlainDetails(view, record, asking),
    askWholeClause: (choices) => askWholeClause(choices, plainWholeClauseAsking(asking), context),
    askQuick: (view) => askPlainQuick(view, asking),
    askEnd: (view) => askPlainEnd(view, asking),
    agreeDetails: (count) => agreeDetails(count, asking),
    tell: (notice) => describe(notice, context).forEach(asking.print),
    say: asking.print,
    confirm: (question) => confirm(question, asking),
    close: () => {
      reader.endLine();
      reader.close();
    },
  };
}

/** Whether details are given now; `u` takes back the last rating. */
async function agreeDetails(count: number, asking: PlainAsking): Promise<boolean | 'undo'> {
  let isUndo = false;
  const question = asking.context.messages.text('questionnaire.quick-details', { count });
  const agreed = await confirm(question, {
    ...asking,
    ask: async (text, sayAgain) => {
      const line = await asking.ask(text, sayAgain);
      isUndo = line.toLowerCase() === 'u';
      return isUndo ? asking.context.messages.text('questionnaire.no') : line;
    },
  });
  return isUndo ? 'undo' : agreed;
}

async function askRating(view: QuestionView, asking: PlainAsking): Promise<RatingReply> {
  await asking.prepare();
  const hands = new RestingHands(handsRest);
  const show = (): void => printQuestion(view, asking);
  show();
  const showHelp = (): void => printHelp(view, asking);
  const key = await askPlainKey(view, asking, { hands, show, showHelp });
  const { askText, print, context } = asking;
  const reply = await completeReply(key, {
    askText,
    left: { text: '' },
    select: (question, texts) => selectOrCancel(question, texts, asking),
    say: print,
    keepBeside: context.keepBeside,
    drafts: context.drafts,
    messages: context.messages,
    sites: siteAsking(context),
    view,
  });
  return reply ?? askRating(view, asking);
}

function printQuestion(view: QuestionView, { context, print, printLines }: PlainAsking): void {
  const { standard, messages } = context;
  const { requirement, path, number, asked, progress, previous } = view;
  printLines(['']);
  const places = path.map(({ clause, title }) =>
    messages.text('questionnaire.clause', { clause, title }),
  );
  print(places.join(', '));
  const said = sayProgress(progress, messages);
  print(
    messages.text('questionnaire.plain.progress', {
      number,
      total: asked,
      progress: said,
    }),
  );
  askedTexts(requirement, context).forEach(print);
  for (const { rating, name, meaning } of standard.scale) {
    const told = { rating, name, meaning: requirement.levels[String(rating)] ?? meaning };
    print(messages.text('questionnaire.plain.step', told));
  }
  print(messages.text('questionnaire.plain.na'));
  if (previous !== undefined) {
    print(messages.text('questionnaire.plain.recorded', { answer: nameAnswer(previous, context) }));
    const bySite = nameSites(previous, context);
    if (bySite !== '') print(messages.text('questionnaire.by-site', { text: bySite }));
  } else if (view.earlier !== undefined) {
    sayEarlier(view.earlier, requirement, { context, print });
  }
  const words = describeSaid(requirement.id, context);
  if (words.length > 0) {
    const texts = words.join(messages.text('questionnaire.said-separator'));
    print(messages.text('questionnaire.plain.said', { texts }));
  }
  print(messages.text('questionnaire.plain.keys'));
  if (hasSites(context)) print(messages.text('questionnaire.plain.sites'));
}

function sayEarlier(
  earlier: EarlierAnswer,
  requirement: Requirement,
  { context, print }: Pick<PlainAsking, 'context' | 'print'>,
): void {
  const { messages } = context;
  const { answer } = earlier;
  print(sayLastTime(earlier, context));
  if (answer.rating === 'na') {
    print(messages.text('questionnaire.previous-na', { text: answer.justification }));
  }
  const missing = answer.rating === 'na' ? [] : answer.missing;
  const details = { missing, note: answer.note ?? '', evidence: answer.evidence };
  describeDetails({ kind: 'detailed', requirement, details }, context).forEach(print);
  print(messages.text('questionnaire.last-time-enter'));
}

function printHelp({ requirement }: QuestionView, { context, printLines }: PlainAsking): void {
  const width = readingWidth(context.terminal);
  printLines(helpLines(requirement, context, { width, style: (heading) => `${heading}:` }));
}

function describe(notice: InterviewNotice, context: AssessContext): readonly string[] {
  const { messages } = context;
  if (notice.kind === 'detailed') return describeDetails(notice, context);
  if (notice.kind === 'undone' || notice.kind === 'not-undone') {
    return [describeUndo(notice, context)];
  }
  if (notice.kind !== 'answered' && notice.kind !== 'skipped') {
    return [describeNotice(notice, context)];
  }
  const answer =
    notice.kind === 'answered'
      ? nameAnswer(notice.answer, context)
      : messages.text('questionnaire.skipped');
  const name = nameRequirement(notice.requirement, messages);
  return [messages.text('questionnaire.plain.told', { name, answer })];
}
