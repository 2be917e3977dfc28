import { refuseProse } from '../../app/answers/check-typed.ts';
import type { Messages } from '../../messages/messages.ts';
import { longestProse } from '../../model/rules/limits.ts';
import { doubtReason } from '../words/doubt-reason.ts';
import { type Mirror, savingWhenInterrupted } from './draft.ts';
import type { TextAsker } from './question/text-question.ts';

/** Where a reason is asked for. */
export interface ReasonAsking {
  readonly askText: TextAsker;
  readonly messages: Messages;
}

/** What there is of a reason, and who keeps what is typed of it. */
interface Reason {
  /** The reason that was given before, to be changed; '' where there is none. */
  readonly before: string;
  /** Hears what was typed when the person is interrupted, where it is new and not blank. */
  readonly keep: (typed: string) => Promise<void>;
  readonly mirror?: Mirror<string> | undefined;
}

/** Asks why something does not apply; gives '' where the person leaves that empty. */
export async function askReason(
  { askText, messages }: ReasonAsking,
  { before, keep, mirror }: Reason,
): Promise<string> {
  let typed = before;
  const reason = await savingWhenInterrupted(
    () =>
      askText({
        message: messages.text(
          before === '' ? 'questionnaire.justification' : 'questionnaire.justification-edit',
        ),
        initial: before,
        limit: longestProse,
        refuse: (text) => refuseProse(text, messages),
        doubt: (text) => doubtReason(text, messages),
        onDraft: (text) => {
          typed = text;
          mirror?.show(text);
        },
      }),
    async () => {
      if (typed !== '' && typed !== before) await keep(typed);
      await mirror?.done();
    },
  );
  await mirror?.done();
  return reason;
}
