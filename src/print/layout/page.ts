import type {
  Block,
  BoxField,
  Heading,
  LinkTarget,
  ListItem,
  Picture,
  TableCell,
  TextField,
} from '../document/block.ts';
import type { FontName } from '../fonts/typeface.ts';
import type { Line } from '../text/break-lines.ts';

/** A line of a table of contents. */
export interface TocLine {
  readonly kind: 'toc-line';
  readonly toc: Block;
  readonly heading: Heading;
}

/** What belongs to pages and not to the document: running headers, footers, lines and bands. */
export type PagePart = 'header' | 'footer' | 'page';

/** What a mark was made from. */
export type Source = Block | ListItem | TableCell | TocLine | PagePart;

/** Words of one font and colour on one line. `y` is the baseline; lengths are points, y grows down. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  /** A space comes before the words that follow; at the end of a line it has no room of its own. */
  readonly spaced: boolean;
  /** The words run from right to left; `text` has them in the order in which they are read. */
  readonly isRightToLeft?: boolean;
  /** The font has no bold cut, and its letters are thickened. */
  readonly isThickened?: boolean;
  /** A hyphen that is none of the word, and there only because a line ends. */
  readonly isSoftHyphen?: true;
  /** The link that the words belong to. */
  readonly link: LinkTarget | undefined;
  readonly source: Source;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly source: Source;
}

export interface LineMark {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  /** Lines run right or down. */
  readonly dx: number;
  readonly dy: number;
  readonly thickness: number;
  readonly colour: string;
  readonly dotted: boolean;
  readonly source: Source;
}

/** An area that leads elsewhere when it is clicked. */
export interface LinkMark {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
  readonly source: Source;
}

/** A place to fill in. */
export interface FieldMark {
  readonly kind: 'field';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly field: BoxField | TextField;
  /** The side of the box in its middle, where it is one to tick. */
  readonly box?: number;
  /** The words in it, of the size and colour that others will have. */
  readonly lines: readonly Line[];
  readonly lineHeight: number;
  readonly size: number;
  readonly colour: string;
  readonly source: Source;
}

/** The place of a heading: links and bookmarks lead here. */
export interface AnchorMark {
  readonly kind: 'anchor';
  readonly x: number;
  readonly y: number;
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly source: Source;
}

export interface PictureMark {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  /** Set for a picture among words. */
  readonly among?: { readonly alt: string; readonly link: LinkTarget | undefined };
  readonly source: Source;
}

/** Where dots lead from a heading to the number of its page: from `x` to `right`, or back. */
export interface PageNumberMark {
  readonly kind: 'page-number';
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly id: string;
  readonly size: number;
  /** The line starts at the right, and the number is at `x`. */
  readonly startsRight: boolean;
  readonly source: Source;
}

export type Mark =
  | TextMark
  | BoxMark
  | LineMark
  | LinkMark
  | AnchorMark
  | PictureMark
  | FieldMark
  | PageNumberMark;

/** A page ready to be painted, in painting order. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The same marks further right and down. */
export function moveMarks(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
  if (dx === 0 && dy === 0) return marks;
  return marks.map((mark) => moveMark(mark, dx, dy));
}

function moveMark(mark: Mark, dx: number, dy: number): Mark {
  const x = mark.x + dx;
  const y = mark.y + dy;
  return mark.kind === 'page-number'
    ? { ...mark, x, y, right: mark.right + dx }
    : { ...mark, x, y };
}

/** The marks as part of the page alone, which is not read out: no words, links and fields of the document. */
export function withoutSource(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'link' || mark.kind === 'field' ? [] : [{ ...mark, source: 'page' }],
  );
}
