import { markItem } from '../../../messages/mark-item.ts';
import type { Answer } from '../../../model/assessment.ts';
import { append } from '../../../model/lists/append.ts';
import { greatestOf } from '../../../model/lists/extremes.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import { highestRating } from '../../../model/rules/scale.ts';
import type { Requirement, ScaleStep } from '../../../model/standard.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import type { EarlierAnswer, QuestionView } from '../../../questionnaire/interviewer.ts';
import { shareRows } from '../../terminal/share-rows.ts';
import {
  fitText,
  hangText,
  padText,
  readableWidth,
  windowWidth,
  wrapText,
} from '../../terminal/wrap-text.ts';
import { sayProgress } from '../progress/say-progress.ts';
import { describeMissing, nameEvidence } from '../question/describe-answer.ts';
import type { AssessContext } from './assess-context.ts';

type QuestionContext = Pick<AssessContext, 'standard' | 'messages' | 'terminal'>;

/** The width to lay running text out in, as the terminal is now. */
export function readingWidth({ output, columns }: AssessContext['terminal']): number {
  return readableWidth(output.columns || columns);
}

/** All columns but the last: for what is to be seen at one look, however wide the terminal. */
export function wholeWidth({ output, columns }: AssessContext['terminal']): number {
  return windowWidth(output.columns || columns);
}

/** A shorter bar shows nothing. */
const leastBar = 8;

/** The header lines: where we are in the standard, in one line where rows are scarce, and how far. */
export function headerLines(
  { path, progress }: QuestionView,
  look: QuestionContext,
  isShort = false,
): readonly string[] {
  const { messages, terminal } = look;
  const width = wholeWidth(terminal);
  const places = path.map(({ clause, title }) =>
    messages.text('questionnaire.clause', { clause, title }),
  );
  const place = isShort
    ? [fitText(places.at(-1) ?? '', width)]
    : wrapText(places.join(messages.text('questionnaire.path-separator')), width);
  const said = wrapText(sayProgress(progress, messages), width);
  const [count = ''] = said;
  const size = Math.min(40, width - count.length - 2);
  if (size < leastBar || said.length > 1) return [...place, ...said];
  const full = fullOf(progress, size);
  const bar = '▓'.repeat(full) + '░'.repeat(size - full);
  return [...place, `${terminal.colour.cyan(bar)} ${count}`];
}

/** How much of a bar is full: something rated shows at once, and all of it only at the end. */
function fullOf({ rated, inScope }: QuestionView['progress'], size: number): number {
  const share = inScope === 0 ? 1 : rated / inScope;
  return Math.max(rated > 0 ? 1 : 0, Math.floor(share * size));
}

/** How much room texts get: all that they need, or a line each. */
export type LineRoom = 'whole' | 'line';

/** The same for the scale, or so many rows for all its texts together. */
type ScaleRoom = LineRoom | { readonly rows: number };

const scaleRows = { whole: Infinity, line: 0 } as const;

/**
 * The scale, with a mark on what was answered before, and with what each step means: for this
 * requirement where the standard says so. A wide terminal is used as a whole.
 */
export function scaleLines(
  { requirement, previous }: Pick<QuestionView, 'requirement' | 'previous'>,
  look: QuestionContext,
  room: ScaleRoom,
): readonly string[] {
  const { standard, messages, terminal } = look;
  const { colour } = terminal;
  const nameWidth = greatestOf(standard.scale.map(({ name }) => cleanForTerminal(name).length)) + 2;
  const indent = nameWidth + 5;
  const marked = (rating: number | 'na', key: string, text: string): string => {
    const line = `${colour.bold(key)}  ${text}`;
    return previous?.rating === rating ? `${colour.green('●')} ${line}` : `  ${line}`;
  };
  const width = wholeWidth(terminal) - indent;
  const meanings = standard.scale.map((step) => meaningOf(step, requirement));
  const rows = typeof room === 'object' ? room.rows : scaleRows[room];
  const meant = shareRows(meanings, { width, rows });
  return [
    ...standard.scale.flatMap(({ rating, name }, index) => {
      const [first = '', ...rest] = meant[index] ?? [];
      const text = padText(cleanForTerminal(name), nameWidth) + colour.dim(first);
      return [
        marked(rating, String(rating), text),
        ...rest.map((line) => ' '.repeat(indent) + colour.dim(line)),
      ];
    }),
    marked('na', 'n', messages.text('questionnaire.not-applicable')),
  ];
}

/** What a step means for a requirement. */
export function meaningOf({ rating, meaning }: ScaleStep, { levels }: Requirement): string {
  return levels[String(rating)] ?? firstSentence(meaning);
}

/** The points of a requirement: ✓ there, – ticked as missing, · where no rating says which. */
export function pointLines(
  { requirement, previous }: Pick<QuestionView, 'requirement' | 'previous'>,
  { messages, terminal, standard }: QuestionContext,
  room: LineRoom,
): readonly string[] {
  const highest = highestRating(standard.scale);
  return requirement.items.flatMap((item) => {
    const values = { ref: markItem(item, messages), text: item.text };
    const mark = pointMark(previous, item.id, highest);
    const text = messages.text('questionnaire.item', values);
    const lines = inRoom(text, wholeWidth(terminal) - 4, room);
    return lines.map((line, index) => (index === 0 ? `  ${mark} ${line}` : `    ${line}`));
  });
}

function pointMark(previous: Answer | undefined, item: string, highest: number): string {
  if (previous === undefined || previous.rating === 'na' || previous.rating === 0) return '·';
  const isThere = previous.rating === highest || !previous.missing.includes(item);
  return isThere ? '✓' : '–';
}

function inRoom(text: string, width: number, room: LineRoom): readonly string[] {
  return room === 'whole' ? wrapText(text, width) : [fitText(text, width)];
}

/** What is recorded besides the rating, dim: justification, missing items, note and evidence. */
export function previousLines(
  { requirement, previous, earlier }: Pick<QuestionView, 'requirement' | 'previous' | 'earlier'>,
  look: QuestionContext,
  room: LineRoom,
): readonly string[] {
  if (previous !== undefined) return answerLines({ requirement, previous }, look, room);
  if (earlier === undefined) return [];
  const said = `  ${sayLastTime(earlier, look)}`;
  const shown = { requirement, previous: earlier.answer };
  return [look.terminal.colour.dim(said), ...answerLines(shown, look, room)];
}

/** "Last time: 2 Defined, 14 October 2025". */
export function sayLastTime(
  { answer, on }: EarlierAnswer,
  look: Omit<QuestionContext, 'terminal'>,
): string {
  const { messages } = look;
  const values = { answer: nameAnswer(answer, look), date: messages.date(on) };
  return messages.text('questionnaire.last-time', values);
}

function answerLines(
  { requirement, previous }: Pick<QuestionView, 'requirement'> & { readonly previous: Answer },
  look: QuestionContext,
  room: LineRoom,
): readonly string[] {
  const { messages, terminal } = look;
  const said = (key: MessageKey, text: string): readonly string[] =>
    text === '' ? [] : [messages.text(key, { text })];
  const texts = [
    ...(previous.rating === 'na'
      ? said('questionnaire.previous-na', previous.justification)
      : said('questionnaire.missing', describeMissing(requirement, previous.missing, messages))),
    ...said('questionnaire.by-site', nameSites(previous, look)),
    ...said('questionnaire.noted', previous.note ?? ''),
    ...said('questionnaire.evidence-noted', nameEvidence(previous.evidence, messages)),
  ];
  const width = wholeWidth(terminal) - 2;
  return texts
    .flatMap((text) => inRoom(text, width, room))
    .map((line) => terminal.colour.dim(`  ${line}`));
}

/** "North 3 Applied; South 1 Ad hoc": where sites are rated apart, of which the lowest counts. */
export function nameSites(answer: Answer, look: Omit<QuestionContext, 'terminal'>): string {
  const sites = answer.rating === 'na' ? [] : (answer.sites ?? []);
  return sites.map(({ site, rating }) => `${site} ${nameRating(rating, look)}`).join('; ');
}

/** An answer in two or three words: "3 Applied". */
export function nameAnswer({ rating }: Answer, look: Omit<QuestionContext, 'terminal'>): string {
  return nameRating(rating, look);
}

/** The same for a rating alone. */
export function nameRating(
  rating: Answer['rating'],
  { standard, messages }: Omit<QuestionContext, 'terminal'>,
): string {
  if (rating === 'na') return messages.text('questionnaire.not-applicable');
  const name = nameStep(rating, standard.scale);
  return messages.text('questionnaire.scale-step', { rating, name });
}

/** The name of a rating, fit to print. */
export function nameStep(rating: number, scale: readonly ScaleStep[]): string {
  return cleanForTerminal(scale.find((step) => step.rating === rating)?.name ?? '');
}

/** The keys that do something now, wrapped and dim. */
export function keyLines(
  keys: readonly string[],
  { messages, terminal }: QuestionContext,
): readonly string[] {
  const separator = messages.text('questionnaire.key-separator');
  const width = wholeWidth(terminal);
  const lines: string[] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    const joined = last === undefined ? key : last + separator + key;
    if (last !== undefined && joined.length <= width) lines[lines.length - 1] = joined;
    else append(lines, hangText('', key, width));
  }
  return lines.map((line) => terminal.colour.dim(line));
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](?:\s|$)/);
  return end === -1 ? text : text.slice(0, end + 1);
}
