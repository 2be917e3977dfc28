import type { Messages } from '../../messages/messages.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { Hit } from '../../questionnaire/search-questions.ts';

/** Requirements that a search found, each with its id, and the text where its name does not have the words. */
export function sayHits(hits: readonly Hit[], messages: Messages): string {
  const lines = hits.flatMap(({ requirement: { id, clause, name }, foundIn, text }) => {
    const head = messages.text('cli.find.hit', { clause, name, id });
    return foundIn === 'name' || foundIn === 'clause' ? [head] : [head, `  ${text}`];
  });
  return `${cleanForTerminal(lines.join('\n'))}\n`;
}
