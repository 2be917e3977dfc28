import { openPromptSession } from '../prompt/prompt-session.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openPlainLines } from '../typing/open-plain-lines.ts';
import type { Asking as AskingOne } from './ask-one.ts';

interface ConversationOpening {
  readonly terminal: Pick<Terminal, 'messages' | 'colour'>;
  /** Ask in lines, without redraw. */
  readonly isPlain: boolean;
}

/** What is said and asked until it is closed. */
interface OpenedConversation {
  readonly asking: AskingOne;
  readonly say: (lines: readonly string[]) => void;
  /** Gives the terminal back; may be called again. */
  readonly close: () => void;
}

/** Opens a conversation in the terminal, drawn or in plain lines. */
export function openConversation({ terminal, isPlain }: ConversationOpening): OpenedConversation {
  const { stdin: input, stderr: output } = process;
  const { messages } = terminal;
  const session = openPromptSession({ input, output, signals: process });
  const lines = isPlain ? openPlainLines(session, messages) : undefined;
  return {
    asking: { messages, session, lines, colourLevel: terminal.colour.err },
    say: lines?.printLines ?? ((said) => session.say(said)),
    close: () => {
      lines?.close();
      session.close();
    },
  };
}
