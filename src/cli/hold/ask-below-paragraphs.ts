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
  const drawn = fitParagraphs(paragraphs, { width, room: Math.max(1, rows - freeRows) });
  return [...drawn.map(({ text, look }) => paint[look](text)), ''];
}

/** The lines of paragraphs: where they are too many, what is dim has one line each, and words end early. */
function fitParagraphs(
  paragraphs: readonly AskedParagraph[],
  { width, room }: { readonly width: number; readonly room: number },
): readonly AskedParagraph[] {
  const wrap = ({ text, look }: AskedParagraph): readonly AskedParagraph[] =>
    wrapText(text, width).map((line) => ({ text: line, look }));
  const whole = paragraphs.flatMap(wrap);
  if (whole.length <= room) return whole;
  const short = paragraphs.map((one) =>
    one.look === 'dim' ? [{ ...one, text: fitText(one.text, width) }] : wrap(one),
  );
  let over = short.flat().length - room;
  return short
    .flatMap((lines) => {
      const cut = lines[0]?.look === 'plain' ? Math.min(over, lines.length - 1) : 0;
      over -= Math.max(0, cut);
      return cut <= 0 ? lines : endEarly(lines.slice(0, -cut), width);
    })
    .slice(0, room);
}

function endEarly(lines: readonly AskedParagraph[], width: number): readonly AskedParagraph[] {
  return lines.map((line, index) =>
    index < lines.length - 1 ? line : { ...line, text: fitText(`${line.text} …`, width) },
  );
}
