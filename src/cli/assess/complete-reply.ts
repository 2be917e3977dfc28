import type { Messages } from '../../messages/messages.ts';
import type { RatingReply } from '../../questionnaire/interviewer.ts';
import { doubtReason } from '../doubt-reason.ts';
import { refuseLine, refuseProse } from './check-typed.ts';
import type { RatingKey } from './rating-key.ts';
import type { TextAsker } from './text-question.ts';

/** How the rest of a reply is asked for. */
export interface ReplyAsking {
  readonly askText: TextAsker;
  readonly say: (text: string) => void;
  readonly messages: Messages;
}

/**
 * Makes a reply of a key: some need a reason or a clause. `undefined` where the person leaves that
 * empty, so that the question is open again.
 */
export async function completeReply(
  key: RatingKey,
  { askText, say, messages }: ReplyAsking,
): Promise<RatingReply | undefined> {
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
  if (key.kind === 'jump') {
    const clause = await askText({
      message: messages.text('questionnaire.jump-to'),
      refuse: (text) => refuseLine(text, messages),
    });
    return clause === '' ? undefined : { kind: 'jump', clause };
  }
  return key;
}
