/** The classes that a span may carry; a theme gives each its look. */
export const tones = ['gap-major', 'gap-minor', 'gap-improvement', 'gap-none', 'muted'] as const;
export type Tone = (typeof tones)[number];

/** How the words of a tone look: never by colour alone. */
export interface ToneLook {
  readonly colour: string;
  readonly bold: boolean;
  readonly underlined: boolean;
}

/** A size of type and the height of its lines, in points. */
export interface TypeSize {
  readonly size: number;
  readonly lineHeight: number;
}

/** The colours of text and lines; colours are written as #rrggbb. */
export interface InkColours {
  readonly ink: string;
  readonly accent: string;
  readonly link: string;
  readonly muted: string;
  readonly line: string;
  /** Lines of forms: they must survive a copier. */
  readonly formLine: string;
  readonly strongLine: string;
  readonly coverTitle: string;
  readonly coverSubtitle: string;
}

/** The colours of areas; `undefined` = the paper shows, and lines take the place of the area. */
export interface FillColours {
  /** The band across a cover. */
  readonly cover: string | undefined;
  readonly tableHead: string | undefined;
  /** Code among words. */
  readonly code: string | undefined;
  readonly codeBlock: string | undefined;
}

/** What type is set for: running text, tables, forms, headers and footers … */
export type TypeName =
  | 'body'
  | 'table'
  | 'form'
  | 'code'
  | 'caption'
  | 'furniture'
  | 'coverTitle'
  | 'coverSubtitle';

export const headingInks = ['ink', 'accent', 'muted'] as const;

/** A heading's type and the space about it. */
export interface HeadingLook extends TypeSize {
  readonly before: number;
  readonly after: number;
  /** Which of the theme's colours it has. */
  readonly colour: (typeof headingInks)[number];
}

/** Space between and within blocks, in points. */
export interface Spacing {
  readonly paragraph: number;
  readonly item: number;
  readonly listIndent: number;
  readonly table: number;
  readonly cellPaddingX: number;
  readonly cellPaddingY: number;
  readonly figure: number;
  readonly quoteIndent: number;
}

/** Margins around the column, in millimetres; header and footer are in them. */
export interface Margins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** Sheets of paper in points. */
export const sheets: Readonly<
  Record<PageSize, { readonly width: number; readonly height: number }>
> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

/** The colours that charts are drawn in. */
export interface ChartPalette {
  /** Names of what is shown. */
  readonly text: string;
  /** Lines and points of values, and their numbers. */
  readonly strong: string;
  /** Areas and bars of values. */
  readonly fill: string;
  /** Numbers of scales. */
  readonly soft: string;
  /** Lines of scales. */
  readonly faint: string;
}

/** How documents look: all that a print takes from no document. */
export interface Theme {
  readonly colours: InkColours;
  readonly fills: FillColours;
  readonly tones: Readonly<Record<Tone, ToneLook>>;
  readonly underlinedLinks: boolean;
  readonly type: Readonly<Record<TypeName, TypeSize>>;
  /** Of the first three levels, and of all that are deeper. */
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook, HeadingLook];
  readonly spacing: Spacing;
  readonly pageSize: PageSize;
  readonly margins: Margins;
  readonly charts: ChartPalette;
}
