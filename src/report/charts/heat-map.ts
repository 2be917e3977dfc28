import { mixColours } from '../../model/colour.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import { type ChartLayouts, type ChartLook, type ChartWords, layoutFor } from './chart.ts';
import { type PlacedRow, placeRows, type RowLayout, writeName } from './chart-rows.ts';
import { shortenText } from './fit-text.ts';
import { type Box, hatchedBox } from './hatch.ts';
import { black, drawing, element, isReadable, paper, readableOn } from './svg.ts';

/** A row of counts; `null` where nothing is known, which is not a zero. */
export interface HeatRow {
  readonly label: string;
  /** Rows of one group are together. */
  readonly group: string;
  readonly counts: readonly (number | null)[];
}

/** What the columns count. */
export interface HeatWords extends ChartWords {
  readonly columns: readonly string[];
}

interface HeatLayout extends RowLayout {
  readonly width: number;
  /** Where the cells begin, which go on to the right edge. */
  readonly cellsLeft: number;
  /** What is left free between groups. */
  readonly groupGap: number;
  /** Whether each group has the heads anew: a tall map does not fit a screen. */
  readonly repeatsHeads: boolean;
}

const layouts: ChartLayouts<HeatLayout> = {
  wide: {
    width: 640,
    cellsLeft: 330,
    groupGap: 5,
    repeatsHeads: false,
    head: 20,
    rowHeight: 17,
    name: { x: 322, anchor: 'end', size: 10.5, width: 318 },
  },
  narrow: {
    width: 288,
    cellsLeft: 0,
    groupGap: 26,
    repeatsHeads: true,
    head: 18,
    rowHeight: 17,
    name: { x: 1, anchor: 'start', size: 11, width: 284, linesAbove: 3 },
  },
};

/** The mark in a cell without data. */
const unknown = '–';
const headLook = { size: 10, bold: true };

/**
 * Counts as a map: the more, the darker, each column by its own highest, so that a few weighty
 * things are not paled by many light ones. Every cell says its number.
 */
export function heatMap(rows: readonly HeatRow[], words: HeatWords, palette: ChartLook): string {
  const layout = layoutFor(layouts, palette);
  const { width, cellsLeft, head, rowHeight } = layout;
  const cellWidth = (width - cellsLeft) / words.columns.length;
  const most = words.columns.map((_, column) =>
    greatestOf(
      rows.map(({ counts }) => counts[column] ?? 0),
      1,
    ),
  );
  const placed = placeRows(rows, layout, ({ label, group }, before) => ({
    label,
    gap: before === undefined || before.group === group ? 0 : layout.groupGap,
  }));
  const strongest = strongestOf(palette);
  const cells = placed.rows.flatMap((placedRow) => {
    const box = { y: placedRow.y + 1, width: cellWidth - 2, height: rowHeight - 2 };
    const drawn = placedRow.row.counts.flatMap((count, column) =>
      writeCell(
        { ...box, x: cellsLeft + column * cellWidth + 1 },
        { share: count === null ? null : count / (most[column] ?? 1), shown: count ?? unknown },
        { ...palette, strongest },
      ),
    );
    return [...writeLabel(placedRow, layout, palette), ...drawn];
  });
  const heads = headLines(placed.rows, layout).flatMap((y) =>
    words.columns.map((word, column) => {
      const x = cellsLeft + (column + 0.5) * cellWidth;
      return writeHead(word, { x, y, width: cellWidth - 4 }, palette);
    }),
  );
  const height = Math.max(placed.bottom, head + rowHeight) + 4;
  return drawing({ width, height }, words, [...heads, ...cells]);
}

/** Where heads are written: above all, and above each further group where that has them anew. */
function headLines(
  rows: readonly PlacedRow<HeatRow>[],
  { head, repeatsHeads }: HeatLayout,
): readonly number[] {
  const tops = rows.flatMap(({ row, top }, index) =>
    repeatsHeads && index > 0 && rows[index - 1]?.row.group !== row.group ? [top] : [],
  );
  return [13, ...tops.map((top) => top + 13 - head)];
}

function writeHead(
  word: string,
  { x, y, width: room }: Pick<Box, 'x' | 'y' | 'width'>,
  palette: ChartLook,
): string {
  const look = { 'font-size': headLook.size, 'font-weight': 'bold', 'text-anchor': 'middle' };
  const text = escapeXml(shortenText(word, { ...headLook, width: room }));
  return element('text', { ...look, x, y, fill: palette.text }, text);
}

function writeLabel(
  placed: PlacedRow<HeatRow>,
  { name }: HeatLayout,
  palette: ChartLook,
): readonly string[] {
  const place = { x: name.x, y: placed.baseline, 'text-anchor': name.anchor };
  return writeName(placed, { ...place, 'font-size': name.size, fill: palette.text });
}

/** What a cell says; `share` is of the highest in its column, `null` where nothing is known. */
interface HeatCell {
  readonly share: number | null;
  readonly shown: number | string;
}

/** The colours of cells; `strongest` is what the darker ones are made of. */
interface CellPalette extends ChartLook {
  readonly strongest: string;
}

function writeCell(box: Box, { share, shown }: HeatCell, palette: CellPalette): readonly string[] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  const look = { ...middle, 'font-size': 10.5, 'text-anchor': 'middle' };
  if (share === null) {
    // The mark is on a clear spot, not on the lines.
    const spot = { x: middle.x - 10, y: box.y + 1, width: 20, height: box.height - 2 };
    const clear = element('rect', { ...spot, fill: paper });
    return [
      hatchedBox(box, { ...palette, soft: palette.faint }),
      clear,
      element('text', { ...look, fill: palette.soft }, escapeXml(`${shown}`)),
    ];
  }
  const ground = share === 0 ? paper : shadeOf(share, palette);
  const fill = share === 0 ? palette.soft : readableOn(ground, palette.text, paper);
  const outline = { fill: ground, stroke: palette.faint, 'stroke-width': 0.9 };
  return [element('rect', { ...box, ...outline }), element('text', { ...look, fill }, `${shown}`)];
}

/** Lighter tints for the lower half, darker ones above: on those between, no number reads well. */
function shadeOf(share: number, { strong, strongest }: CellPalette): string {
  return share < 0.5 ? mixColours(strong, paper, 0.1 + 0.72 * share) : darkShade(share, strongest);
}

function darkShade(share: number, strongest: string): string {
  return mixColours(strongest, paper, 0.5 + 0.45 * share);
}

/** The strong colour, with as much black as lets light numbers be read on the lightest dark cell. */
function strongestOf({ strong }: ChartLook): string {
  const steps = Array.from({ length: 20 }, (_, step) => mixColours(black, strong, step / 20));
  return steps.find((one) => isReadable(paper, darkShade(0.5, one))) ?? black;
}
