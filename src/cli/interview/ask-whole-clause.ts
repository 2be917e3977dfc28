import type { WholeClauseChoice, WholeClauseReply } from '../../questionnaire/interviewer.ts';
import { askReason, type ReasonAsking } from './ask-reason.ts';
import {
  describeChoice,
  describeConfirmation,
  describeKinds,
} from './describe/describe-whole-clause.ts';
import { savingWhenInterrupted } from './draft.ts';
import type { AssessContext } from './question/assess-context.ts';
import type { TextAsker } from './question/text-question.ts';

/** How a person is asked about a whole clause. */
export interface WholeClauseAsking extends Pick<ReasonAsking, 'askOrBack'> {
  /** Index of the text chosen; `undefined` for "none", which is offered last. */
  readonly select: (question: string, texts: readonly string[]) => Promise<number | undefined>;
  readonly askText: TextAsker;
  readonly confirm: (question: string) => Promise<boolean>;
  readonly say: (text: string) => void;
}

/** Asks which clause, what holds for all of it, why, and whether that is really meant. */
export async function askWholeClause(
  choices: readonly WholeClauseChoice[],
  asking: WholeClauseAsking,
  context: AssessContext,
): Promise<WholeClauseReply | undefined> {
  const { messages } = context;
  const words = { say: asking.say, messages };
  const which = messages.text('questionnaire.whole-which');
  const texts = choices.map((one) => describeChoice(one, messages));
  const choice = choices[(await asking.select(which, texts)) ?? choices.length];
  if (choice === undefined) return undefined;
  const reply = await askKind(choice.clause.clause, asking, context);
  if (reply === undefined) return undefined;
  const sayReason = (): void => {
    if (reply.kind === 'not-applicable') sayTyped(reply.justification, reply.clause, words);
  };
  const isMeant = await savingWhenInterrupted(
    () => asking.confirm(describeConfirmation(choice, reply.kind, context)),
    async () => sayReason(),
  );
  if (!isMeant) sayReason();
  return isMeant ? reply : undefined;
}

/**
 * Shows the typed reason so that it can be typed again: an unconfirmed reason never answers a whole
 * clause, and no answer exists yet that could hold it.
 */
function sayTyped(
  reason: string,
  clause: string,
  { say, messages }: Pick<WholeClauseAsking, 'say'> & Pick<AssessContext, 'messages'>,
): void {
  say(messages.text('questionnaire.whole-reason', { clause, reason }));
}

async function askKind(
  clause: string,
  { select, askText, askOrBack, say }: WholeClauseAsking,
  context: AssessContext,
): Promise<WholeClauseReply | undefined> {
  const { messages } = context;
  const kinds = describeKinds(context);
  const how = messages.text('questionnaire.whole-how', { clause });
  const chosen = await select(
    how,
    kinds.map(({ text }) => text),
  );
  const kind = kinds[chosen ?? kinds.length]?.kind;
  if (kind === undefined || kind === 'absent') return kind === undefined ? kind : { clause, kind };
  const keep = async (typed: string): Promise<void> => sayTyped(typed, clause, { say, messages });
  const justification = await askReason(
    { askText, askOrBack, messages },
    { before: '', keep, leave: keep },
  );
  if (justification === undefined || justification === '') return undefined;
  return { clause, kind, justification };
}
