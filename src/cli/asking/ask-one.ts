import { Chalk } from 'chalk';
import type { Messages } from '../../messages/messages.ts';
import type { PromptSession } from '../prompt/prompt-session.ts';
import { createQuestions, type Questions } from '../prompt/questions.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { fitText, readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { PlainLines } from '../typing/plain-lines.ts';
import { createPlainQuestions } from '../typing/plain-questions.ts';

/** A single question: for text, for one of a list, or for yes or no. */
export type Question = AskedText | AskedChoice | AskedYesNo;

interface AskedText {
  readonly type: 'input';
  readonly message: string;
  /** The initial text, which can be edited. */
  readonly initial?: string;
  /** Whether a text may be the answer, or what is wrong with it. Line ends in it were pasted. */
  readonly validate?: (text: string) => true | string;
  /** What is asked once, in words, before a text is taken, or `undefined`; Enter then keeps it. */
  readonly doubt?: (text: string) => string | undefined;
  /** Hears what is typed before it is complete. */
  readonly onDraft?: (text: string) => void;
  /** Whether the answer is one line: pasted lines are joined, with a message. */
  readonly joinsLines?: boolean;
  /** Whether columns that are pasted are a name and what belongs to it: a colon comes between them. */
  readonly joinsColumns?: boolean;
}

interface AskedChoice {
  readonly type: 'select';
  readonly message: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  /** The value that is marked at first; by default the first one. */
  readonly usual?: string | undefined;
}

interface AskedYesNo {
  readonly type: 'confirm';
  readonly message: string;
  /** What Enter alone means. */
  readonly default: boolean;
}

/** What questions are asked with. */
export interface Asking {
  readonly session: PromptSession;
  /** Where they are asked in lines, without redraw. */
  readonly lines?: PlainLines | undefined;
  readonly messages: Messages;
  /** How much colour the terminal shows, as chalk counts; 0 = none. */
  readonly colourLevel: Terminal['colour']['err'];
}

/**
 * Asks one question on stderr, so that stdout stays free for results, and leaves question and answer
 * on the screen. Gives the text, the value chosen, or whether it is yes.
 *
 * @throws Interruption where the session ends first.
 */
export async function askOne(question: Question, asking: Asking): Promise<string | boolean> {
  const { session, lines, messages, colourLevel } = asking;
  if (lines !== undefined) {
    // Question and answer are on the screen already.
    return (await ask(question, createPlainQuestions(lines, messages), messages)).answer;
  }
  const { stderr } = process;
  const colour = new Chalk({ level: colourLevel });
  const questions = createQuestions(session, { messages, colour });
  const { answer, said } = await ask(question, questions, messages);
  const width = readableWidth(stderr.columns);
  session.say([
    ...wrapText(question.message, width).map((line) => colour.bold(line)),
    ...(said === '' ? [] : [`> ${colour.cyan(fitText(said, width - 2))}`]),
  ]);
  return answer;
}

interface Answered {
  readonly answer: string | boolean;
  /** The answer in words. */
  readonly said: string;
}

function ask(question: Question, questions: Questions, messages: Messages): Promise<Answered> {
  switch (question.type) {
    case 'input':
      return askText(question, questions);
    case 'confirm':
      return askYesNo(question, questions, messages);
    case 'select':
      return askChoice(question, questions);
  }
}

async function askText(question: AskedText, questions: Questions): Promise<Answered> {
  const { validate = () => true, type: _, ...asked } = question;
  const refuse = (text: string): string | undefined => {
    const verdict = validate(text);
    return verdict === true ? undefined : verdict;
  };
  const answer = await questions.text({ ...asked, refuse });
  return { answer, said: answer };
}

async function askYesNo(
  { message, default: usual }: AskedYesNo,
  questions: Questions,
  messages: Messages,
): Promise<Answered> {
  const answer = await questions.yesNo(message, usual);
  return { answer, said: messages.text(answer ? 'questionnaire.yes' : 'questionnaire.no') };
}

async function askChoice(
  { message, choices, usual }: AskedChoice,
  questions: Questions,
): Promise<Answered> {
  const names = choices.map(({ name }) => name);
  const marked = choices.findIndex(({ value }) => value === usual);
  const index = await questions.choose(message, names, { active: Math.max(0, marked) });
  const { value = '', name = '' } = choices[index] ?? {};
  return { answer: value, said: name };
}
