import { askTextOrBack } from '../../prompt/questions.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { WholeClauseAsking } from '../ask-whole-clause.ts';
import { readingWidth } from '../question/question-lines.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** Asks about a whole clause with lists to choose from. */
export function terminalWholeClauseAsking({
  questions,
  session,
  context,
}: TerminalAsking): WholeClauseAsking {
  const { messages, terminal } = context;
  return {
    select: async (question, texts) => {
      const choices = [...texts, messages.text('questionnaire.whole-cancel')];
      const chosen = await questions.choose(question, choices, { escape: texts.length });
      return chosen < texts.length ? chosen : undefined;
    },
    askText: questions.text,
    askOrBack: (question) =>
      askTextOrBack(question, session, { messages, colour: terminal.colour }),
    confirm: (question) => questions.yesNo(question, false),
    say: (text) => session.say(wrapText(text, readingWidth(terminal))),
  };
}
