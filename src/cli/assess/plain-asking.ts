import type { LineReader } from '../typing/line-reader.ts';
import { wrapText } from '../wrap-text.ts';
import type { AssessContext } from './assess-context.ts';
import { refuseSeveralLines } from './check-typed.ts';
import { textWidth } from './question-lines.ts';
import type { TextAsker } from './text-question.ts';

/** What the parts of the plain interviewer share. */
export interface PlainAsking {
  readonly context: AssessContext;
  /** Prints a text, wrapped and cleaned. */
  readonly print: (text: string) => void;
  /** Prints lines as they are. */
  readonly printLines: (lines: readonly string[]) => void;
  /** Asks for one short line; several that were pasted are refused, so that none answers anything. */
  readonly ask: (question: string) => Promise<string>;
  /** Asks for text, of which pasted lines are a part. */
  readonly askText: TextAsker;
}

/** What is longer than this when it is refused is kept in the field, to be shortened there. */
const soonTypedAgain = 200;

/** Asks with a reader: everything that is printed ends the line that was typed before. */
export function createPlainAsking(context: AssessContext, reader: LineReader): PlainAsking {
  const { terminal, messages } = context;
  const printLines = (lines: readonly string[]): void => {
    reader.endLine();
    for (const line of lines) terminal.output.write(`${line}\n`);
  };
  const print = (text: string): void => printLines(wrapText(text, textWidth(terminal)));
  const ask = async (question: string): Promise<string> => {
    print(question);
    const line = await reader.read();
    const refusal = refuseSeveralLines(line, messages);
    if (refusal === undefined) return line;
    print(refusal);
    return ask(question);
  };
  const askText: TextAsker = async (question) => {
    print(question.message);
    const typed = await reader.read(question);
    const text = question.joinsLines === true ? joinLines(typed) : typed;
    const refusal = question.refuse(text);
    if (refusal !== undefined) {
      print(refusal);
      const isLong = text.length > soonTypedAgain;
      if (isLong) print(messages.text('questionnaire.plain.kept'));
      return askText({ ...question, initial: isLong ? text : '' });
    }
    const doubt = question.doubt?.(text);
    if (doubt === undefined) return text;
    // Until there is a better one, it is this that has been typed.
    const onDraft = (better: string): void => question.onDraft?.(better === '' ? text : better);
    const better = await askText({ message: doubt, refuse: question.refuse, onDraft });
    return better === '' ? text : better;
  };
  return { context, print, printLines, ask, askText };
}

function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
