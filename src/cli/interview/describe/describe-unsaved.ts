import type { Answer } from '../../../model/assessment.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import type { Requirement } from '../../../model/standard.ts';
import { typedNote } from '../../../questionnaire/private-note.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { describeMissing, nameEvidence } from '../question/describe-answer.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameAnswer } from '../question/question-lines.ts';

type UnsavedWords = Pick<AssessContext, 'standard' | 'messages'>;

/** An answer, and the one of the same requirement that is on disk. */
export interface Unsaved {
  readonly before: Answer | undefined;
  readonly answer: Answer;
}

/** What of an answer is not on disk, in words: its rating first, and then each thing that was typed. */
export function describeUnsaved(
  requirement: Requirement,
  { before, answer }: Unsaved,
  words: UnsavedWords,
): readonly string[] {
  const { messages } = words;
  const said = (key: MessageKey, text: string, earlier = ''): readonly string[] =>
    text === '' || text === earlier ? [] : [messages.text(key, { text })];
  const missing = (of: Answer | undefined): string =>
    of === undefined || of.rating === 'na'
      ? ''
      : describeMissing(requirement, of.missing, messages);
  const evidence = answer.evidence.filter((piece) => before?.evidence.includes(piece) !== true);
  return [
    messages.text('questionnaire.plain.told', {
      name: nameRequirement(requirement, messages),
      answer: nameAnswer(answer, words),
    }),
    ...said('questionnaire.previous-na', reason(answer), reason(before)),
    ...said('questionnaire.missing', missing(answer), missing(before)),
    ...said('questionnaire.noted', typedNote(answer), typedNote(before ?? {})),
    ...said('questionnaire.evidence-noted', nameEvidence(evidence, messages)),
  ];
}

function reason(answer: Answer | undefined): string {
  return answer?.rating === 'na' ? answer.justification : '';
}
