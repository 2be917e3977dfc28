import { cutProse } from '../../app/answers/check-typed.ts';
import type { Details, DetailsView } from '../../questionnaire/interviewer.ts';
import { splitNote, typedNote } from '../../questionnaire/private-note.ts';
import type { AssessContext } from './assess-context.ts';
import { createDraft, type Draft } from './draft.ts';
import { recordFitting } from './keep-typed.ts';

/** With what a note is recorded, and told. */
interface Noting {
  readonly record: (details: Details) => Promise<void>;
  readonly context: Pick<AssessContext, 'messages' | 'keepBeside'>;
  readonly say: (text: string) => void;
}

/** A note that is being typed: what has no room in the assessment is kept whole in a file next to it. */
export function createNoteDraft(
  { requirement, answer }: DetailsView,
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
