import type { Messages } from '../../messages/messages.ts';
import { readSynonyms } from '../../messages/read-synonyms.ts';
import type { Standard } from '../../model/standard.ts';
import { type Hit, searchQuestions } from '../../questionnaire/search-questions.ts';

/**
 * The requirements of a standard that have all words in their clause, name, question, points or help,
 * as the search of the questionnaire finds them: those named so first. Empty if there are none.
 */
export function searchStandard(
  typed: string,
  { requirements, clauses }: Standard,
  messages: Messages,
): readonly Hit[] {
  return searchQuestions(typed, {
    order: requirements,
    clauses,
    answers: new Map(),
    synonyms: readSynonyms(messages),
  });
}
