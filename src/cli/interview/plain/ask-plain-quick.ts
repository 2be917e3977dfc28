import { highestRating } from '../../../model/rules/scale.ts';
import type { QuickReply, QuickRow, QuickView } from '../../../questionnaire/interviewer.ts';
import { describeSaid, markSaid } from '../describe/describe-said.ts';
import { sayProgress } from '../progress/say-progress.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameRating } from '../question/question-lines.ts';
import { sayRatedBefore } from '../say-rated-before.ts';
import { askPlainEnd } from './ask-plain-end.ts';
import type { PlainAsking } from './plain-asking.ts';

/**
 * Asks for the ratings of a clause in one line: `3324-1` rates what is open in its order, with `-` for
 * what stays open; `5=2` rates the fifth of the list. Enter alone turns the page.
 */
export async function askPlainQuick(view: QuickView, asking: PlainAsking): Promise<QuickReply> {
  // A line is sent by Enter and rates no other clause, so only the end is a stop.
  if (view.since === 'stopped') return stop(view, asking);
  await asking.prepare();
  const say = (): void => sayRows(view, asking);
  say();
  return askLine(view, asking, say);
}

async function stop({ next }: QuickView, asking: PlainAsking): Promise<QuickReply> {
  if (next !== undefined) return { kind: 'page', by: 1 };
  const way = await askPlainEnd({ open: 0 }, asking);
  return { kind: way === 'end' ? 'finish' : way };
}

async function askLine(view: QuickView, asking: PlainAsking, say: () => void): Promise<QuickReply> {
  const { messages, standard } = asking.context;
  const highest = highestRating(standard.scale);
  const line = await asking.ask(messages.text('questionnaire.plain.quick'), say);
  if (line === '') return { kind: 'page', by: 1 };
  if (line.toLowerCase() === 'q') return { kind: 'finish' };
  if (line.toLowerCase() === 'u') return { kind: 'undo' };
  const asked = saidOf(line, view, asking);
  if (asked !== undefined) {
    for (const text of asked) asking.print(text);
    return askLine(view, asking, say);
  }
  const ratings = readRatings(line, view, highest);
  if (ratings !== undefined) return { kind: 'rate', ratings };
  asking.print(messages.text('questionnaire.plain.quick-wrong', { highest }));
  return askLine(view, asking, say);
}

/** What people said on the row that `?3` names; `undefined` where a line asks for none, or for one without words. */
function saidOf(
  line: string,
  { rows }: QuickView,
  { context }: PlainAsking,
): readonly string[] | undefined {
  const [, number] = /^\?\s*(\d+)$/.exec(line) ?? [];
  const row = rows[Number(number) - 1];
  const texts = row === undefined ? [] : describeSaid(row.requirement.id, context);
  return texts.length === 0 ? undefined : texts;
}

function sayRows({ clause, rows, progress }: QuickView, { context, print }: PlainAsking): void {
  const { messages } = context;
  print(messages.text('questionnaire.clause', { ...clause }));
  print(sayProgress(progress, messages));
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    print(messages.text('questionnaire.plain.tick', { number, text: sayRow(row, context) }));
  }
  if (rows.some(({ answer, earlier }) => answer === undefined && earlier !== undefined)) {
    print(messages.text('questionnaire.plain.quick-last-time'));
  }
  if (rows.some(({ requirement }) => markSaid(requirement.id, context) !== '')) {
    print(messages.text('questionnaire.plain.quick-said'));
  }
}

/** A requirement with its rating, or with that of last time. */
function sayRow({ requirement, answer, earlier }: QuickRow, context: AssessContext): string {
  const { messages } = context;
  const mark = markSaid(requirement.id, context);
  const named = nameRequirement(requirement, messages);
  const name = mark === '' ? named : `${named} ${mark}`;
  const said =
    answer === undefined ? sayRatedBefore(earlier, context) : nameRating(answer.rating, context);
  if (said === undefined) return name;
  return messages.text('questionnaire.plain.quick-rated', { name, answer: said });
}

type Ratings = Extract<QuickReply, { readonly kind: 'rate' }>['ratings'];

/** The ratings that a line gives; `undefined` where it is not understood, or gives none. */
function readRatings(line: string, { rows }: QuickView, highest: number): Ratings | undefined {
  const single = /^(\d+)\s*=\s*(\d)$/.exec(line);
  const open = rows.filter(({ answer }) => answer === undefined);
  const signs = Array.from(line.replaceAll(/[\s,;]/g, ''));
  const asked = single === null ? open : [rows[Number(single[1]) - 1]];
  const given = single === null ? signs : [single[2] ?? ''];
  if (given.length > asked.length) return undefined;
  const ratings = given.map((sign, index) => ({
    id: asked[index]?.requirement.id ?? '',
    rating: sign === '-' ? undefined : Number(sign),
  }));
  const isRight = ratings.every(
    ({ id, rating }) => id !== '' && (rating === undefined || rating <= highest),
  );
  const meant = ratings.flatMap(({ id, rating }) => (rating === undefined ? [] : [{ id, rating }]));
  return isRight && meant.length > 0 ? meant : undefined;
}
