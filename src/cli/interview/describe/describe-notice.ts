import type { Messages } from '../../../messages/messages.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { refsOf } from '../../../model/clauses/item-id.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import type { Requirement } from '../../../model/standard.ts';
import type { InterviewNotice } from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../assess-context.ts';
import { sayStanding } from '../say-standing.ts';

type NoticeWords = Pick<AssessContext, 'standard' | 'messages'>;

/** What has words of its own: here, in describe-undone.ts, or in each interviewer. */
interface ToldElsewhere {
  readonly kind: 'answered' | 'skipped' | 'detailed' | 'undone' | 'not-undone';
}

/** Puts into words every notice but an answer, which each interviewer shows in its own way. */
export function describeNotice(
  notice: Exclude<InterviewNotice, ToldElsewhere>,
  { messages }: NoticeWords,
): string {
  switch (notice.kind) {
    case 'clause-passed': {
      const { clause, title, ...standing } = notice.summary;
      const said = sayStanding(standing, messages);
      return messages.text('questionnaire.clause-passed', { clause, title, standing: said });
    }
    case 'at-first-question':
      return messages.text('questionnaire.at-first-question');
    case 'nothing-to-keep':
      return messages.text('questionnaire.nothing-to-keep');
    case 'nothing-open':
      return messages.text('questionnaire.nothing-open');
    case 'nowhere-to-return':
      return messages.text('questionnaire.nowhere-to-return');
    case 'nothing-to-undo':
      return messages.text('questionnaire.nothing-to-undo');
  }
}

/** What was added to an answer, one line for each thing. */
export function describeDetails(
  { requirement, details }: Extract<InterviewNotice, { readonly kind: 'detailed' }>,
  { messages }: NoticeWords,
): readonly string[] {
  const { missing = [], note = '', evidence = [] } = details;
  const said = (key: MessageKey, text: string): readonly string[] =>
    text === '' ? [] : [messages.text(key, { text })];
  return [
    ...said('questionnaire.missing', describeMissing(requirement, missing, messages)),
    ...said('questionnaire.noted', note),
    ...(details.private === undefined || details.private === ''
      ? []
      : [messages.text('questionnaire.noted-privately')]),
    ...said('questionnaire.evidence-noted', nameEvidence(evidence, messages)),
  ];
}

/** Pieces of evidence, each with its file or link: "Minutes (minutes.pdf); Talk"; '' where there is none. */
export function nameEvidence(evidence: readonly Evidence[], messages: Messages): string {
  const named = evidence.map(({ title, file, link }) => {
    const source = file ?? link;
    return source === undefined
      ? title
      : messages.text('questionnaire.evidence-piece', { title, source });
  });
  return named.join('; ');
}

/** Which items are missing, by their refs: "2 of 5: 8.5.1.4 a), 8.5.1.4 c)"; '' where none is. */
export function describeMissing(
  requirement: Requirement,
  missing: readonly string[],
  messages: Messages,
): string {
  if (missing.length === 0) return '';
  const refs = refsOf(missing, requirement).join(', ');
  const values = { count: missing.length, total: requirement.items.length, refs };
  return messages.text('questionnaire.missing-items', values);
}
