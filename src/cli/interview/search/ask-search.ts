import { refuseLine } from '../../../app/answers/typed/check-typed.ts';
import type { Messages } from '../../../messages/messages.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import type { QuestionView, RatingReply } from '../../../questionnaire/interviewer.ts';
import type { Hit } from '../../../questionnaire/search-questions.ts';
import type { TextAsker } from '../question/text-question.ts';

/** How a person searches. */
export interface SearchAsking {
  readonly askText: TextAsker;
  /** Index of the text chosen; `undefined` where the person goes back to the words. */
  readonly select: (question: string, texts: readonly string[]) => Promise<number | undefined>;
  readonly messages: Messages;
  readonly view: Pick<QuestionView, 'search'>;
}

/** To the question that was chosen. */
type Jump = Extract<RatingReply, { readonly kind: 'jump' }>;

/**
 * Asks for words until a question is chosen of those that hold them, or the person leaves the field
 * empty. What finds nothing can be changed: it is never taken for keys.
 */
export async function askSearch(asking: SearchAsking, initial = ''): Promise<Jump | undefined> {
  const { askText, messages } = asking;
  const typed = await askText({
    message: messages.text('questionnaire.search-for'),
    initial,
    startsAnew: true,
    canLeave: true,
    refuse: (text) =>
      text === '' ? undefined : (refuseLine(text, messages) ?? refuseWords(text, asking)),
  });
  return typed === '' ? undefined : chooseHit(typed, asking);
}

/** The same for words that were typed already: the field is there only where they have to be changed. */
export async function searchFor(typed: string, asking: SearchAsking): Promise<Jump | undefined> {
  const isFound = typed !== '' && asking.view.search(typed).length > 0;
  return isFound ? chooseHit(typed, asking) : askSearch(asking, typed);
}

async function chooseHit(typed: string, asking: SearchAsking): Promise<Jump | undefined> {
  const { select, messages, view } = asking;
  const hits = view.search(typed);
  const [only, ...others] = hits;
  if (only !== undefined && others.length === 0) return { kind: 'jump', id: only.requirement.id };
  const values = { typed: cleanForTerminal(typed), count: hits.length };
  const chosen = await select(
    messages.text('questionnaire.search-hits', values),
    hits.map((hit) => nameHit(hit, messages)),
  );
  const hit = hits[chosen ?? hits.length];
  return hit === undefined ? askSearch(asking, typed) : { kind: 'jump', id: hit.requirement.id };
}

function refuseWords(text: string, { view, messages }: SearchAsking): string | undefined {
  if (view.search(text).length > 0) return undefined;
  return messages.text('questionnaire.search-none', { typed: cleanForTerminal(text) });
}

function nameHit({ requirement, foundIn, text }: Hit, messages: Messages): string {
  const { clause, name } = requirement;
  const title = messages.text('questionnaire.clause', { clause, title: name });
  return foundIn === 'name' || foundIn === 'clause'
    ? title
    : messages.text('questionnaire.search-hit', { title, text });
}
