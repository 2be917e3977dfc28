import type { EndView } from '../../../questionnaire/interviewer.ts';
import type { PlainAsking } from './plain-asking.ts';

const ways: ReadonlyMap<string, 'end' | 'undo'> = new Map([
  ['', 'end'],
  ['q', 'end'],
  ['u', 'undo'],
]);

/** Asks, in a line, whether that is the end, or the last answer is to be taken back. */
export async function askPlainEnd(view: EndView, asking: PlainAsking): Promise<'end' | 'undo'> {
  const { messages } = asking.context;
  const line = await asking.ask(messages.text('questionnaire.end', { open: view.open }));
  const way = ways.get(line.toLowerCase());
  if (way !== undefined) return way;
  asking.print(messages.text('questionnaire.end-wrong'));
  return askPlainEnd(view, asking);
}
