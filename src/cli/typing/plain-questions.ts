import type { Messages } from '../../messages/messages.ts';
import type { Questions, TextQuestion } from '../prompt/questions.ts';
import type { PlainLines } from './plain-lines.ts';

/** Questions in lines: a choice by its number, yes or no by a word or its beginning. */
export function createPlainQuestions(lines: PlainLines, messages: Messages): Questions {
  return {
    text: (question) => {
      const say = (): void => sayInitial(question, lines, messages);
      say();
      return lines.askText(question, say);
    },
    choose: (message, choices, { active = 0 } = {}) => {
      const usual = messages.text('questionnaire.plain.usual', {
        question: message,
        number: active + 1,
      });
      return askNumber({ question: usual, choices, usual: active }, lines, messages);
    },
    yesNo: (message, usual) => {
      const key = usual ? 'questionnaire.ask-yes' : 'questionnaire.ask-no';
      const question = messages.text(key, { question: message });
      return askYesNo({ question, usual }, lines, messages);
    },
  };
}

/** Several lines that can be edited: the field shows only the last of them. */
function sayInitial(
  { initial = '' }: TextQuestion,
  { print }: PlainLines,
  messages: Messages,
): void {
  if (!initial.includes('\n')) return;
  print(messages.text('questionnaire.plain.so-far'));
  initial.split('\n').forEach((line) => print(line));
}

/** A list to choose from by a number. */
export interface NumberedChoice {
  readonly question: string;
  readonly choices: readonly string[];
  /** Index of the choice that Enter alone means, where it means one. */
  readonly usual?: number;
}

/** Index of the one chosen; asks until it is one. */
export async function askNumber(
  asked: NumberedChoice,
  lines: PlainLines,
  messages: Messages,
): Promise<number> {
  const { question, choices, usual } = asked;
  const say = (): void => {
    for (const [index, text] of choices.entries()) {
      lines.print(messages.text('questionnaire.plain.tick', { number: index + 1, text }));
    }
  };
  await lines.prepare();
  say();
  const line = await lines.ask(question, say);
  if (line === '' && usual !== undefined) return usual;
  const index = Number(line) - 1;
  if (choices[index] !== undefined) return index;
  lines.print(messages.text('questionnaire.plain.wrong-number', { last: choices.length }));
  return askNumber(asked, lines, messages);
}

/** A question that is answered by yes or no. */
export interface PlainYesNo {
  readonly question: string;
  /** What Enter alone means, where it means something. */
  readonly usual?: boolean;
}

/** Whether it is yes: by the word or its beginning; asks until it is one of the two. */
export async function askYesNo(
  asked: PlainYesNo,
  lines: PlainLines,
  messages: Messages,
): Promise<boolean> {
  const reply = (await lines.ask(asked.question)).toLowerCase();
  const isTyped = (word: string): boolean => reply !== '' && word.toLowerCase().startsWith(reply);
  if (reply === '' && asked.usual !== undefined) return asked.usual;
  if (isTyped(messages.text('questionnaire.yes'))) return true;
  if (isTyped(messages.text('questionnaire.no'))) return false;
  lines.print(messages.text('questionnaire.yes-or-no'));
  return askYesNo(asked, lines, messages);
}
