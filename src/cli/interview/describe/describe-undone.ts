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
  if (notice.kind === 'not-undone') {
    const { kept } = notice;
    return kept.sites === undefined ? describeKept(kept, words) : describeSites(kept, words);
  }
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
  const { requirement, was, now, isInPart } = undone;
  const { messages } = words;
  const said = messages.text('questionnaire.undone', {
    name: nameRequirement(requirement, messages),
    was: nameRating(was.rating, words),
    now: isInPart ? 'part' : nameNow(now, words),
  });
  const note = lostNote(was, now);
  return note === '' ? said : messages.text('questionnaire.undone-note', { said, note });
}

function nameNow(now: Answer | undefined, words: UndoWords): string {
  return now === undefined ? 'open' : nameRating(now.rating, words);
}

function lostNote({ note = '' }: Answer, now: Answer | undefined): string {
  return note === now?.note ? '' : cleanForTerminal(note);
}

/** Says which sites stay as somebody else left them; the others are undone. */
function describeSites({ id, theirs, sites = [] }: KeptAnswer, words: UndoWords): string {
  const { messages } = words;
  const listed = sites.map(({ site, rating }) =>
    messages.text('questionnaire.site-now', {
      site: cleanForTerminal(site),
      now:
        rating === undefined ? messages.text('questionnaire.site-open') : nameRating(rating, words),
    }),
  );
  return messages.text('questionnaire.sites-not-undone', {
    name: nameKept(id, words),
    by: cleanForTerminal(theirs?.by ?? 'unknown'),
    count: sites.length,
    sites: listed.join(messages.text('questionnaire.site-separator')),
  });
}

function nameKept(id: string, { standard, messages }: UndoWords): string {
  const requirement = standard.requirements.find((one) => one.id === id);
  return requirement === undefined ? id : nameRequirement(requirement, messages);
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
  return words.messages.text(key, {
    name: nameKept(id, words),
    by: cleanForTerminal(theirs?.by ?? 'unknown'),
    rating: theirs === undefined ? 'none' : nameRating(theirs.rating, words),
  });
}
