import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';
import type { Margins, Theme } from '../model/theme.ts';
import type { FrontMatter } from './block.ts';
import { breakLines } from './break-lines.ts';
import { drawLine } from './draw-line.ts';
import type { Mark, Page, PageNumberMark, PagePart, TextMark } from './page.ts';
import { plainStyle, setWords } from './set-words.ts';
import { mm } from './theme.ts';
import type { Typefaces } from './typeface.ts';

/** A page before its header, its footer and the page numbers in its table of contents. */
export interface RawPage extends Page {
  readonly isCover: boolean;
}

export interface FurnitureSetting {
  readonly front: FrontMatter;
  readonly faces: Typefaces;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  readonly theme: Theme;
  /** In points. */
  readonly margins: Margins;
}

/** Adds what can be known only when all pages are: numbers of pages, and headers and footers. */
export function finishPages(pages: readonly RawPage[], setting: FurnitureSetting): readonly Page[] {
  const numbers = numberHeadings(pages);
  return pages.map((page, index) => {
    const marks: Mark[] = [];
    for (const mark of page.marks) {
      if (mark.kind === 'page-number') marks.push(...drawPageNumber(mark, numbers, setting));
      else marks.push(mark);
    }
    const count = { page: index + 1, pages: pages.length };
    if (!page.isCover) marks.push(...drawFurniture(page, count, setting));
    return { width: page.width, height: page.height, marks };
  });
}

function numberHeadings(pages: readonly RawPage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  pages.forEach(({ marks }, index) => {
    for (const mark of marks) {
      if (mark.kind === 'anchor') numbers.set(mark.id, index + 1);
    }
  });
  return numbers;
}

function drawPageNumber(
  mark: PageNumberMark,
  numbers: ReadonlyMap<string, number>,
  { faces, theme }: FurnitureSetting,
): readonly Mark[] {
  const { x, y, size, source, right, startsRight } = mark;
  const text = String(numbers.get(mark.id) ?? '');
  const width = faces.regular.width(text) * size;
  const place = { x: startsRight ? x : right - width, y, text, width, font: 'regular' as const };
  const look = { size, colour: theme.colours.ink, spaced: false, link: undefined };
  const number: Mark = { kind: 'text', ...place, ...look, source };
  const dx = right - width - 5 - x;
  if (dx < 4) return [number];
  const dots = { x: startsRight ? x + width + 5 : x, y: y - 0.6, dx, dy: 0, thickness: 0.7 };
  const colour = theme.colours.muted;
  return [{ kind: 'line', ...dots, dotted: true, colour, source: 'page' }, number];
}

function drawFurniture(
  page: Page,
  count: { page: number; pages: number },
  setting: FurnitureSetting,
): readonly Mark[] {
  const { front, margins } = setting;
  const right = page.width - margins.side;
  const width = right - margins.side;
  const footTop = page.height - margins.bottom + 6 * mm;
  const number = drawText(
    setting.text('print.page-of', count),
    { width, source: 'footer' },
    setting,
  );
  const author = drawText(front.author ?? '', { width: width - 60, source: 'footer' }, setting);
  const header = drawText(front.header ?? front.title ?? '', { width, source: 'header' }, setting);
  const rule = (y: number): Mark => {
    const line = { x: margins.side, y, dx: width, dy: 0, thickness: 0.5, dotted: false };
    return { kind: 'line', ...line, colour: setting.theme.colours.line, source: 'header' };
  };
  const atLeft = () => margins.side;
  const atRight = (text: FurnitureText | undefined) => right - (text?.width ?? 0);
  const startsRight = setting.faces.direction === 'rtl';
  const [start, end] = startsRight ? [atRight, atLeft] : [atLeft, atRight];
  const ruled = header === undefined ? [] : [rule(18 * mm)];
  return [
    ...placeText(header, start(header), 13 * mm),
    ...ruled,
    ...placeText(author, start(author), footTop),
    ...placeText(number, end(number), footTop),
  ];
}

interface FurnitureText {
  readonly width: number;
  readonly marks: readonly Mark[];
}

/** One line of small text; what is too long for it ends in an ellipsis. */
function drawText(
  text: string,
  { width, source }: { readonly width: number; readonly source: PagePart },
  { faces, theme }: FurnitureSetting,
): FurnitureText | undefined {
  const { size, lineHeight } = theme.type.furniture;
  const style = plainStyle(size, theme.colours.muted, theme);
  const set = (shown: string) =>
    breakLines(setWords([{ kind: 'text', text: shown }], style, faces), width, faces);
  const lines = set(text);
  const [first] = lines.length > 1 ? shorten(text, set) : lines;
  if (first === undefined) return undefined;
  const place = { x: 0, top: 0, height: lineHeight, source, faces };
  return { width: first.width, marks: drawLine(first, place) };
}

type SetLines = (shown: string) => ReturnType<typeof breakLines>;

function shorten(text: string, set: SetLines): ReturnType<typeof breakLines> {
  const characters = Array.from(text);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (set(`${characters.slice(0, middle).join('')}…`).length === 1) fits = middle;
    else tooLong = middle;
  }
  return set(`${characters.slice(0, fits).join('').trimEnd()}…`);
}

function placeText(text: FurnitureText | undefined, x: number, y: number): readonly Mark[] {
  const marks: readonly Mark[] = text?.marks ?? [];
  return marks.map((mark) => (mark.kind === 'text' ? moveText(mark, x, y) : mark));
}

function moveText(mark: TextMark, dx: number, dy: number): Mark {
  return { ...mark, x: mark.x + dx, y: mark.y + dy };
}
