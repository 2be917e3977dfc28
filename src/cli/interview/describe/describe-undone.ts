import type { Answer } from '../../../model/assessment.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import type {
  InterviewNotice,
  KeptAnswer,
  UndoneAnswer,
} from '../../../questionnaire/interviewer.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameRating } from '../question/question-lines.ts';

type UndoWords = Pick<AssessContext, 'standard' | 'messages'>;

/** What becomes of an undo. */
export type UndoNotice = Extract<InterviewNotice, { readonly kind: 'undone' | 'not-undone' }>;

/** Says what was undone and what is there again, or why it was not. */
export function describeUndo(notice: UndoNotice, words: UndoWords): string {
  if (notice.kind === 'not-undone') return describeKept(notice.kept, words);
  const [first] = notice.undone;
  const last = notice.undone.at(-1);
  if (first === undefined || last === undefined || first === last) return describeOne(first, words);
  const { messages } = words;
  return messages.text('questionnaire.undone-many', {
    count: notice.undone.length,
    first: nameRequirement(first.requirement, messages),
    last: nameRequirement(last.requirement, messages),
  });
}

/** Shows a note that goes with the answer: the person who typed it may want it again. */
function describeOne(undone: UndoneAnswer | undefined, words: UndoWords): string {
  if (undone?.was === undefined) return '';
  const { requirement, was, now } = undone;
  const { messages } = words;
  const said = messages.text('questionnaire.undone', {
    name: nameRequirement(requirement, messages),
    was: nameRating(was.rating, words),
    now: now === undefined ? 'open' : nameRating(now.rating, words),
  });
  const note = lostNote(was, now);
  return note === '' ? said : messages.text('questionnaire.undone-note', { said, note });
}

function lostNote({ note = '' }: Answer, now: Answer | undefined): string {
  return note === now?.note ? '' : cleanForTerminal(note);
}

/** Says at the end what the file has of a question that somebody else changed after it was answered. */
export function describeChanged(changed: KeptAnswer, words: UndoWords): string {
  return describeKept(changed, words, 'questionnaire.changed-since');
}

function describeKept(
  { id, theirs }: KeptAnswer,
  words: UndoWords,
  key: 'questionnaire.not-undone' | 'questionnaire.changed-since' = 'questionnaire.not-undone',
): string {
  const { standard, messages } = words;
  const requirement = standard.requirements.find((one) => one.id === id);
  return messages.text(key, {
    name: requirement === undefined ? id : nameRequirement(requirement, messages),
    by: cleanForTerminal(theirs?.by ?? 'unknown'),
    rating: theirs === undefined ? 'none' : nameRating(theirs.rating, words),
  });
}
