import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Requirement } from '../../model/standard.ts';
import type { Notice } from '../../questionnaire/interviewer.ts';
import { formatRef } from '../../report/format-ref.ts';
import type { AssessContext } from './assess-context.ts';

type Words = Pick<AssessContext, 'standard' | 'messages'>;

/** Puts into words every notice but an answer, which each interviewer shows in its own way. */
export function describeNotice(
  notice: Exclude<Notice, { readonly kind: 'answered' | 'skipped' | 'detailed' }>,
  { messages }: Words,
): string {
  switch (notice.kind) {
    case 'clause-passed': {
      const score = nameScore(notice.summary.score, messages);
      return messages.text('questionnaire.clause-passed', { ...notice.summary, score });
    }
    case 'at-first-question':
      return messages.text('questionnaire.at-first-question');
    case 'nothing-to-keep':
      return messages.text('questionnaire.nothing-to-keep');
    case 'nothing-open':
      return messages.text('questionnaire.nothing-open');
  }
}

/** A score as messages take it: "none" where nothing is rated, so that they can leave it out. */
export function nameScore(score: number | null, messages: Messages): string {
  return score === null ? 'none' : messages.percent(score);
}

/** What was added to an answer, one line for each thing. */
export function describeDetails(
  { requirement, details }: Extract<Notice, { readonly kind: 'detailed' }>,
  { messages }: Words,
): readonly string[] {
  const { missing = [], note = '', evidence = [] } = details;
  const said = (key: MessageKey, text: string): readonly string[] =>
    text === '' ? [] : [messages.text(key, { text })];
  return [
    ...said('questionnaire.missing', describeMissing(requirement, missing, messages)),
    ...said('questionnaire.noted', note),
    ...said('questionnaire.evidence-noted', evidence.map(({ title }) => title).join('; ')),
  ];
}

/** Which items are missing: "2 of 5: 8.5.1.4 a), 8.5.1.4 c)"; '' where none is. */
export function describeMissing(
  { items }: Requirement,
  missing: readonly string[],
  messages: Messages,
): string {
  if (missing.length === 0) return '';
  const refs = [...new Set(missing.map(formatRef))].join(', ');
  const values = { count: missing.length, total: items.length, refs };
  return messages.text('questionnaire.missing-items', values);
}
