import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import { Interruption } from '../terminal/interruption.ts';
import { problemText } from '../words/problem-lines.ts';

/** With what a person is asked whether to try again. */
interface AskingAgain {
  readonly messages: Messages;
  readonly confirm: (question: string) => Promise<boolean>;
}

/** Whether to try again what could not be saved, such as when there is room on the disk. */
export async function isTriedAgain(
  error: unknown,
  { messages, confirm }: AskingAgain,
): Promise<boolean> {
  const [problem] = error instanceof EomsError ? error.problems : [];
  if (problem === undefined) return false;
  const values = { problem: problemText(problem, messages) };
  try {
    return await confirm(messages.text('questionnaire.try-again', values));
  } catch (cause) {
    if (cause instanceof Interruption) return false;
    throw cause;
  }
}
