import type { PageSize, Tone } from '../../model/theme.ts';
import type { Raster } from '../scene/raster.ts';
import type { Scene } from '../scene/scene.ts';

/** Where a link leads: out of the document, or to the heading with this id. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'internal'; readonly id: string };

/** A box to tick on a screen. */
export interface BoxField {
  readonly name: string;
  /** What it is for, in words. */
  readonly tip: string;
  /** Set for one of several boxes of one name, of which one at most is ticked. */
  readonly choice?: { readonly value: string; readonly tip: string };
}

/** A place to type in on a screen. */
export interface TextField {
  readonly name: string;
  readonly tip: string;
  readonly severalLines: boolean;
  /** Its content before anybody types. */
  readonly value: string;
}

/** A picture among words. */
export interface InlinePicture {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** The picture in words; empty for decoration. */
  readonly alt: string;
  /** Its size in pixels of CSS, where the Markdown gives one. */
  readonly size: { readonly width?: number; readonly height?: number };
  /** It has its own size, as where its line holds only pictures; else it is as high as its line. */
  readonly stands: boolean;
}

export type Inline =
  | InlinePicture
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'strike'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly target: LinkTarget; readonly inlines: readonly Inline[] }
  | { readonly kind: 'span'; readonly tone: Tone; readonly inlines: readonly Inline[] }
  | { readonly kind: 'line-break' }
  /** Only in a print to fill in; `text` is what is there on paper. */
  | { readonly kind: 'field'; readonly text: string; readonly field: BoxField };

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly align?: Alignment;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly align?: Alignment;
}

/** The alignment of lines that do not start at the start. */
export type Alignment = 'center' | 'right';

export interface ListItem {
  /** Set for an item of a task list: `- [ ]` and `- [x]`. */
  readonly task?: 'open' | 'done';
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  /** The number of the first item; `undefined` = bullets. */
  readonly start: number | undefined;
  /** No blank lines between the items in the Markdown: they are close together in print too. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export type ColumnWidth = 'auto' | { readonly unit: 'mm' | 'percent'; readonly size: number };

export interface TableColumn {
  readonly align: 'left' | 'center' | 'right';
  readonly width: ColumnWidth;
}

export interface TableCell {
  readonly inlines: readonly Inline[];
  /** Only in a print to fill in: takes the whole cell, which then has no words of its own. */
  readonly field?: TextField;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** `undefined` where all header cells are blank: a form or a list of definitions. */
  readonly header: TableRow | undefined;
  readonly rows: readonly TableRow[];
  /** Height in mm below which no row of the body shrinks: room for handwriting. */
  readonly minRowHeight: number | undefined;
  /** Small type, with lines between the columns too: much to read, and room to write by hand. */
  readonly ruled: boolean;
  /** How many rows of the body, from the first on, are on a band of the colour of table heads. */
  readonly tintedRows?: number;
  /** Readers on a screen may put the rows in another order. */
  readonly sortable: boolean;
  /** Readers on a screen may choose which rows they see. */
  readonly filterable: boolean;
}

/** Whether people write into the table by hand, so that its lines must survive a copier. */
export function isWrittenOn({ minRowHeight, ruled }: Table): boolean {
  return ruled || minRowHeight !== undefined;
}

/** Shapes, or pixels. */
export type Picture = Scene | Raster;

export interface Figure {
  readonly kind: 'figure';
  readonly picture: Picture;
  /** The same for the width of a phone, where it is drawn for that too. */
  readonly narrow?: Picture;
  readonly alt: string;
  readonly caption: string;
  /** Set for a logo, which fills the room as far as it can. */
  readonly room?: Room;
}

/** Room on a page, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'toc'; readonly depth: number }
  | { readonly kind: 'cover'; readonly blocks: readonly Block[] }
  | { readonly kind: 'keep-together'; readonly blocks: readonly Block[] }
  /** Begins with a heading, below which a screen may hide the rest. Paper shows all of it. */
  | { readonly kind: 'collapsible'; readonly blocks: readonly Block[] }
  | { readonly kind: 'landscape'; readonly blocks: readonly Block[] };

/** The front matter of the Markdown, between two lines of `---`. */
export interface FrontMatter {
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** A BCP 47 tag: `en`, `da`. */
  readonly language?: string;
  /** An ISO date: `2026-11-23`. */
  readonly date?: string;
  readonly pageSize?: PageSize;
  /** The running header; the title if there is none. */
  readonly header?: string;
  /** Headings down to this level are said in the running header of their pages. */
  readonly headerSection?: number;
  /** Identifies the form for the program that reads it back; stored in a hidden field. */
  readonly form?: string;
}

export interface PrintDocument {
  readonly front: FrontMatter;
  readonly blocks: readonly Block[];
}
