import { type PageSize, sheets, type Theme } from '../model/theme.ts';

/** What there is room for on the page that a board reads first. */
export interface PageRoom {
  /** Letters of a line of text, of a decision, and below a figure. */
  readonly letters: number;
  readonly lettersOfDecision: number;
  readonly lettersOfFigure: number;
  /** Lines of text for all whose length varies. */
  readonly lines: number;
  readonly standing: StandingRoom;
}

/** The page that shows how processes stand, in points. */
interface StandingRoom {
  /** For its paragraphs, the picture and the table. */
  readonly height: number;
  readonly width: number;
  readonly paragraph: { readonly line: number; readonly below: number };
  readonly row: { readonly line: number; readonly padding: number };
  /** Letters of a line of a table across the whole width. */
  readonly lettersOfTable: number;
}

/** Measured on A4 in the theme `classic`. */
export const usualRoom: PageRoom = {
  letters: 96,
  lettersOfDecision: 84,
  lettersOfFigure: 26,
  lines: 30.7,
  standing: {
    height: 634.7,
    width: 481.89,
    paragraph: { line: 13.4, below: 7 },
    row: { line: 10.5, padding: 6.4 },
    lettersOfTable: 112,
  },
};
/** The column there in points, and the letters of its texts and tables. */
const usual = { column: 481.89, body: 9.75, table: 8.25 };
/** What headings, figures and heads of tables take, by what they are set in: measured there too. */
const fixedShare = 1.1;
const mm = 72 / 25.4;
/** From a picture to its caption. */
const toCaption = 4;

/** The room of a sheet in the letters and margins of a theme, in proportion to what was measured. */
export function pageRoom(theme: Theme, pageSize: PageSize): PageRoom {
  const { margins, type } = theme;
  const { body, table } = type;
  const sheet = sheets[pageSize];
  const column = (sheet.width - 2 * margins.side * mm) / usual.column;
  const height = sheet.height - (margins.top + margins.bottom) * mm;
  const inTable = (letters: number): number => whole((letters * column * usual.table) / table.size);
  return {
    letters: whole((usualRoom.letters * column * usual.body) / body.size),
    lettersOfDecision: inTable(usualRoom.lettersOfDecision),
    lettersOfFigure: inTable(usualRoom.lettersOfFigure),
    lines: (height - fixedShare * fixedHeight(theme)) / body.lineHeight,
    standing: {
      height: height - besidePicture(theme),
      width: usual.column * column,
      paragraph: { line: body.lineHeight, below: theme.spacing.paragraph },
      row: { line: table.lineHeight, padding: 2 * theme.spacing.cellPaddingY },
      lettersOfTable: inTable(usualRoom.standing.lettersOfTable),
    },
  };
}

/** The head of the page, and the caption of the picture with what is left free around both. */
function besidePicture({ headings: [page], type: { caption }, spacing }: Theme): number {
  const { figure, paragraph } = spacing;
  // Of two distances that meet, the larger one is kept.
  const free = Math.max(figure - paragraph, 0) + toCaption + figure;
  return page.lineHeight + page.after + caption.lineHeight + free;
}

/** The head of the page, those of its three parts, the figures, and what is said once: the answer is apart from the rest. */
function fixedHeight({ headings, type: { body, table }, spacing }: Theme): number {
  const [page, part] = headings;
  const parts = 3 * (part.before + part.lineHeight + part.after);
  return (
    page.lineHeight +
    page.after +
    parts +
    4 * table.lineHeight +
    2 * body.lineHeight +
    spacing.paragraph
  );
}

/** Sums of shares are not exact. */
function whole(letters: number): number {
  return Math.max(1, Math.floor(letters + 0.01));
}
