import { refuseProse } from '../../../app/answers/check-typed.ts';
import { markItem } from '../../../messages/mark-item.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { longestProse } from '../../../model/rules/limits.ts';
import { addEvidence } from '../../../questionnaire/add-evidence.ts';
import type { Details, DetailsView } from '../../../questionnaire/interviewer.ts';
import { typedNote } from '../../../questionnaire/private-note.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { createDraft } from '../draft.ts';
import { createNoteDraft } from '../note-draft.ts';
import { keyLines, textWidth } from '../question-lines.ts';
import {
  draftEvidence,
  draftSource,
  makeEvidence,
  readTypedEvidence,
  refuseSource,
  refuseTypedEvidence,
  titleWithoutSource,
} from '../typed-evidence.ts';
import type { TerminalAsking } from './terminal-asking.ts';
import { tickPrompt } from './tick-prompt.ts';

type RecordDetails = (details: Details) => Promise<void>;

/** Asks what is missing, for a note and for evidence; each is recorded when it is complete. */
export async function askTerminalDetails(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<void> {
  if (view.asksMissing) await askMissing(view, record, asking);
  await askNote(view, record, asking);
  await askEvidence(view.answer.evidence, record, asking);
}

async function askMissing(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<void> {
  const { items } = view.requirement;
  const before = view.answer.missing;
  const draft = createDraft(before, sameList, (missing) => record({ missing }));
  const idsOf = (ticked: ReadonlySet<number>): readonly string[] =>
    items.filter((_, index) => ticked.has(index)).map(({ id }) => id);
  const ticked = new Set(items.flatMap(({ id }, index) => (before.includes(id) ? [index] : [])));
  await draft.keepThrough(async () => {
    const chosen = await askTicks(view, asking, {
      ticked,
      onDraft: (now) => draft.change(idsOf(now)),
    });
    draft.change(idsOf(chosen));
  });
}

function askTicks(
  { requirement }: DetailsView,
  { context, session }: TerminalAsking,
  ticks: {
    readonly ticked: ReadonlySet<number>;
    readonly onDraft: (ticked: ReadonlySet<number>) => void;
  },
): Promise<ReadonlySet<number>> {
  const { messages, terminal } = context;
  const { colour } = terminal;
  const { items } = requirement;
  return session.ask(
    tickPrompt({
      head: () => [colour.bold(messages.text('questionnaire.ticks'))],
      items: () =>
        items.map((item) => {
          const values = { ref: markItem(item, messages), text: item.text };
          return wrapText(messages.text('questionnaire.item', values), textWidth(terminal) - 6);
        }),
      keys: () => ['', ...keyLines([messages.text('questionnaire.ticks-keys')], context)],
      highlight: colour.cyan,
      pasted: messages.text('questionnaire.pasted'),
      early: messages.text('questionnaire.early-dropped'),
      ...ticks,
    }),
  );
}

async function askNote(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<void> {
  const { context } = asking;
  const { messages } = context;
  const say = (text: string): void =>
    asking.session.say(wrapText(text, textWidth(context.terminal)));
  const before = typedNote(view.answer);
  const draft = createNoteDraft(view, { record, context, say });
  await draft.keepThrough(async () => {
    const note = await asking.questions.text({
      message: messages.text(before === '' ? 'questionnaire.note' : 'questionnaire.note-edit'),
      initial: before,
      limit: longestProse,
      refuse: (text) => refuseProse(text, messages),
      onDraft: draft.change,
    });
    draft.change(note);
  });
}

/** One piece of evidence after another, until a title is left empty. */
async function askEvidence(
  before: readonly Evidence[],
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<void> {
  const { messages } = asking.context;
  const draft = createDraft(
    before,
    (a, b) => a === b,
    (evidence) => record({ evidence }),
  );
  const add = (pieces: readonly Evidence[]): void =>
    draft.change(pieces.length === 0 ? before : addEvidence(before, pieces));
  await draft.keepThrough(async () => {
    const count = before.length;
    const text = await asking.questions.text({
      message:
        count === 0
          ? messages.text('questionnaire.evidence')
          : messages.text('questionnaire.evidence-more', { count }),
      refuse: (typed) => refuseTypedEvidence(typed, asking.context),
      onDraft: (typed) => add(draftEvidence(typed, asking.context)),
    });
    const pieces = readTypedEvidence(text, asking.context);
    add(pieces);
    const title = titleWithoutSource(pieces);
    if (title === undefined) return;
    const source = await asking.questions.text({
      message: messages.text('questionnaire.evidence-source'),
      refuse: (typed) => refuseSource(typed, asking.context),
      onDraft: (typed) => add(draftSource(title, typed, asking.context)),
    });
    add([makeEvidence(title, source)]);
  });
  if (draft.current() !== before) await askEvidence(draft.current(), record, asking);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
