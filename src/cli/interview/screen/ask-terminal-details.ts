import { refuseProse } from '../../../app/answers/typed/check-typed.ts';
import { markItem } from '../../../messages/mark-item.ts';
import { longestProse } from '../../../model/rules/limits.ts';
import { splitNote } from '../../../model/text/private-lines.ts';
import type { DetailsEnd, DetailsView } from '../../../questionnaire/interviewer.ts';
import { typedNote } from '../../../questionnaire/private-note.ts';
import { cutAbove } from '../../prompt/cut-above.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { createDraft } from '../draft.ts';
import { createNoteDraft } from '../note-draft.ts';
import { keyLines, readingWidth, wholeWidth } from '../question/question-lines.ts';
import { askBelow, type RecordDetails, type Stepped, type StepWay } from './ask-below.ts';
import { askEvidence } from './ask-terminal-evidence.ts';
import { drawAbove } from './draw-above.ts';
import type { TerminalAsking } from './terminal-asking.ts';
import { type Ticked, tickPrompt } from './tick-prompt.ts';

type DetailsStep = (view: DetailsView) => Promise<Stepped>;

/**
 * Asks what is missing, for a note and for evidence; each is recorded when it is complete, or when
 * Escape goes back from it.
 */
export async function askTerminalDetails(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<DetailsEnd> {
  const steps: readonly DetailsStep[] = [
    ...(view.asksMissing ? [(now: DetailsView) => askMissing(now, record, asking)] : []),
    (now) => askNote(now, record, asking),
    (now) => askEvidence(now, record, asking),
  ];
  return walk(steps, 0, view);
}

async function walk(
  steps: readonly DetailsStep[],
  at: number,
  view: DetailsView,
): Promise<DetailsEnd> {
  const step = steps[at];
  if (step === undefined) return at < 0 ? 'back' : 'done';
  const { answer, way } = await step(view);
  return walk(steps, at + (way === 'on' ? 1 : -1), { ...view, answer });
}

async function askMissing(
  view: DetailsView,
  record: RecordDetails,
  asking: TerminalAsking,
): Promise<Stepped> {
  const { items } = view.requirement;
  const before = view.answer.missing;
  const draft = createDraft(before, sameList, { save: (missing) => record({ missing }) });
  const idsOf = (ticked: ReadonlySet<number>): readonly string[] =>
    items.filter((_, index) => ticked.has(index)).map(({ id }) => id);
  const ticked = new Set(items.flatMap(({ id }, index) => (before.includes(id) ? [index] : [])));
  let way: StepWay = 'on';
  await draft.keepThrough(async () => {
    const chosen = await askTicks(view, asking, {
      ticked,
      onDraft: (now) => draft.change(idsOf(now)),
    });
    draft.change(idsOf(chosen.ticked));
    way = chosen.isBack ? 'back' : 'on';
  });
  return { answer: { ...view.answer, missing: draft.current() }, way };
}

function askTicks(
  { requirement, answer }: DetailsView,
  { context, session }: TerminalAsking,
  ticks: {
    readonly ticked: ReadonlySet<number>;
    readonly onDraft: (ticked: ReadonlySet<number>) => void;
  },
): Promise<Ticked> {
  const { messages, terminal } = context;
  const { colour } = terminal;
  const { items } = requirement;
  const above = drawAbove({ requirement, answer, withPoints: false }, context);
  return session.ask(
    tickPrompt({
      head: (size) => [
        ...cutAbove(above(size), size, messages),
        colour.bold(messages.text('questionnaire.ticks')),
      ],
      items: () =>
        items.map((item) => {
          const values = { ref: markItem(item, messages), text: item.text };
          return wrapText(messages.text('questionnaire.item', values), wholeWidth(terminal) - 6);
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
): Promise<Stepped> {
  const { context } = asking;
  const { messages } = context;
  const say = (text: string): void =>
    asking.session.say(wrapText(text, readingWidth(context.terminal)));
  const before = typedNote(view.answer);
  const draft = createNoteDraft(view, { record, context, say });
  let way: StepWay = 'on';
  await draft.keepThrough(async () => {
    const question = {
      message: messages.text(before === '' ? 'questionnaire.note' : 'questionnaire.note-edit'),
      initial: before,
      limit: longestProse,
      refuse: (text: string) => refuseProse(text, messages),
      onDraft: draft.change,
    };
    const note = await askBelow(view, question, asking);
    if (note === undefined) way = 'back';
    else draft.change(note);
  });
  // Private lines go where they belong, or coming back to the note would show them twice.
  const { private: _, ...rest } = view.answer;
  return { answer: { ...rest, ...splitNote(draft.current()) }, way };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
