import type { Item } from '../../../model/standard.ts';
import type { Details, DetailsView } from '../../../questionnaire/interviewer.ts';
import { createDraft, type Draft } from '../draft.ts';
import type { PlainAsking } from './plain-asking.ts';

/** Records what was typed, once it is complete. */
export type RecordTypedDetails = (details: Details) => Promise<void>;

/** Asks by numbers what is missing; nothing typed leaves it as it is. */
export async function askMissing(
  view: DetailsView,
  record: RecordTypedDetails,
  asking: PlainAsking,
): Promise<void> {
  const say = (): void => sayItems(view, asking);
  say();
  const draft = createDraft(view.answer.missing, (a, b) => a === b, {
    save: (missing) => record({ missing }),
  });
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
  const before = draft.current();
  const line = await asking.ask(messages.text('questionnaire.plain.ticks'), say, (typed) => {
    const ids = pickItems(items, readNumbers(typed));
    draft.change(ids.length > 0 || typed === '0' ? ids : before);
  });
  draft.change(before);
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
