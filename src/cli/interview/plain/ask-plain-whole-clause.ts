import type { WholeClauseAsking } from '../ask-whole-clause.ts';
import type { PlainAsking } from './plain-asking.ts';

/** Asks about a whole clause in numbered lines. */
export function plainWholeClauseAsking(asking: PlainAsking): WholeClauseAsking {
  return {
    select: (question, texts) => askNumber(question, texts, asking),
    askText: asking.askText,
    say: asking.print,
    confirm: (question) => confirm(question, asking),
  };
}

async function askNumber(
  question: string,
  choices: readonly string[],
  asking: PlainAsking,
): Promise<number | undefined> {
  const { messages } = asking.context;
  const texts = [...choices, messages.text('questionnaire.whole-cancel')];
  const say = (): void => {
    for (const [index, text] of texts.entries()) {
      asking.print(messages.text('questionnaire.plain.tick', { number: index + 1, text }));
    }
  };
  say();
  const number = Number(await asking.ask(question, say));
  if (texts[number - 1] !== undefined) return number === texts.length ? undefined : number - 1;
  asking.print(messages.text('questionnaire.plain.wrong-number', { last: texts.length }));
  return askNumber(question, choices, asking);
}

/** Asks a question that is answered by yes or no, or by a beginning of one of these words. */
export async function confirm(question: string, asking: PlainAsking): Promise<boolean> {
  const { messages } = asking.context;
  const line = await asking.ask(messages.text('questionnaire.plain.whole-confirm', { question }));
  const reply = line.toLowerCase();
  const isTyped = (word: string): boolean => reply !== '' && word.toLowerCase().startsWith(reply);
  if (isTyped(messages.text('questionnaire.yes'))) return true;
  if (isTyped(messages.text('questionnaire.no'))) return false;
  asking.print(messages.text('questionnaire.yes-or-no'));
  return confirm(question, asking);
}
