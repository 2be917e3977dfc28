import { refuseProse, refuseSeveralLines } from '../../../app/answers/check-typed.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { longestProse } from '../../../model/rules/limits.ts';
import type { Item } from '../../../model/standard.ts';
import { addEvidence } from '../../../questionnaire/add-evidence.ts';
import type { Details, DetailsEnd, DetailsView } from '../../../questionnaire/interviewer.ts';
import { typedNote } from '../../../questionnaire/private-note.ts';
import { createDraft, type Draft } from '../draft.ts';
import { changePiece, numberPieces, pieceOfNumber, writePiece } from '../evidence/change-piece.ts';
import { createNoteDraft } from '../note-draft.ts';
import {
  draftEvidence,
  draftSource,
  pieceWithoutSource,
  readTypedEvidence,
  refuseSource,
  refuseTypedEvidence,
  withSource,
} from '../typed-evidence.ts';
import type { PlainAsking } from './plain-asking.ts';

type RecordTypedDetails = (details: Details) => Promise<void>;

/** Asks what is missing, for a note and for evidence, a line for each. */
export async function askPlainDetails(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<DetailsEnd> {
  if (view.asksMissing) await askMissing(view, record, asking);
  await askNote(view, record, asking);
  await askEvidence(view.answer.evidence, record, asking);
  return 'done';
}

async function askMissing(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<void> {
  const say = (): void => sayItems(view, asking);
  say();
  const draft = createDraft(
    view.answer.missing,
    (a, b) => a === b,
    (missing) => record({ missing }),
  );
  await draft.keepThrough(() => askNumbers(view.requirement.items, { asking, draft, say }));
}

function sayItems({ requirement, answer }: DetailsView, { context, print }: PlainAsking): void {
  for (const [index, { id, ref, text }] of requirement.items.entries()) {
    const isMissing = answer.missing.includes(id);
    const values = { number: index + 1, text: `${ref} ${text}` };
    const key = isMissing ? 'questionnaire.plain.ticked' : 'questionnaire.plain.tick';
    print(context.messages.text(key, values));
  }
}

interface AskedNumbers {
  readonly asking: PlainAsking;
  readonly draft: Draft<readonly string[]>;
  /** Says the items again. */
  readonly say: () => void;
}

/** Ticks the items whose numbers are typed; leaves the ticks as they are where nothing is. */
async function askNumbers(items: readonly Item[], asked: AskedNumbers): Promise<void> {
  const { asking, draft, say } = asked;
  const { messages } = asking.context;
  const line = await asking.ask(messages.text('questionnaire.plain.ticks'), say, (typed) => {
    const ids = pickItems(items, readNumbers(typed));
    if (ids.length > 0 || typed === '0') draft.change(ids);
  });
  if (line === '') return;
  const numbers = line === '0' ? [] : readNumbers(line);
  if (numbers.every((number) => items[number - 1] !== undefined)) {
    return draft.change(pickItems(items, numbers));
  }
  asking.print(messages.text('questionnaire.plain.wrong-numbers', { last: items.length }));
  await askNumbers(items, asked);
}

function readNumbers(line: string): readonly number[] {
  return line.split(/[\s,;]+/).map(Number);
}

/** Ids of the items with such numbers, of which some may be of none. */
function pickItems(items: readonly Item[], numbers: readonly number[]): readonly string[] {
  return items.filter((_, index) => numbers.includes(index + 1)).map(({ id }) => id);
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
  before: readonly Evidence[],
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<void> {
  const pieces = await askPieces(before, record, asking);
  if (typeof pieces === 'number') {
    const changed = await askPiece(before, pieces, asking);
    if (changed !== before) await record({ evidence: changed });
    return askEvidence(changed, record, asking);
  }
  if (pieces.length === 0) return;
  const draft = createDraft(
    pieces,
    (a, b) => a === b,
    (sourced) => record({ evidence: addEvidence(before, sourced) }),
  );
  await draft.keepThrough(() => askSource(draft, asking));
  await askEvidence(addEvidence(before, draft.current()), record, asking);
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
  const piece = pieceWithoutSource(draft.current());
  if (piece === undefined) return;
  const source = await askText({
    message: messages.text('questionnaire.evidence-source'),
    refuse: (text) => refuseSeveralLines(text, messages) ?? refuseSource(text, context),
    onDraft: (text) => {
      if (text !== '') draft.change(draftSource(piece, text, context));
    },
  });
  if (source !== '') draft.change([withSource(piece, source)]);
}

/** Asks for more evidence, and records it; none where nothing is typed. Gives the index of a piece to change. */
async function askPieces(
  before: readonly Evidence[],
  record: RecordTypedDetails,
  { context, askText }: PlainAsking,
): Promise<readonly Evidence[] | number> {
  const { messages } = context;
  const count = before.length;
  const message =
    count === 0
      ? messages.text('questionnaire.evidence')
      : messages.text('questionnaire.evidence-more', { count, list: numberPieces(before) });
  const draft = createDraft(
    none,
    (a, b) => a === b,
    (pieces) => record({ evidence: addEvidence(before, pieces) }),
  );
  let chosen: number | undefined;
  const change = (pieces: readonly Evidence[]): void =>
    draft.change(pieces.length === 0 ? none : pieces);
  await draft.keepThrough(async () => {
    const text = await askText({
      message,
      refuse: (typed) => refuseTypedEvidence(typed, context),
      onDraft: (typed) => {
        chosen = pieceOfNumber(typed, before);
        change(chosen === undefined ? draftEvidence(typed, context) : none);
      },
    });
    chosen = pieceOfNumber(text, before);
    change(chosen === undefined ? readTypedEvidence(text, context) : none);
  });
  return chosen ?? draft.current();
}

const none: readonly Evidence[] = [];
