import type { Size } from '../prompt/prompt.ts';
import { askTextOrBack, type TextQuestion } from '../terminal/questions.ts';
import { fitText, readableWidth, wrapText } from '../terminal/wrap-text.ts';
import type { AskedParagraph } from './describe-interview.ts';
import type { HoldContext } from './hold-context.ts';

/** Rows that stay free for what is asked, and for what is typed. */
const freeRows = 9;

/** Asks for text below some paragraphs; `undefined` where Escape goes back. */
export async function askBelowParagraphs(
  paragraphs: readonly AskedParagraph[],
  question: TextQuestion,
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
  const above = (size: Size): readonly string[] => drawParagraphs(paragraphs, size, colour);
  return askTextOrBack(question, session, { messages, colour, above });
}

function drawParagraphs(
  paragraphs: readonly AskedParagraph[],
  { columns, rows }: Size,
  colour: HoldContext['colour'],
): readonly string[] {
  const paint = { strong: colour.bold, plain: (text: string) => text, dim: colour.dim };
  const width = readableWidth(columns);
  const drawn = fitParagraphs(paragraphs, { width, room: rows - freeRows });
  return [...drawn.map(({ text, look }) => paint[look](text)), ''];
}

/**
 * The lines of paragraphs: where they are too many, what is dim has one line each; where they still are,
 * all of them, to be paged.
 */
function fitParagraphs(
  paragraphs: readonly AskedParagraph[],
  { width, room }: { readonly width: number; readonly room: number },
): readonly AskedParagraph[] {
  const wrap = ({ text, look }: AskedParagraph): readonly AskedParagraph[] =>
    wrapText(text, width).map((line) => ({ text: line, look }));
  const whole = paragraphs.flatMap(wrap);
  if (whole.length <= room) return whole;
  const short = paragraphs.flatMap((one) =>
    one.look === 'dim' ? [{ ...one, text: fitText(one.text, width) }] : wrap(one),
  );
  return short.length <= room ? short : whole;
}
