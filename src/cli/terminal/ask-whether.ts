import { type Asking, askOne } from './ask-one.ts';
import { openPromptSession } from './prompt-session.ts';

/**
 * Asks a question that is answered by yes or no, on stderr. Enter means yes.
 *
 * @throws Interruption where the person, the terminal or the system ends it.
 */
export async function askWhether(
  message: string,
  words: Omit<Asking, 'session'>,
): Promise<boolean> {
  const { stdin: input, stderr: output } = process;
  const session = openPromptSession({ input, output, signals: process });
  try {
    const question = { type: 'confirm', message, default: true } as const;
    return (await askOne(question, { session, ...words })) === true;
  } finally {
    session.close();
  }
}
