import { append } from '../../model/lists/append.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';
import type { Margins, Theme } from '../../model/theme.ts';
import type { FrontMatter } from '../document/block.ts';
import type { Brand, Logo } from '../document/brand.ts';
import { footerOf, headerOf } from '../document/document-words.ts';
import { fitPicture } from '../document/fit-picture.ts';
import { mm } from '../document/theme.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { breakLines } from '../text/break-lines.ts';
import { setWords } from '../text/set-words.ts';
import { plainStyle } from '../text/text-style.ts';
import { drawLine } from './draw-line.ts';
import type { Mark, Page, PageNumberMark, PagePart, PictureMark, TextMark } from './page.ts';
import { runningSections } from './running-sections.ts';

/** Room for a logo above the line below the header. */
const headRoomOfLogo = { width: 40 * mm, height: 7.5 * mm } as const;

/** A page before its header, its footer and the page numbers in its table of contents. */
export interface RawPage extends Page {
  readonly isCover: boolean;
}

export interface FurnitureSetting {
  readonly front: FrontMatter;
  readonly faces: Typefaces;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  readonly theme: Theme;
  readonly brand?: Brand;
  /** In points. */
  readonly margins: Margins;
}

/** Adds what can be known only when all pages are: numbers of pages, and headers and footers. */
export function finishPages(pages: readonly RawPage[], setting: FurnitureSetting): readonly Page[] {
  const numbers = numberHeadings(pages);
  const { headerSection: depth = 0, title = '' } = setting.front;
  const sections = depth === 0 ? [] : runningSections(pages, { depth, title });
  return pages.map((page, index) => {
    const marks: Mark[] = [];
    for (const mark of page.marks) {
      if (mark.kind === 'page-number') append(marks, drawPageNumber(mark, numbers, setting));
      else marks.push(mark);
    }
    const said = { page: index + 1, pages: pages.length, section: sections[index] ?? '' };
    if (!page.isCover) append(marks, drawFurniture(page, said, setting));
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
  { section, ...count }: { page: number; pages: number; section: string },
  setting: FurnitureSetting,
): readonly Mark[] {
  const { margins, faces } = setting;
  const column: LineSpan = {
    left: margins.side,
    width: page.width - 2 * margins.side,
    startsRight: faces.direction === 'rtl',
  };
  const { width } = column;
  const footTop = page.height - margins.bottom + 6 * mm;
  const said = setting.text('print.page-of', count);
  const number = drawText(said, { width, source: 'footer' }, setting);
  const footer = drawText(
    footerOf(setting.front, setting.brand),
    { width: width - numberRoom(number), source: 'footer' },
    setting,
  );
  return [
    ...drawHeader(column, section, setting),
    ...placeText(footer, atStart(column, footer?.width), footTop),
    ...placeText(number, atEnd(column, number?.width), footTop),
  ];
}

/** Where lines begin and end: at the right and the left where text runs from right to left. */
interface LineSpan {
  readonly left: number;
  readonly width: number;
  readonly startsRight: boolean;
}

function atStart(column: LineSpan, width = 0): number {
  return column.startsRight ? column.left + column.width - width : column.left;
}

function atEnd(column: LineSpan, width = 0): number {
  return atStart({ ...column, startsRight: !column.startsRight }, width);
}

/** The room for the page number next to the footer, even for a long number. */
function numberRoom(number: FurnitureText | undefined): number {
  return Math.max(60, (number?.width ?? 0) + 12);
}

/** The title at the beginning of a line, and the logo small at its end. */
function drawHeader(column: LineSpan, section: string, setting: FurnitureSetting): readonly Mark[] {
  const { front, brand, theme } = setting;
  const logos = drawLogo(brand?.logo, column);
  const taken = logos.reduce((sum, logo) => sum + logo.width + 12, 0);
  const title = [headerOf(front), section].filter((words) => words !== '').join(' · ');
  const text = drawText(title, { width: column.width - taken, source: 'header' }, setting);
  if (text === undefined && logos.length === 0) return [];
  const place = { x: column.left, y: 18 * mm, dx: column.width, dy: 0 };
  const look = { thickness: 0.5, dotted: false, colour: theme.colours.line };
  return [
    ...placeText(text, atStart(column, text?.width), 13 * mm),
    { kind: 'line', ...place, ...look, source: 'header' },
    ...logos,
  ];
}

function drawLogo(logo: Logo | undefined, column: LineSpan): readonly PictureMark[] {
  if (logo === undefined) return [];
  const { picture } = logo;
  const size = fitPicture(picture, headRoomOfLogo);
  const place = { x: atEnd(column, size.width), y: 16.4 * mm - size.height };
  return [{ kind: 'picture', ...place, ...size, picture, source: 'header' }];
}

/** More characters than a page is wide: what comes after them cannot be seen. */
const longestLine = 600;

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
  const start = text.slice(0, longestLine);
  const lines = set(start);
  const [first] = lines.length > 1 ? shorten(start, set) : lines;
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
