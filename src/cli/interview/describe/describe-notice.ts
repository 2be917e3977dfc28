import type { MessageKey } from '../../../model/message-key.ts';
import { hasPrivateLines } from '../../../model/text/private-lines.ts';
import type { InterviewNotice } from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { describeMissing, nameEvidence } from '../question/describe-answer.ts';
import { sayStanding } from './say-standing.ts';

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
  const open = evidence.filter(({ title }) => !hasPrivateLines(title));
  const isPrivate = (details.private ?? '') !== '' || open.length < evidence.length;
  return [
    ...said('questionnaire.missing', describeMissing(requirement, missing, messages)),
    ...said('questionnaire.noted', note),
    ...(isPrivate ? [messages.text('questionnaire.noted-privately')] : []),
    ...said('questionnaire.evidence-noted', nameEvidence(open, messages)),
  ];
}
