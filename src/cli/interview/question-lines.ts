import type { Answer } from '../../model/assessment.ts';
import { append } from '../../model/lists/append.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { ScaleStep } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { EarlierAnswer, QuestionView } from '../../questionnaire/interviewer.ts';
import { fitText, hangText, padText, readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { AssessContext } from './assess-context.ts';
import { describeMissing, nameEvidence } from './describe-notice.ts';

type QuestionContext = Pick<AssessContext, 'standard' | 'messages' | 'terminal'>;

/** The width to lay text out in, as the terminal is now. */
export function textWidth({ output, columns }: AssessContext['terminal']): number {
  return readableWidth(output.columns || columns);
}

/** The two header lines: where we are in the standard, and how far. */
export function headerLines(
  { path, progress }: QuestionView,
  look: QuestionContext,
): readonly string[] {
  const { messages, terminal } = look;
  const width = textWidth(terminal);
  const places = path.map(({ clause, title }) =>
    messages.text('questionnaire.clause', { clause, title }),
  );
  const place = wrapText(places.join(messages.text('questionnaire.path-separator')), width);
  const { answered, total } = progress;
  const count = messages.text('questionnaire.count', { answered, total });
  const size = Math.max(10, Math.min(40, width - count.length - 2));
  // Something answered shows at once, and the bar is full only at the end.
  const full = Math.max(answered > 0 ? 1 : 0, Math.floor((answered / total) * size));
  const bar = '▓'.repeat(full) + '░'.repeat(size - full);
  return [...place, `${terminal.colour.cyan(bar)} ${count}`];
}

/** The question, in bold. */
export function questionLines(
  { requirement }: QuestionView,
  { terminal }: QuestionContext,
): readonly string[] {
  return wrapText(requirement.question, textWidth(terminal)).map((line) =>
    terminal.colour.bold(line),
  );
}

/**
 * The scale, with a mark on what was answered before. What a step means, for this requirement where
 * the standard says so, is written out where there
 * are so many rows, else cut to one line; a wide terminal is used as a whole.
 */
export function scaleLines(
  { requirement, previous }: QuestionView,
  look: QuestionContext,
  rows: number,
): readonly string[] {
  const { standard, messages, terminal } = look;
  const { colour, output, columns } = terminal;
  const nameWidth = greatestOf(standard.scale.map(({ name }) => cleanForTerminal(name).length)) + 2;
  const width = Math.max(textWidth(terminal), (output.columns || columns) - 1) - nameWidth - 5;
  const meant = ({ rating, meaning }: ScaleStep): string =>
    requirement.levels[String(rating)] ?? firstSentence(meaning);
  const meanings = standard.scale.map((step) => wrapText(meant(step), width));
  const isRoomy = meanings.flat().length < rows;
  const marked = (rating: number | 'na', key: string, text: string): string => {
    const isChosen = previous?.rating === rating;
    const line = `${colour.bold(key)}  ${text}`;
    return isChosen ? `${colour.green('●')} ${line}` : `  ${line}`;
  };
  return [
    ...standard.scale.flatMap((step, index) => {
      const { rating, name } = step;
      const cut = [fitText(meant(step), width)];
      const [first = '', ...rest] = (isRoomy ? meanings[index] : cut) ?? cut;
      const text = padText(cleanForTerminal(name), nameWidth) + colour.dim(first);
      const indent = ' '.repeat(nameWidth + 5);
      return [
        marked(rating, String(rating), text),
        ...rest.map((line) => indent + colour.dim(line)),
      ];
    }),
    marked('na', 'n', messages.text('questionnaire.not-applicable')),
  ];
}

/** What is recorded besides the rating, dim: justification, missing items, note and evidence. */
export function previousLines(
  { requirement, previous, earlier }: QuestionView,
  look: QuestionContext,
): readonly string[] {
  if (previous !== undefined) return answerLines({ requirement, previous }, look);
  if (earlier === undefined) return [];
  const said = `  ${sayLastTime(earlier, look)}`;
  const shown = { requirement, previous: earlier.answer };
  return [look.terminal.colour.dim(said), ...answerLines(shown, look)];
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
): readonly string[] {
  const { messages, terminal } = look;
  const said = (key: MessageKey, text: string): readonly string[] =>
    text === '' ? [] : [messages.text(key, { text })];
  const texts = [
    ...(previous.rating === 'na'
      ? said('questionnaire.previous-na', previous.justification)
      : said('questionnaire.missing', describeMissing(requirement, previous.missing, messages))),
    ...said('questionnaire.noted', previous.note ?? ''),
    ...said('questionnaire.evidence-noted', nameEvidence(previous.evidence, messages)),
  ];
  const width = textWidth(terminal) - 2;
  return texts.map((text) => terminal.colour.dim(`  ${fitText(text, width)}`));
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
  const width = textWidth(terminal);
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
