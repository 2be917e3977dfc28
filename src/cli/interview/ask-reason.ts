import { refuseProse } from '../../app/answers/typed/check-typed.ts';
import type { Messages } from '../../messages/messages.ts';
import { longestProse } from '../../model/rules/limits.ts';
import { isBlank } from '../../model/text/given-text.ts';
import type { TextQuestion } from '../prompt/questions.ts';
import { doubtReason } from '../words/doubt-reason.ts';
import { type Mirror, savingWhenInterrupted } from './draft.ts';
import type { TextAsker } from './question/text-question.ts';

/** Where a reason is asked for. */
export interface ReasonAsking {
  readonly askText: TextAsker;
  /** The same where keys are read one by one: `undefined` where Escape goes back. */
  readonly askOrBack?: ((question: TextQuestion) => Promise<string | undefined>) | undefined;
  readonly messages: Messages;
}

/** What there is of a reason, and who keeps what is typed of it. */
interface Reason {
  /** The reason that was given before, to be changed; '' where there is none. */
  readonly before: string;
  /** What was typed of it when Escape went back; it is in the field again. */
  readonly left?: string | undefined;
  /** Hears what was typed when the person is interrupted, where it is new and not blank. */
  readonly keep: (typed: string) => Promise<void>;
  /** Hears the same when Escape goes back; what the mirror shows of it stays there. */
  readonly leave: (typed: string) => Promise<void>;
  readonly mirror?: Mirror<string> | undefined;
}

/**
 * Asks why something does not apply; gives '' where the person leaves that empty or blank, and `undefined`
 * where they go back with Escape.
 */
export async function askReason(
  asking: ReasonAsking,
  { before, left = '', keep, leave, mirror }: Reason,
): Promise<string | undefined> {
  const initial = left === '' ? before : left;
  let typed = initial;
  const isNew = (): boolean => !isBlank(typed) && typed !== before;
  const onDraft = (text: string): void => {
    typed = text;
    mirror?.show(text);
  };
  const reason = await savingWhenInterrupted(
    () => ask({ initial, onDraft }, asking),
    async () => {
      if (isNew()) await keep(typed);
      await mirror?.done();
    },
  );
  if (reason === undefined && isNew()) await leave(typed);
  else await mirror?.done();
  return reason !== undefined && isBlank(reason) ? '' : reason;
}

function ask(
  { initial, onDraft }: Required<Pick<TextQuestion, 'initial' | 'onDraft'>>,
  { askText, askOrBack, messages }: ReasonAsking,
): Promise<string | undefined> {
  const fresh =
    askOrBack === undefined ? 'questionnaire.justification' : 'questionnaire.justification-back';
  return (askOrBack ?? askText)({
    message: messages.text(initial === '' ? fresh : 'questionnaire.justification-edit'),
    initial,
    limit: longestProse,
    refuse: (text) => refuseProse(text, messages),
    doubt: (text) => doubtReason(text, messages),
    onDraft,
  });
}
