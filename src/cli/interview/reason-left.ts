import type { DraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { QuestionView, RatingReply } from '../../questionnaire/interviewer.ts';
import { savingWhenInterrupted } from './draft.ts';
import { type Keeping, keepTyped } from './question/keep-typed.ts';

/** A reason that was left with Escape while its question is open; '' where there is none. */
export interface ReasonLeft {
  text: string;
}

interface LeavingAsking extends Keeping {
  readonly drafts?: DraftKeeper | undefined;
  readonly view: Pick<QuestionView, 'requirement'>;
}

/**
 * Asks until there is a reply. A reason that was left is there for as long as the question is; where
 * another reply is given, or the person is interrupted, it goes into a file of its own.
 */
export async function keepingReasonLeft(
  asking: LeavingAsking,
  ask: (left: ReasonLeft) => Promise<RatingReply>,
): Promise<RatingReply> {
  const left: ReasonLeft = { text: '' };
  const keepLeft = async (): Promise<void> => {
    if (left.text === '') return;
    const { id } = asking.view.requirement;
    await keepTyped({ id, text: left.text }, 'unfinished', asking);
    await asking.drafts?.done();
  };
  const reply = await savingWhenInterrupted(() => ask(left), keepLeft);
  await keepLeft();
  return reply;
}
