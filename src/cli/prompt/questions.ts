import type { ChalkInstance } from 'chalk';
import type { Messages } from '../../messages/messages.ts';
import { fitText, readableWidth, windowWidth, wrapText } from '../terminal/wrap-text.ts';
import { type ChoiceQuestion, choicePrompt } from './choice-prompt.ts';
import { cutAbove } from './cut-above.ts';
import type { Size } from './prompt.ts';
import type { PromptSession } from './prompt-session.ts';
import { type PromptedText, textPrompt } from './text-prompt.ts';
import { type YesNoQuestion, yesNoPrompt, yesNoUndoPrompt } from './yes-no-prompt.ts';

/** What questions are asked with. */
export interface QuestionStyle {
  readonly messages: Messages;
  readonly colour: ChalkInstance;
  /** Lines that stay above every question, styled, for a terminal of a size. */
  readonly above?: (size: Size) => readonly string[];
}

/** A question for text. */
export interface TextQuestion {
  readonly message: string;
  /** The initial text, which can be edited. */
  readonly initial?: string;
  /** What is wrong with a text, in words, or `undefined`. */
  readonly refuse: (text: string) => string | undefined;
  /** What is asked once, in words, before a text is taken, or `undefined`; Enter then keeps it. */
  readonly doubt?: (text: string) => string | undefined;
  /** Whether lines that are typed in its place are doubted as well; on a screen every other text is. */
  readonly doubtsEach?: boolean;
  /** Whether the answer is one line: pasted lines are joined, with a message. */
  readonly joinsLines?: boolean;
  /** Whether columns that are pasted are a name and what belongs to it: a colon comes between them. */
  readonly joinsColumns?: boolean;
  /** Whether it is one of a few tries: what is typed after a refusal replaces what was refused. */
  readonly startsAnew?: boolean;
  /** Whether Escape leaves the field, as an empty one does, where keys are read one by one. */
  readonly canLeave?: boolean;
  /** The most characters that can be stored: what is longer is said to be as soon as it is typed. */
  readonly limit?: number;
  /** Hears what is typed before it is complete, where that can be heard. */
  readonly onDraft?: (text: string) => void;
}

/** How a list begins, and ends without a choice. */
export interface ChoiceStart {
  /** Index of the choice that is marked at first. */
  readonly active?: number;
  /** Index that Escape gives, where it leaves the list and keys are read one by one. */
  readonly escape?: number;
}

/** Questions that are asked in a terminal, one after the other. */
export interface Questions {
  /** Asks for text until it is not refused; gives it trimmed, '' where nothing is typed. */
  readonly text: (question: TextQuestion) => Promise<string>;
  /** Index of the one chosen of a list. */
  readonly choose: (
    message: string,
    choices: readonly string[],
    from?: ChoiceStart,
  ) => Promise<number>;
  /** Whether it is yes; Enter alone means what is usual. */
  readonly yesNo: (message: string, usual: boolean) => Promise<boolean>;
}

/** Asks questions in a session, each in the place of the one before. */
export function createQuestions(session: PromptSession, style: QuestionStyle): Questions {
  return {
    text: (question) => session.ask(textPrompt(drawnText(question, style))),
    choose: (message, choices, from = {}) =>
      session.ask(choicePrompt({ choices, ...from, ...drawnChoice(message, style) })),
    yesNo: (message, usual) =>
      session.ask(yesNoPrompt({ usual, ...drawnYesNo(message, usual, style) })),
  };
}

/** Asks for text; gives `undefined` where Escape goes back, and `onDraft` has heard what is typed. */
export function askTextOrBack(
  question: TextQuestion,
  session: PromptSession,
  style: QuestionStyle,
): Promise<string | undefined> {
  const drawn: PromptedText<string | undefined> = {
    ...drawnText(question, style),
    escape: { value: undefined },
  };
  return session.ask(textPrompt(drawn));
}

/** Asks for yes or no, in the place of the question before; `u` takes back what was done before. */
export function askYesNoOrUndo(
  message: string,
  session: PromptSession,
  style: QuestionStyle,
): Promise<boolean | 'undo'> {
  return session.ask(yesNoUndoPrompt({ usual: true, ...drawnYesNo(message, true, style) }));
}

function drawnText(
  { message, initial = '', refuse, joinsLines = false, limit = Infinity, ...rest }: TextQuestion,
  style: QuestionStyle,
): PromptedText<string> {
  return {
    ...rest,
    ...field(message, style),
    initial,
    overflow: (text) =>
      text.length > limit
        ? style.messages.text('questionnaire.too-long', { length: text.length, limit })
        : undefined,
    read: (text) => {
      const refusal = refuse(text);
      return refusal === undefined ? { value: text } : { refusal };
    },
    ...(joinsLines ? { joined: style.messages.text('questionnaire.joined') } : {}),
  };
}

function drawnChoice(
  message: string,
  style: QuestionStyle,
): Omit<ChoiceQuestion, 'choices' | 'active' | 'escape'> {
  const { messages, colour } = style;
  return {
    head: headOf(message, style),
    drawChoice: (choice, isActive, { columns }) => {
      const text = fitText(choice, windowWidth(columns) - 2);
      return [isActive ? colour.cyan(`❯ ${text}`) : `  ${text}`];
    },
    keys: ({ columns }) =>
      wrapText(messages.text('questionnaire.select-keys'), windowWidth(columns)).map((line) =>
        colour.dim(line),
      ),
    pasted: messages.text('questionnaire.pasted'),
    early: messages.text('questionnaire.early-dropped'),
  };
}

function drawnYesNo(
  message: string,
  usual: boolean,
  style: QuestionStyle,
): Omit<YesNoQuestion, 'usual'> {
  const { messages } = style;
  const key = usual ? 'questionnaire.ask-yes' : 'questionnaire.ask-no';
  return {
    ...field(messages.text(key, { question: message }), style),
    words: {
      yes: messages.text('questionnaire.yes'),
      no: messages.text('questionnaire.no'),
      wrong: messages.text('questionnaire.yes-or-no'),
    },
  };
}

/** The text above a field, and the message for a text that is too long for the screen. */
function field(
  message: string,
  style: QuestionStyle,
): Pick<PromptedText<string>, 'head' | 'above' | 'abovePart' | 'partShown' | 'earlyWords'> {
  const { messages, colour, above } = style;
  return {
    ...(above === undefined ? {} : { above }),
    abovePart: (part) => colour.dim(messages.text('questionnaire.above-part', { ...part })),
    earlyWords: {
      kept: messages.text('questionnaire.early-kept'),
      dropped: messages.text('questionnaire.early-dropped'),
    },
    head: ({ columns }) => paintHead(message, columns, style),
    partShown: (part) => colour.dim(messages.text('questionnaire.part-shown', { ...part })),
  };
}

/** The head of a list, which has no room to page what stays above it: that ends where it has none. */
function headOf(message: string, style: QuestionStyle): (size: Size) => readonly string[] {
  const { above, messages } = style;
  return (size) => [
    ...cutAbove(above?.(size) ?? [], size, messages),
    ...paintHead(message, size.columns, style),
  ];
}

function paintHead(
  message: string,
  columns: number,
  { colour }: Pick<QuestionStyle, 'colour'>,
): readonly string[] {
  return wrapText(message, readableWidth(columns)).map((line) => colour.bold(line));
}
