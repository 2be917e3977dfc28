import { mixColours } from '../../model/colour.ts';
import { greatestOf } from '../../model/lists/extremes.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import type { ChartWords } from './chart.ts';
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

const width = 640;
const cellsLeft = 330;
const rowHeight = 17;
const gapBetweenGroups = 5;
const head = 20;
const labelLook = { size: 10.5, width: cellsLeft - 12 };
/** The mark in a cell without data. */
const unknown = '–';
const headLook = { size: 10, bold: true };

/**
 * Counts as a map: the more, the darker, each column by its own highest, so that a few weighty
 * things are not paled by many light ones. Every cell says its number.
 */
export function heatMap(rows: readonly HeatRow[], words: HeatWords, palette: ChartPalette): string {
  const cellWidth = (width - cellsLeft) / words.columns.length;
  const most = words.columns.map((_, column) =>
    greatestOf(
      rows.map(({ counts }) => counts[column] ?? 0),
      1,
    ),
  );
  const placed = placeRows(rows);
  const strongest = strongestOf(palette);
  const cells = placed.flatMap(({ row: { label, counts }, y }) => {
    const box = { y: y + 1, width: cellWidth - 2, height: rowHeight - 2 };
    const drawn = counts.flatMap((count, column) =>
      writeCell(
        { ...box, x: cellsLeft + column * cellWidth + 1 },
        { share: count === null ? null : count / (most[column] ?? 1), shown: count ?? unknown },
        { ...palette, strongest },
      ),
    );
    return [writeLabel(label, y, palette), ...drawn];
  });
  const heads = words.columns.map((word, column) => {
    const place = { x: cellsLeft + (column + 0.5) * cellWidth, width: cellWidth - 4 };
    return writeHead(word, place, palette);
  });
  const height = (placed.at(-1)?.y ?? head) + rowHeight + 4;
  return drawing({ width, height }, words, [...heads, ...cells]);
}

/** The rows from top to bottom, each with its upper edge. */
function placeRows(rows: readonly HeatRow[]) {
  let y = head;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined) y += rowHeight + (before.group === row.group ? 0 : gapBetweenGroups);
    return { row, y };
  });
}

function writeHead(
  word: string,
  { x, width: room }: Pick<Box, 'x' | 'width'>,
  palette: ChartPalette,
): string {
  const look = { 'font-size': headLook.size, 'font-weight': 'bold', 'text-anchor': 'middle' };
  const text = escapeXml(shortenText(word, { ...headLook, width: room }));
  return element('text', { ...look, x, y: 13, fill: palette.text }, text);
}

function writeLabel(label: string, y: number, palette: ChartPalette): string {
  const place = { x: cellsLeft - 8, y: y + rowHeight / 2 + 4, 'text-anchor': 'end' };
  const look = { 'font-size': labelLook.size, fill: palette.text };
  return element('text', { ...place, ...look }, escapeXml(shortenText(label, labelLook)));
}

/** What a cell says; `share` is of the highest in its column, `null` where nothing is known. */
interface HeatCell {
  readonly share: number | null;
  readonly shown: number | string;
}

/** The colours of cells; `strongest` is what the darker ones are made of. */
interface CellPalette extends ChartPalette {
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
function strongestOf({ strong }: ChartPalette): string {
  const steps = Array.from({ length: 20 }, (_, step) => mixColours(black, strong, step / 20));
  return steps.find((one) => isReadable(paper, darkShade(0.5, one))) ?? black;
}
