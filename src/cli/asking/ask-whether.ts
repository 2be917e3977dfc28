import { openPromptSession } from '../prompt/prompt-session.ts';
import { openPlainLines } from '../typing/open-plain-lines.ts';
import { type Asking, askOne } from './ask-one.ts';

/** With what a question is asked, and whether in a line without redraw. */
interface AskingWhether extends Pick<Asking, 'messages' | 'colourLevel'> {
  readonly isPlain: boolean;
}

/**
 * Asks a question that is answered by yes or no, on stderr. Enter means yes.
 *
 * @throws Interruption where the person, the terminal or the system ends it.
 */
export async function askWhether(
  message: string,
  { isPlain, ...words }: AskingWhether,
): Promise<boolean> {
  const { stdin: input, stderr: output } = process;
  const session = openPromptSession({ input, output, signals: process });
  const lines = isPlain ? openPlainLines(session, words.messages) : undefined;
  try {
    const question = { type: 'confirm', message, default: true } as const;
    return (await askOne(question, { session, lines, ...words })) === true;
  } finally {
    lines?.close();
    session.close();
  }
}
