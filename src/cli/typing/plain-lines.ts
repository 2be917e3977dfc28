import { refuseSeveralLines } from '../../app/answers/typed/check-typed.ts';
import type { Messages } from '../../messages/messages.ts';
import type { TextQuestion } from '../prompt/questions.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { Field } from './line-field.ts';
import type { LineReader } from './line-reader.ts';

/** Questions and answers in lines: nothing is redrawn. */
export interface PlainLines {
  /**
   * To be called before anything is shown that can be answered: what was typed before answers nothing.
   *
   * @throws Interruption where somebody has ended the session.
   */
  readonly prepare: () => Promise<void>;
  /** Prints a text, wrapped and cleaned. */
  readonly print: (text: string) => void;
  /** Prints lines as they are. */
  readonly printLines: (lines: readonly string[]) => void;
  /**
   * Asks for one short line; several that were pasted are refused, so that none answers anything.
   * `onDraft` hears what is typed, with every key, and when the session ends first.
   */
  readonly ask: (
    question: string,
    sayAbove?: SayAbove,
    onDraft?: (line: string) => void,
  ) => Promise<string>;
  /** Asks for text, of which pasted lines are a part. */
  readonly askText: (question: TextQuestion, sayAbove?: SayAbove) => Promise<string>;
}

/** Where lines are printed, and with which words. */
export interface PlainOutput {
  readonly output: NodeJS.WritableStream;
  /** Columns of a row, as they are now. */
  readonly columns: () => number;
  readonly messages: Messages;
}

/** Repeats the text above a question, which is asked again after Ctrl-Z and `fg`. */
type SayAbove = () => void;

/** What is longer than this when it is refused is kept in the field, to be shortened there. */
const soonTypedAgain = 200;

/** Asks with a reader: everything that is printed ends the line that was typed before. */
export function createPlainLines(
  { output, columns, messages }: PlainOutput,
  reader: LineReader,
): PlainLines {
  const printLines = (lines: readonly string[]): void => {
    reader.endLine();
    for (const line of lines) output.write(`${line}\n`);
  };
  const print = (text: string): void => printLines(wrapText(text, readableWidth(columns())));
  const read = createRead(reader, { print, messages });
  const ask: PlainLines['ask'] = async (question, sayAbove, onDraft = () => {}) => {
    const line = await read(question, { onDraft }, sayAbove);
    const refusal = refuseSeveralLines(line, messages);
    if (refusal === undefined) return line;
    print(refusal);
    return ask(question, sayAbove, onDraft);
  };
  const askText: PlainLines['askText'] = async (question, sayAbove) => {
    const field = { ...question, overflow: overflowOf(question, messages) };
    const typed = await read(question.message, field, sayAbove);
    const text = question.joinsLines === true ? joinLines(typed) : typed;
    const refusal = question.refuse(text);
    if (refusal !== undefined) {
      print(refusal);
      const isLong = text.length > soonTypedAgain;
      if (isLong) print(messages.text('questionnaire.plain.kept'));
      return askText({ ...question, initial: isLong ? text : '' }, sayAbove);
    }
    const doubt = question.doubt?.(text);
    if (doubt === undefined) return text;
    const better = await askText(askBetter(question, { text, doubt }), () =>
      print(question.message),
    );
    return better === '' ? text : better;
  };
  return { prepare: () => reader.prepare(), print, printLines, ask, askText };
}

/** Asks for a better text than one that was doubted, which is kept when it comes again. */
function askBetter(
  question: TextQuestion,
  { text, doubt }: { readonly text: string; readonly doubt: string },
): TextQuestion {
  const { refuse, doubtsEach = false } = question;
  return {
    message: doubt,
    refuse,
    doubtsEach,
    doubt: (again) => (doubtsEach && again !== text ? question.doubt?.(again) : undefined),
    // Until there is a better one, it is this that has been typed.
    onDraft: (better) => question.onDraft?.(better === '' ? text : better),
  };
}

/** Shows a question and reads what is typed; the question is shown again after Ctrl-Z and `fg`. */
type AskLine = (question: string, field: Field, sayAbove?: SayAbove) => Promise<string>;

function createRead(
  reader: LineReader,
  { print, messages }: Pick<PlainLines, 'print'> & { readonly messages: Messages },
): AskLine {
  return async (question, field, sayAbove = () => {}) => {
    await reader.prepare();
    print(question);
    if (reader.missedEnter()) print(messages.text('questionnaire.plain.early'));
    const askAgain = (): void => [sayAbove, () => print(question)].forEach((say) => say());
    return await reader.read({ ...field, askAgain });
  };
}

/** What is said when a text has become longer than what can be stored. */
function overflowOf(
  { limit = Infinity }: TextQuestion,
  messages: Messages,
): (text: string) => string | undefined {
  return (text) =>
    text.length > limit ? messages.text('questionnaire.plain.overflow', { limit }) : undefined;
}

function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
