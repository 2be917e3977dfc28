import { escapeXml } from '../../model/text/escape-xml.ts';
import { fitLines, shortenText, type TextRoom } from './fit-text.ts';
import { element, type SvgAttributes } from './svg.ts';

/** Where the name of a row stands: next to what is drawn for it, or on lines of its own above that. */
export interface NamePlace extends TextRoom {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** The most lines above the row; without it the name is next to the row, on one line. */
  readonly linesAbove?: number;
  /** From the upper edge of a row to a name next to it; about its middle unless it is given. */
  readonly drop?: number;
}

/** How the rows of a chart are set, one below the other. */
export interface RowLayout {
  /** The upper edge of the first. */
  readonly head: number;
  /** The height of what is drawn for a row, without lines above it. */
  readonly rowHeight: number;
  readonly name: NamePlace;
}

/** How a row is named, and what is left free above it. */
export interface RowName {
  readonly label: string;
  readonly bold?: boolean;
  readonly gap?: number;
}

/** A row with its place: its name begins at `top`, what is drawn for it at `y`. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly top: number;
  readonly y: number;
  /** The name as it is set. */
  readonly lines: readonly string[];
  /** Where the first line of the name stands. */
  readonly baseline: number;
}

/** Heights between which something is drawn. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Rows with their places. */
export interface Placement<Row> {
  readonly rows: readonly PlacedRow<Row>[];
  /** The lower edge of the last row; that of the head where there are none. */
  readonly bottom: number;
  /** What is drawn through all rows is drawn here, so that it crosses no name. */
  readonly bands: readonly Band[];
}

/** From one line of a name to the next. */
export const lineHeight = 13;
/** From the upper edge of a row to the first line of a name above it: the name is nearer to its own row. */
const ascent = 15;
/** From the last line to what is drawn for the row. */
const descent = 4;

/** Places rows from top to bottom, with their names as far as those have room. */
export function placeRows<Row>(
  rows: readonly Row[],
  layout: RowLayout,
  nameOf: (row: Row, before: Row | undefined) => RowName,
): Placement<Row> {
  const { head, rowHeight, name } = layout;
  let bottom = head;
  const placed = rows.map((row, index): PlacedRow<Row> => {
    const { gap = 0, ...named } = nameOf(row, rows[index - 1]);
    const top = bottom + gap;
    const set = setName(named, { top, layout });
    bottom = set.y + rowHeight;
    return { row, top, ...set };
  });
  const below = placed.map(({ y }) => ({ top: y, bottom: y + rowHeight }));
  return {
    rows: placed,
    bottom,
    bands: name.linesAbove === undefined ? [{ top: head, bottom }] : below,
  };
}

function setName(
  { label, bold = false }: RowName,
  { top, layout }: { readonly top: number; readonly layout: RowLayout },
): Pick<PlacedRow<unknown>, 'y' | 'lines' | 'baseline'> {
  const { rowHeight, name } = layout;
  const room = { ...name, bold };
  if (name.linesAbove === undefined) {
    const { drop = rowHeight / 2 + 4 } = name;
    return { y: top, lines: [shortenText(label, room)], baseline: top + drop };
  }
  const lines = fitLines(label, room, name.linesAbove);
  const baseline = top + ascent;
  return { y: baseline + (lines.length - 1) * lineHeight + descent, lines, baseline };
}

/** The name of a row; `look` says how its lines look and where they begin. */
export function writeName(
  { lines, baseline }: PlacedRow<unknown>,
  look: SvgAttributes,
): readonly string[] {
  return writeLines(lines, baseline, look);
}

/** Lines of text, one below the other from a baseline on. */
export function writeLines(
  lines: readonly string[],
  baseline: number,
  look: SvgAttributes,
): readonly string[] {
  return lines.map((line, index) =>
    element('text', { ...look, y: baseline + index * lineHeight }, escapeXml(line)),
  );
}
