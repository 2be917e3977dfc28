import { escapeXml } from '../../model/text/escape-xml.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import { type PlacedRow, placeRows, type RowLayout, writeName } from './chart-rows.ts';
import { shortenText, type TextRoom, textWidth } from './fit-text.ts';
import { reachOn, shareGrid } from './share-grid.ts';
import { drawing, element, paper } from './svg.ts';

/** A share before and now, `null` where nothing was scored, with its numbers as people read them. */
export interface ChangeRow {
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly shown: readonly [before: string, after: string, change: string];
  /** Whether the row sums up the others. */
  readonly isTotal: boolean;
}

/** The heads of the numbers. */
export interface ChangeWords extends ChartWords {
  readonly heads: readonly [before: string, after: string, change: string];
}

interface ChangeLayout extends RowLayout {
  readonly width: number;
  readonly scale: readonly [left: number, right: number];
  /** Where the columns of numbers end. */
  readonly columns: readonly [before: number, after: number, change: number];
  readonly headLook: TextRoom;
  readonly numberLook: TextRoom;
  /** The size of the numbers below the scale. */
  readonly gridSize: number;
}

const layouts: ChartLayouts<ChangeLayout> = {
  wide: {
    width: 640,
    scale: [226, 440],
    columns: [506, 572, 636],
    headLook: { size: 10, width: 44 },
    numberLook: { size: 10.5, width: 58 },
    gridSize: 9,
    head: 24,
    rowHeight: 22,
    name: { x: 212, anchor: 'end', size: 11, width: 204 },
  },
  narrow: {
    width: 288,
    scale: [8, 106],
    columns: [168, 226, 286],
    headLook: { size: 10, width: 42 },
    numberLook: { size: 10, width: 57 },
    gridSize: 10,
    head: 20,
    rowHeight: 16,
    name: { x: 4, anchor: 'start', size: 11, width: 280, linesAbove: 3 },
  },
};

const totalGap = 6;

/**
 * What changed: one line per row, with a ring at the score before, a dot at the score now, and the
 * numbers at the right. A score that is missing has neither.
 */
export function changeChart(
  rows: readonly ChangeRow[],
  words: ChangeWords,
  palette: ChartLook,
): string {
  const layout = layoutFor(layouts, palette);
  const placed = placeRows(rows, layout, ({ label, isTotal }, before) => ({
    label,
    bold: isTotal,
    gap: before?.isTotal === true ? totalGap : 0,
  }));
  const bottom = Math.max(placed.bottom, layout.head + layout.rowHeight);
  const heads = words.heads.flatMap((word, index) => writeHead({ word, index }, layout, palette));
  const reach = reachOn(layout.scale);
  const grid = shareGrid({ bands: placed.bands, bottom, reach, size: layout.gridSize }, palette);
  const lines = placed.rows.flatMap((row) => writeRow(row, layout, palette));
  return drawing({ width: layout.width, height: bottom + 18 }, words, [
    ...heads,
    ...grid,
    ...lines,
  ]);
}

/** Where a column of numbers ends. */
function columnAt(index: number, { columns }: ChangeLayout): number {
  const [x = 0] = columns.slice(index);
  return x;
}

/** The head of a column of numbers; those of before and now show the mark that they explain. */
function writeHead(
  { word, index }: { readonly word: string; readonly index: number },
  layout: ChangeLayout,
  palette: ChartLook,
): readonly string[] {
  const x = columnAt(index, layout);
  const { headLook } = layout;
  const shown = shortenText(word, headLook);
  const look = { x, y: 14, 'font-size': headLook.size, fill: palette.text, 'text-anchor': 'end' };
  const text = element('text', look, escapeXml(shown));
  const markX = x - textWidth(shown, headLook) - 9;
  const mark = [drawRing, drawDot][index];
  return mark === undefined ? [text] : [mark(markX, 10.5, palette), text];
}

function writeRow(
  placed: PlacedRow<ChangeRow>,
  layout: ChangeLayout,
  palette: ChartLook,
): readonly string[] {
  const { row } = placed;
  const { name, numberLook, rowHeight } = layout;
  const y = placed.y + rowHeight / 2;
  const weight = row.isTotal ? { 'font-weight': 'bold' } : {};
  const look = { y: y + 4, fill: palette.text, 'text-anchor': 'end', ...weight };
  const numbers = row.shown.map((number, index) =>
    element(
      'text',
      { ...look, x: columnAt(index, layout), 'font-size': numberLook.size },
      escapeXml(shortenText(number, { ...numberLook, bold: row.isTotal })),
    ),
  );
  const named = { ...look, 'text-anchor': name.anchor, x: name.x, 'font-size': name.size };
  return [...writeName(placed, named), ...marks(row, { y, layout }, palette), ...numbers];
}

function marks(
  { before, after }: ChangeRow,
  { y, layout }: { readonly y: number; readonly layout: ChangeLayout },
  palette: ChartLook,
): readonly string[] {
  const reach = reachOn(layout.scale);
  const ring = before === null ? [] : [drawRing(reach(before), y, palette)];
  const dot = after === null ? [] : [drawDot(reach(after), y, palette)];
  if (before === null || after === null) return [...ring, ...dot];
  const line = { x1: reach(before), x2: reach(after), y1: y, y2: y, stroke: palette.fill };
  return [element('line', { ...line, 'stroke-width': 2.5 }), ...ring, ...dot];
}

function drawRing(cx: number, cy: number, palette: ChartLook): string {
  const outline = { fill: paper, stroke: palette.strong, 'stroke-width': 1.5 };
  return element('circle', { cx, cy, r: 4.75, ...outline });
}

function drawDot(cx: number, cy: number, palette: ChartLook): string {
  return element('circle', { cx, cy, r: 3.25, fill: palette.strong });
}
