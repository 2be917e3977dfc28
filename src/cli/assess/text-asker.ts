import { doubtOnce } from '../doubt-reason.ts';
import type { PromptSession } from '../prompt-session.ts';
import { wrapText } from '../wrap-text.ts';
import type { AssessContext } from './assess-context.ts';
import { textWidth } from './question-lines.ts';
import { textPrompt } from './text-prompt.ts';
import type { TextAsker } from './text-question.ts';

/** Asks for text in the terminal of the context; the question is wiped out when it is answered. */
export function createTextAsker({ terminal }: AssessContext, session: PromptSession): TextAsker {
  const { input, output, colour } = terminal;
  return ({ message, initial = '', refuse, doubt, onDraft = () => {} }) => {
    const width = textWidth(terminal);
    const lines = wrapText(message, width).map((line) => colour.bold(line));
    const doubts = doubt === undefined ? () => undefined : doubtOnce(doubt);
    const refuseInLines = (text: string): string | undefined => {
      const refusal = refuse(text) ?? doubts(text);
      return refusal === undefined ? undefined : wrapText(refusal, width).join('\n');
    };
    return session.run((signal) =>
      textPrompt(
        { lines, initial, refuse: refuseInLines, onDraft },
        { input, output, signal, clearPromptOnDone: true },
      ),
    );
  };
}
