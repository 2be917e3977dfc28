import { cutProse } from '../../app/answers/typed/check-typed.ts';
import type { TypedSoFar } from '../../app/drafts/half-typed.ts';
import { recordFitting } from '../../app/drafts/record-fitting.ts';
import type { Answer } from '../../model/assessment.ts';
import { type SplitNote, splitNote } from '../../model/text/private-lines.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import { createDraft, type Draft } from './draft.ts';
import { mirrorOf, mirrorWords } from './mirror-of.ts';
import type { AssessContext } from './question/assess-context.ts';
import { keepTyped } from './question/keep-typed.ts';

/** With what a note is recorded, and told. */
interface Noting {
  readonly record: (note: SplitNote) => Promise<void>;
  readonly context: Pick<AssessContext, 'messages' | 'keepBeside' | 'drafts'>;
  readonly say: (text: string) => void;
  /** Whose words they are, where somebody is asked. */
  readonly speaker?: TypedSoFar['speaker'];
  /** Whether these words were not ended before. */
  readonly isHalf?: boolean;
}

/** The notes that are there, and what they are about. */
interface Noted {
  readonly requirement: { readonly id: string };
  readonly answer: Pick<Answer, 'note' | 'private'>;
}

/** A note that is being typed: what has no room in the assessment is kept whole in a file next to it. */
export function createNoteDraft(
  { requirement, answer }: Noted,
  { record, context, say, speaker, isHalf = false }: Noting,
): Draft<string> {
  const { id } = requirement;
  const before = typedNote(answer);
  const whose = speaker === undefined ? {} : { speaker };
  const kind = speaker === undefined ? 'note' : 'words';
  const mirror = speaker === undefined ? mirrorOf : mirrorWords;
  return createDraft(before, (a, b) => a === b, {
    save: async (text) => {
      const part = cutProse(text);
      const fitting = { part, record: () => record(splitNote(part)) };
      await recordFitting({ id, text }, fitting, (typed, why) =>
        keepTyped(typed, why, { ...context, say }),
      );
    },
    mirror: mirror(context.drafts, (text: string) => ({ kind, id, before, text, ...whose })),
    isHalf,
  });
}
