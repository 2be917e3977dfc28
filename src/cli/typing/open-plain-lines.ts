import type { Messages } from '../../messages/messages.ts';
import type { PromptSession } from '../prompt/prompt-session.ts';
import { takesSequences } from '../terminal/takes-sequences.ts';
import { createLineReader } from './line-reader.ts';
import { createPlainLines, type PlainLines } from './plain-lines.ts';

/** Lines that are read from a terminal until they are closed. */
export interface OpenPlainLines extends PlainLines {
  /** Ends the line that was typed last, and gives the terminal back as it was. */
  close(): void;
}

/** Columns of a terminal that does not know its own width. */
const usualColumns = 80;

/** Asks in lines on stderr, so that stdout stays free for results. */
export function openPlainLines(session: PromptSession, messages: Messages): OpenPlainLines {
  const { stdin: input, stderr: output } = process;
  const columns = (): number => output.columns || usualColumns;
  const terminal = { input, output, takesSequences: takesSequences(), columns };
  const reader = createLineReader(terminal, session);
  return {
    ...createPlainLines({ output, columns, messages }, reader),
    close: () => {
      reader.endLine();
      reader.close();
    },
  };
}
