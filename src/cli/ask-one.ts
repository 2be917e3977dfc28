import inquirer from 'inquirer';
import type { PromptSession } from './prompt-session.ts';

/** A question as inquirer takes it. */
export type Question = Readonly<Record<string, unknown>> & {
  readonly type: 'input' | 'select' | 'confirm';
  readonly message: string;
};

/** Asks one question on stderr, so that stdout stays free for results; gives what was answered. */
export function askOne(question: Question, session: PromptSession): Promise<unknown> {
  return session.run(async (signal) => {
    const prompt = inquirer.createPromptModule({ output: process.stderr, signal });
    const answers: Readonly<Record<string, unknown>> = await prompt([
      { ...question, name: 'value' },
    ]);
    return answers['value'];
  });
}
