import { askOne } from './ask-one.ts';
import { openPromptSession } from './prompt-session.ts';

/**
 * Asks a question that is answered by yes or no, on stderr. Enter means yes.
 *
 * @throws Interruption where the person, the terminal or the system ends it.
 */
export async function askWhether(message: string): Promise<boolean> {
  const { stdin: input, stderr: output } = process;
  const session = openPromptSession({ input, output, signals: process });
  try {
    return (await askOne({ type: 'confirm', message, default: true }, session)) === true;
  } finally {
    session.close();
  }
}
