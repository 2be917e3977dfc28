import { cutProse } from '../../app/answers/check-typed.ts';
import type { Answer } from '../../model/assessment.ts';
import { type SplitNote, splitNote } from '../../model/text/private-lines.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import { createDraft, type Draft } from './draft.ts';
import type { AssessContext } from './question/assess-context.ts';
import { recordFitting } from './question/keep-typed.ts';

/** With what a note is recorded, and told. */
interface Noting {
  readonly record: (note: SplitNote) => Promise<void>;
  readonly context: Pick<AssessContext, 'messages' | 'keepBeside'>;
  readonly say: (text: string) => void;
}

/** The notes that are there, and what they are about. */
interface Noted {
  readonly requirement: { readonly id: string };
  readonly answer: Pick<Answer, 'note' | 'private'>;
}

/** A note that is being typed: what has no room in the assessment is kept whole in a file next to it. */
export function createNoteDraft(
  { requirement, answer }: Noted,
  { record, context, say }: Noting,
): Draft<string> {
  const { id } = requirement;
  return createDraft(
    typedNote(answer),
    (a, b) => a === b,
    async (text) => {
      const part = cutProse(text);
      const fitting = { part, record: () => record(splitNote(part)) };
      await recordFitting({ id, text }, fitting, { ...context, say });
    },
  );
}
