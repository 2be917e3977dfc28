import { refuseProse, refuseSeveralLines } from '../../../app/answers/typed/check-typed.ts';
import { draftEvidence } from '../../../app/answers/typed/draft-evidence.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { longestProse } from '../../../model/rules/limits.ts';
import { addEvidence } from '../../../questionnaire/add-evidence.ts';
import type { DetailsEnd, DetailsView } from '../../../questionnaire/interviewer.ts';
import { typedNote } from '../../../questionnaire/private-note.ts';
import { createDraft, type Draft } from '../draft.ts';
import {
  changePiece,
  doubtChanged,
  numberPieces,
  pieceOfNumber,
} from '../evidence/change-piece.ts';
import { mirrorEvidence } from '../mirror-of.ts';
import { createNoteDraft } from '../note-draft.ts';
import {
  askForSource,
  doubtEvidence,
  doubtSource,
  draftSource,
  pieceWithoutSource,
  readTypedEvidence,
  refuseSource,
  refuseTypedEvidence,
  withSource,
} from '../typed-evidence.ts';
import { writePiece } from '../write-piece.ts';
import { askMissing, type RecordTypedDetails } from './ask-plain-missing.ts';
import type { PlainAsking } from './plain-asking.ts';

/** Asks what is missing, for a note and for evidence, a line for each. */
export async function askPlainDetails(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<DetailsEnd> {
  if (view.asksMissing) await askMissing(view, record, asking);
  await askNote(view, record, asking);
  await askEvidence(view, record, asking);
  return 'done';
}

async function askNote(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<void> {
  const { context, print: say } = asking;
  const { messages } = context;
  const before = typedNote(view.answer);
  const sayOld = (): void => {
    if (before !== '')
      asking.print(messages.text('questionnaire.plain.note-old', { note: before }));
  };
  sayOld();
  const question = before === '' ? 'questionnaire.plain.note' : 'questionnaire.plain.note-edit';
  const draft = createNoteDraft(view, { record, context, say });
  await draft.keepThrough(async () => {
    const asked = {
      message: messages.text(question),
      limit: longestProse,
      refuse: (text: string) => refuseProse(text, messages),
      onDraft: (text: string) => draft.change(text || before),
    };
    const note = await asking.askText(asked, sayOld);
    draft.change(note === '-' ? '' : note || before);
  });
}

async function askEvidence(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<void> {
  const before = view.answer.evidence;
  const again = (evidence: readonly Evidence[]): Promise<void> =>
    askEvidence({ ...view, answer: { ...view.answer, evidence } }, record, asking);
  const pieces = await askPieces(view, record, asking);
  if (typeof pieces === 'number') {
    const changed = await askPiece(before, pieces, asking);
    if (changed !== before) await record({ evidence: changed });
    return again(changed);
  }
  if (pieces.length === 0) return;
  const draft = createDraft(pieces, (a, b) => a === b, {
    save: (sourced) => record({ evidence: addEvidence(before, sourced) }),
    mirror: mirrorEvidence(view.requirement, none, asking.context),
  });
  await draft.keepThrough(() => askSource(draft, asking));
  await again(addEvidence(before, draft.current()));
}

/** The evidence after one piece of it was changed, dated or removed. */
async function askPiece(
  before: readonly Evidence[],
  index: number,
  { context, askText }: PlainAsking,
): Promise<readonly Evidence[]> {
  const piece = before[index];
  if (piece === undefined) return before;
  const typed = await askText({
    message: context.messages.text('questionnaire.plain.evidence-change', {
      piece: writePiece(piece),
    }),
    refuse: (text) => (text === '-' ? undefined : refuseTypedEvidence(text, context)),
    doubt: (text) => doubtChanged(piece, text, context),
    doubtsEach: true,
  });
  if (typed === '') return before;
  return changePiece(before, { index, typed: typed === '-' ? '' : typed }, context);
}

/** Asks for the file or link of a single piece that has none. */
async function askSource(
  draft: Draft<readonly Evidence[]>,
  { context, askText }: PlainAsking,
): Promise<void> {
  const { messages } = context;
  const pieces = draft.current();
  const piece = pieceWithoutSource(pieces);
  if (piece === undefined) return;
  const source = await askText({
    message: askForSource(context),
    refuse: (text) => refuseSeveralLines(text, messages) ?? refuseSource(text, context),
    doubt: (text) => doubtSource(text, context),
    doubtsEach: true,
    onDraft: (text) => {
      draft.change(text === '' ? pieces : draftSource(piece, text, context));
    },
  });
  draft.change(source === '' ? pieces : [withSource(piece, source, context)]);
}

/** Asks for more evidence, and records it; none where nothing is typed. Gives the index of a piece to change. */
async function askPieces(
  { requirement, answer }: DetailsView,
  record: RecordTypedDetails,
  { context, askText }: PlainAsking,
): Promise<readonly Evidence[] | number> {
  const { messages } = context;
  const before = answer.evidence;
  const count = before.length;
  const message =
    count === 0
      ? messages.text('questionnaire.evidence')
      : messages.text('questionnaire.evidence-more', { count, list: numberPieces(before) });
  const draft = createDraft(none, (a, b) => a === b, {
    save: (pieces) => record({ evidence: addEvidence(before, pieces) }),
    mirror: mirrorEvidence(requirement, none, context),
  });
  let chosen: number | undefined;
  const change = (pieces: readonly Evidence[]): void =>
    draft.change(pieces.length === 0 ? none : pieces);
  await draft.keepThrough(async () => {
    const text = await askText({
      message,
      refuse: (typed) => refuseTypedEvidence(typed, context),
      doubt: (typed) => doubtEvidence(typed, context),
      doubtsEach: true,
      onDraft: (typed) => {
        chosen = pieceOfNumber(typed, before);
        change(chosen === undefined ? draftEvidence(typed, context.findFile) : none);
      },
    });
    chosen = pieceOfNumber(text, before);
    change(chosen === undefined ? readTypedEvidence(text, context) : none);
  });
  return chosen ?? draft.current();
}

const none: readonly Evidence[] = [];
