import type { Messages } from '../../messages/messages.ts';
import type { QuestionView, RatingReply } from '../../questionnaire/interviewer.ts';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import { doubtReason } from '../doubt-reason.ts';
import { refuseLine, refuseProse } from './check-typed.ts';
import type { RatingKey } from './rating-key.ts';
import type { TextAsker } from './text-question.ts';

/** How the rest of a reply is asked for. */
export interface ReplyAsking {
  readonly askText: TextAsker;
  readonly say: (text: string) => void;
  readonly messages: Messages;
  /** Finds a question to jump to. */
  readonly find: QuestionView['find'];
}

/**
 * Makes a reply of a key: some need a reason or a clause. `undefined` where the person leaves that
 * empty, so that the question is open again.
 */
export async function completeReply(
  key: RatingKey,
  asking: ReplyAsking,
): Promise<RatingReply | undefined> {
  const { askText, say, messages } = asking;
  if (key.kind === 'not-applicable') {
    const justification = await askText({
      message: messages.text('questionnaire.justification'),
      refuse: (text) => refuseProse(text, messages),
      doubt: (text) => doubtReason(text, messages),
    });
    if (justification !== '') return { kind: 'not-applicable', justification };
    say(messages.text('questionnaire.justification-missing'));
    return undefined;
  }
  return key.kind === 'jump' ? askPlace(asking) : key;
}

/** Asks for a place until there is one: what is typed for it must never be taken for keys. */
async function askPlace({
  askText,
  messages,
  find,
}: ReplyAsking): Promise<RatingReply | undefined> {
  const typed = await askText({
    message: messages.text('questionnaire.jump-to'),
    refuse: (text) =>
      text === '' ? undefined : (refuseLine(text, messages) ?? refusePlace(text, find, messages)),
  });
  const found = typed === '' ? undefined : find(typed);
  return found?.kind === 'found' ? { kind: 'jump', id: found.requirement.id } : undefined;
}

/** Places that are named where what was typed stands in several. */
const mostPlaces = 5;

function refusePlace(
  text: string,
  find: QuestionView['find'],
  messages: Messages,
): string | undefined {
  const found = find(text);
  const typed = cleanForTerminal(text);
  if (found.kind === 'found') return undefined;
  if (found.kind === 'none') {
    const { near } = found;
    return near === undefined
      ? messages.text('questionnaire.jump-unknown', { typed })
      : messages.text('questionnaire.jump-unknown-near', { typed, near });
  }
  const count = found.places.length;
  const places = found.places
    .slice(0, mostPlaces)
    .map(({ id, clause, name }) =>
      messages.text('questionnaire.jump-place', { id, clause, title: name }),
    )
    .join('; ');
  const key = count > mostPlaces ? 'questionnaire.jump-many' : 'questionnaire.jump-several';
  return messages.text(key, { typed, count, places });
}
