import { askNumber, askYesNo } from '../../typing/plain-questions.ts';
import type { WholeClauseAsking } from '../ask-whole-clause.ts';
import type { PlainAsking } from './plain-asking.ts';

/** Asks about a whole clause in numbered lines. */
export function plainWholeClauseAsking(asking: PlainAsking): WholeClauseAsking {
  return {
    select: (question, texts) => selectOrCancel(question, texts, asking),
    askText: asking.askText,
    say: asking.print,
    confirm: (question) => confirm(question, asking),
  };
}

/** The number of one of several texts; `undefined` for the last choice, which is none of them. */
export async function selectOrCancel(
  question: string,
  texts: readonly string[],
  asking: PlainAsking,
): Promise<number | undefined> {
  const { messages } = asking.context;
  const choices = [...texts, messages.text('questionnaire.whole-cancel')];
  const index = await askNumber({ question, choices }, asking, messages);
  return index === texts.length ? undefined : index;
}

/** Asks a question that is answered by yes or no, or by a beginning of one of these words. */
export function confirm(question: string, asking: PlainAsking): Promise<boolean> {
  const { messages } = asking.context;
  const asked = messages.text('questionnaire.plain.whole-confirm', { question });
  return askYesNo({ question: asked }, asking, messages);
}
