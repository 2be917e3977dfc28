import type { Questions } from '../questions.ts';
import type { WholeClauseAsking } from './ask-whole-clause.ts';
import type { AssessContext } from './assess-context.ts';

/** Asks about a whole clause with lists to choose from. */
export function terminalWholeClauseAsking(
  questions: Questions,
  { messages }: Pick<AssessContext, 'messages'>,
): WholeClauseAsking {
  return {
    select: async (question, texts) => {
      const choices = [...texts, messages.text('questionnaire.whole-cancel')];
      const chosen = await questions.choose(question, choices);
      return chosen < texts.length ? chosen : undefined;
    },
    askText: questions.text,
    confirm: (question) => questions.yesNo(question, false),
  };
}
