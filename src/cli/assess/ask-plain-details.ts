import type { Evidence } from '../../model/assessment.ts';
import type { Item } from '../../model/standard.ts';
import type { Details, DetailsView } from '../../questionnaire/interviewer.ts';
import { formatRef } from '../../report/format-ref.ts';
import {
  cutLine,
  cutProse,
  makeEvidence,
  refuseLine,
  refuseProse,
  refuseSeveralLines,
  refuseSource,
} from './check-typed.ts';
import { createDraft } from './draft.ts';
import type { PlainAsking } from './plain-asking.ts';

type Record = (details: Details) => Promise<void>;

/** Asks what is missing, for a note and for evidence, a line for each. */
export async function askPlainDetails(
  view: DetailsView,
  record: Record,
  asking: PlainAsking,
): Promise<void> {
  if (view.asksMissing) await askMissing(view, record, asking);
  await askNote(view.answer.note ?? '', record, asking);
  await askEvidence(view.answer.evidence, record, asking);
}

async function askMissing(view: DetailsView, record: Record, asking: PlainAsking): Promise<void> {
  const { messages } = asking.context;
  const { items } = view.requirement;
  for (const [index, { ref, text }] of items.entries()) {
    const isMissing = view.answer.missing.includes(ref);
    const values = { number: index + 1, text: `${formatRef(ref)} ${text}` };
    asking.print(
      messages.text(isMissing ? 'questionnaire.plain.ticked' : 'questionnaire.plain.tick', values),
    );
  }
  const missing = await askNumbers(items, asking);
  if (missing !== undefined) await record({ missing });
}

/** Refs of the items whose numbers are typed; `undefined` where nothing is. */
async function askNumbers(
  items: readonly Item[],
  asking: PlainAsking,
): Promise<readonly string[] | undefined> {
  const { messages } = asking.context;
  const line = await asking.ask(messages.text('questionnaire.plain.ticks'));
  if (line === '') return undefined;
  if (line === '0') return [];
  const numbers = line.split(/[\s,;]+/).map(Number);
  if (numbers.every((number) => items[number - 1] !== undefined)) {
    return items.filter((_, index) => numbers.includes(index + 1)).map(({ ref }) => ref);
  }
  asking.print(messages.text('questionnaire.plain.wrong-numbers', { last: items.length }));
  return askNumbers(items, asking);
}

async function askNote(before: string, record: Record, asking: PlainAsking): Promise<void> {
  const { messages } = asking.context;
  if (before !== '') asking.print(messages.text('questionnaire.plain.note-old', { note: before }));
  const question = before === '' ? 'questionnaire.plain.note' : 'questionnaire.plain.note-edit';
  const draft = createDraft(
    before,
    (a, b) => a === b,
    (note) => record({ note }),
  );
  await draft.keepThrough(async () => {
    const note = await asking.askText({
      message: messages.text(question),
      refuse: (text) => refuseProse(text, messages),
      onDraft: (text) => draft.change(cutProse(text) || before),
    });
    draft.change(note === '-' ? '' : note || before);
  });
}

async function askEvidence(
  before: readonly Evidence[],
  record: Record,
  asking: PlainAsking,
): Promise<void> {
  const { messages } = asking.context;
  const title = await askTitle(before, record, asking);
  if (title === '') return;
  const source = await asking.askText({
    message: messages.text('questionnaire.evidence-source'),
    refuse: (text) => refuseSeveralLines(text, messages) ?? refuseSource(text, messages),
  });
  const evidence = [...before, makeEvidence(title, source)];
  if (source !== '') await record({ evidence });
  await askEvidence(evidence, record, asking);
}

/** Asks for the title of one more piece of evidence, and records it; '' where there is none. */
async function askTitle(
  before: readonly Evidence[],
  record: Record,
  { context: { messages }, askText }: PlainAsking,
): Promise<string> {
  const count = before.length;
  const message =
    count === 0
      ? messages.text('questionnaire.evidence')
      : messages.text('questionnaire.evidence-more', { count });
  const draft = createDraft(
    '',
    (a, b) => a === b,
    (title) => record({ evidence: [...before, { title }] }),
  );
  await draft.keepThrough(async () => {
    const title = await askText({
      message,
      refuse: (text) => refuseLine(text, messages),
      joinsLines: true,
      onDraft: (text) => draft.change(cutLine(text.replaceAll('\n', ' '))),
    });
    draft.change(title);
  });
  return draft.current();
}
