import type { Size } from '../prompt/prompt.ts';
import { askTextOrBack, type TextQuestion } from '../prompt/questions.ts';
import { type RowRoom, shareRows } from '../terminal/share-rows.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { AskedParagraph } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** Rows that stay free for what is asked, and for what is typed: a few words more than a digit. */
const freeRows = { words: 9, digit: 6 } as const;

/** What is asked below paragraphs. */
export interface BelowQuestion extends TextQuestion {
  /** What is typed: words, which need room, or a digit. */
  readonly typed: keyof typeof freeRows;
  /** Whether nothing is cut: what has no room is paged. */
  readonly isWhole?: boolean;
}

/** Asks for text below some paragraphs; `undefined` where Escape goes back. */
export async function askBelowParagraphs(
  paragraphs: readonly AskedParagraph[],
  { typed, isWhole = false, ...question }: BelowQuestion,
  context: Pick<HoldContext, 'messages' | 'session' | 'lines' | 'colour'>,
): Promise<string | undefined> {
  const { session, lines, messages, colour } = context;
  if (lines !== undefined) {
    const sayAbove = (): void => paragraphs.forEach(({ text }) => lines.print(text));
    lines.printLines(['']);
    await lines.prepare();
    sayAbove();
    return lines.askText(question, sayAbove);
  }
  const above = ({ columns, rows }: Size): readonly string[] => {
    const room = isWhole ? Infinity : rows - freeRows[typed];
    return drawParagraphs(paragraphs, { width: readableWidth(columns), rows: room }, colour);
  };
  return askTextOrBack(question, session, { messages, colour, above });
}

/**
 * The lines of paragraphs. Where they are too many, what is dim is cut to the rows that there are; where
 * they still are, all of them, to be paged.
 */
function drawParagraphs(
  paragraphs: readonly AskedParagraph[],
  { width, rows }: RowRoom,
  colour: HoldContext['colour'],
): readonly string[] {
  const paint = { strong: colour.bold, plain: (text: string) => text, dim: colour.dim };
  const whole = paragraphs.map(({ text }) => wrapText(text, width));
  const dim = paragraphs.filter(({ look }) => look === 'dim').map(({ text }) => text);
  const fixed = paragraphs.map(({ look }, at) => (look === 'dim' ? 0 : (whole[at]?.length ?? 0)));
  const left = rows - fixed.reduce((sum, lines) => sum + lines, 0);
  const shared = shareRows(dim, { width, rows: left < dim.length ? Infinity : left });
  const cut = shared.values();
  const drawn = paragraphs.flatMap(({ look }, at) => {
    const lines = look === 'dim' ? (cut.next().value ?? []) : (whole[at] ?? []);
    return lines.map((line) => paint[look](line));
  });
  return [...drawn, ''];
}
