import type { WholeClauseChoice, WholeClauseReply } from '../../questionnaire/interviewer.ts';
import { doubtReason } from '../doubt-reason.ts';
import type { AssessContext } from './assess-context.ts';
import { refuseProse } from './check-typed.ts';
import { describeChoice, describeConfirmation, describeKinds } from './describe-whole-clause.ts';
import type { TextAsker } from './text-question.ts';

/** How a person is asked about a whole clause. */
export interface WholeClauseAsking {
  /** Index of the text chosen; `undefined` for "none", which is offered last. */
  readonly select: (question: string, texts: readonly string[]) => Promise<number | undefined>;
  readonly askText: TextAsker;
  readonly confirm: (question: string) => Promise<boolean>;
}

/** Asks which clause, what holds for all of it, why, and whether that is really meant. */
export async function askWholeClause(
  choices: readonly WholeClauseChoice[],
  asking: WholeClauseAsking,
  context: AssessContext,
): Promise<WholeClauseReply | undefined> {
  const { messages } = context;
  const which = messages.text('questionnaire.whole-which');
  const texts = choices.map((one) => describeChoice(one, messages));
  const choice = choices[(await asking.select(which, texts)) ?? choices.length];
  if (choice === undefined) return undefined;
  const reply = await askKind(choice.clause.clause, asking, context);
  if (reply === undefined) return undefined;
  const isMeant = await asking.confirm(describeConfirmation(choice, reply.kind, context));
  return isMeant ? reply : undefined;
}

async function askKind(
  clause: string,
  { select, askText }: WholeClauseAsking,
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
  const justification = await askText({
    message: messages.text('questionnaire.justification'),
    refuse: (text) => refuseProse(text, messages),
    doubt: (text) => doubtReason(text, messages),
  });
  return justification === '' ? undefined : { clause, kind, justification };
}
