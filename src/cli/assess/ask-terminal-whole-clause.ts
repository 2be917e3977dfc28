import inquirer from 'inquirer';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import { fitText } from '../wrap-text.ts';
import type { WholeClauseAsking } from './ask-whole-clause.ts';
import { keyLines, textWidth } from './question-lines.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** Asks about a whole clause with lists to choose from. */
export function terminalWholeClauseAsking(asking: TerminalAsking): WholeClauseAsking {
  return {
    select: (question, texts) => select(question, texts, asking),
    askText: asking.askText,
    confirm: (question) => confirm(question, asking),
  };
}

async function select(
  question: string,
  texts: readonly string[],
  asking: TerminalAsking,
): Promise<number | undefined> {
  const { messages, terminal } = asking.context;
  const shown = [...texts, messages.text('questionnaire.whole-cancel')];
  const width = textWidth(terminal) - 2;
  const keys = keyLines([messages.text('questionnaire.select-keys')], asking.context).join('\n');
  const chosen = await askInquirer(asking, {
    type: 'select',
    message: cleanForTerminal(question),
    choices: shown.map((text, value) => ({ name: fitText(text, width), value })),
    loop: false,
    theme: { prefix: '?', style: { ...styles(asking), keysHelpTip: () => keys } },
  });
  return typeof chosen === 'number' && chosen < texts.length ? chosen : undefined;
}

async function confirm(question: string, asking: TerminalAsking): Promise<boolean> {
  const { messages } = asking.context;
  const keywords = {
    yes: messages.text('questionnaire.yes'),
    no: messages.text('questionnaire.no'),
    error: () => messages.text('questionnaire.yes-or-no'),
  };
  const isMeant = await askInquirer(asking, {
    type: 'confirm',
    message: cleanForTerminal(question),
    default: false,
    theme: { prefix: '?', style: styles(asking), keywords },
  });
  return isMeant === true;
}

type InquirerQuestion = Readonly<Record<string, unknown>> & {
  readonly type: 'select' | 'confirm';
  readonly message: string;
};

function askInquirer(
  { context, session }: TerminalAsking,
  question: InquirerQuestion,
): Promise<unknown> {
  const { input, output } = context.terminal;
  return session.run(async (signal) => {
    const ask = inquirer.createPromptModule({ input, output, signal, clearPromptOnDone: true });
    const { reply } = await ask<{ reply: unknown }>([{ ...question, name: 'reply' }]);
    return reply;
  });
}

/** Inquirer's own colours ask the environment; ours come from the caller. */
function styles({ context }: TerminalAsking) {
  const { colour } = context.terminal;
  return {
    message: (text: string) => colour.bold(text),
    answer: (text: string) => colour.cyan(text),
    error: (text: string) => text,
    defaultAnswer: (text: string) => colour.dim(text),
    highlight: (text: string) => colour.cyan(text),
    confirmDefault: (text: string) => text.toUpperCase(),
  };
}
