import { draftEvidence } from '../../../app/answers/typed/draft-evidence.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { addEvidence } from '../../../questionnaire/add-evidence.ts';
import type { DetailsView } from '../../../questionnaire/interviewer.ts';
import type { TextQuestion } from '../../prompt/questions.ts';
import { createDraft, type Draft } from '../draft.ts';
import {
  changePiece,
  doubtChanged,
  numberPieces,
  pieceOfNumber,
} from '../evidence/change-piece.ts';
import { mirrorEvidence } from '../mirror-of.ts';
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
import { askBelow, type RecordDetails, type Stepped, type StepWay } from './ask-below.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** One piece of evidence after another, until a title is left empty. */
export async function askEvidence(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<Stepped> {
  const before = view.answer.evidence;
  const draft = createDraft(before, (a, b) => a === b, {
    save: (evidence) => record({ evidence }),
    mirror: mirrorEvidence(view.requirement, before, asking.context),
  });
  const taken: { way: StepWay } = { way: 'on' };
  await draft.keepThrough(async () => {
    taken.way = await askPieces(view, draft, asking);
  });
  const { way } = taken;
  const answer = { ...view.answer, evidence: draft.current() };
  const isMore = way === 'again' || (way === 'on' && draft.current() !== before);
  return isMore ? askEvidence({ ...view, answer }, record, asking) : { answer, way };
}

async function askPieces(
  view: DetailsView,
  draft: Draft<readonly Evidence[]>,
  asking: TerminalAsking,
): Promise<StepWay> {
  const { context } = asking;
  const before = view.answer.evidence;
  const add = (pieces: readonly Evidence[]): void =>
    draft.change(pieces.length === 0 ? before : addEvidence(before, pieces));
  const text = await askBelow(view, evidenceQuestion(before, add, context), asking);
  if (text === undefined) return 'back';
  const index = pieceOfNumber(text, before);
  if (index !== undefined) {
    draft.change(await askPiece(view, index, asking));
    return 'again';
  }
  const pieces = readTypedEvidence(text, context);
  add(pieces);
  const piece = pieceWithoutSource(pieces);
  if (piece === undefined) return 'on';
  const question = {
    message: askForSource(context),
    refuse: (typed: string) => refuseSource(typed, context),
    doubt: (typed: string) => doubtSource(typed, context),
    onDraft: (typed: string) => add(draftSource(piece, typed, context)),
  };
  const source = await askBelow(view, question, asking);
  if (source !== undefined) add([withSource(piece, source, context)]);
  return 'on';
}

/** The evidence after one piece of it was changed, dated or removed. */
async function askPiece(
  view: DetailsView,
  index: number,
  asking: TerminalAsking,
): Promise<readonly Evidence[]> {
  const { context } = asking;
  const { evidence } = view.answer;
  const piece = evidence[index];
  const question = {
    message: context.messages.text('questionnaire.evidence-change'),
    initial: piece === undefined ? '' : writePiece(piece),
    refuse: (typed: string) => refuseTypedEvidence(typed, context),
    doubt: (typed: string) => doubtChanged(piece, typed, context),
  };
  const typed = await askBelow(view, question, asking);
  return typed === undefined ? evidence : changePiece(evidence, { index, typed }, context);
}

function evidenceQuestion(
  before: readonly Evidence[],
  add: (pieces: readonly Evidence[]) => void,
  context: TerminalAsking['context'],
): TextQuestion {
  const { messages } = context;
  const count = before.length;
  const list = numberPieces(before);
  return {
    message:
      count === 0
        ? messages.text('questionnaire.evidence')
        : messages.text('questionnaire.evidence-more', { count, list }),
    refuse: (typed) => refuseTypedEvidence(typed, context),
    doubt: (typed) => doubtEvidence(typed, context),
    onDraft: (typed) => {
      const isNumber = pieceOfNumber(typed, before) !== undefined;
      add(isNumber ? [] : draftEvidence(typed, context.findFile));
    },
  };
}
