import type { Messages } from '../../../messages/messages.ts';
import type { WholeClauseChoice, WholeClauseReply } from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameStep } from '../question/question-lines.ts';

type Kind = WholeClauseReply['kind'];

/** A clause that can be answered at once, in words. */
export function describeChoice({ clause, open }: WholeClauseChoice, messages: Messages): string {
  return messages.text('questionnaire.whole-choice', {
    clause: clause.clause,
    title: clause.title,
    open,
  });
}

/** What may hold for a whole clause, in words. */
export function describeKinds({
  standard,
  messages,
}: Pick<AssessContext, 'standard' | 'messages'>): readonly {
  readonly kind: Kind;
  readonly text: string;
}[] {
  const lowest = standard.scale.find(({ rating }) => rating === 0);
  const values = { name: lowest?.name ?? '', meaning: lowest?.meaning ?? '' };
  return [
    { kind: 'absent', text: messages.text('questionnaire.whole-absent', values) },
    { kind: 'not-applicable', text: messages.text('questionnaire.whole-na') },
  ];
}

/** What would be recorded, as a question. */
export function describeConfirmation(
  { clause, open, answered }: WholeClauseChoice,
  kind: Kind,
  { standard, messages }: Pick<AssessContext, 'standard' | 'messages'>,
): string {
  const values = { clause: clause.clause, open, answered };
  return kind === 'absent'
    ? messages.text('questionnaire.whole-confirm-absent', {
        ...values,
        name: nameStep(0, standard.scale),
      })
    : messages.text('questionnaire.whole-confirm-na', values);
}
