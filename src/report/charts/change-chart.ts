import { escapeXml } from '../../model/text/escape-xml.ts';
import type { ChartPalette } from '../../model/theme.ts';
import { type ChartWords, within } from './chart.ts';
import { shortenText, textWidth } from './fit-text.ts';
import { shareGrid } from './share-grid.ts';
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

const width = 640;
const scaleLeft = 226;
const scaleRight = 440;
const columns = [506, 572, 636];
const head = 24;
const rowHeight = 22;
const totalGap = 6;
const labelLook = { size: 11, width: scaleLeft - 22 };
const headLook = { size: 10, width: 44 };
const numberLook = { size: 10.5, width: 58 };

/**
 * What changed: one line per row, with a ring at the score before, a dot at the score now, and the
 * numbers at the right. A score that is missing has neither.
 */
export function changeChart(
  rows: readonly ChangeRow[],
  words: ChangeWords,
  palette: ChartPalette,
): string {
  const placed = placeRows(rows);
  const bottom = (placed.at(-1)?.top ?? head) + rowHeight;
  const heads = words.heads.flatMap((word, index) => writeHead(word, index, palette));
  const grid = shareGrid({ top: head, bottom, reach }, palette);
  const lines = placed.flatMap(({ row, top }) => writeRow(row, top, palette));
  return drawing({ width, height: bottom + 18 }, words, [...heads, ...grid, ...lines]);
}

/** The rows from top to bottom, each with its upper edge. */
function placeRows(rows: readonly ChangeRow[]) {
  let y = head;
  return rows.map((row) => {
    const top = y;
    y += rowHeight + (row.isTotal ? totalGap : 0);
    return { row, top };
  });
}

function reach(share: number): number {
  return scaleLeft + within(share) * (scaleRight - scaleLeft);
}

/** Where a column of numbers ends. */
function columnAt(index: number): number {
  const [x = 0] = columns.slice(index);
  return x;
}

/** The head of a column of numbers; those of before and now show the mark that they explain. */
function writeHead(word: string, index: number, palette: ChartPalette): readonly string[] {
  const x = columnAt(index);
  const shown = shortenText(word, headLook);
  const look = { x, y: 14, 'font-size': headLook.size, fill: palette.text, 'text-anchor': 'end' };
  const text = element('text', look, escapeXml(shown));
  const markX = x - textWidth(shown, headLook) - 9;
  const mark = [drawRing, drawDot][index];
  return mark === undefined ? [text] : [mark(markX, 10.5, palette), text];
}

function writeRow(row: ChangeRow, top: number, palette: ChartPalette): readonly string[] {
  const y = top + rowHeight / 2;
  const weight = row.isTotal ? { 'font-weight': 'bold' } : {};
  const look = { y: y + 4, fill: palette.text, 'text-anchor': 'end', ...weight };
  const label = shortenText(row.label, { ...labelLook, bold: row.isTotal });
  const numbers = row.shown.map((number, index) =>
    element(
      'text',
      { ...look, x: columnAt(index), 'font-size': numberLook.size },
      escapeXml(shortenText(number, { ...numberLook, bold: row.isTotal })),
    ),
  );
  const name = { ...look, x: scaleLeft - 14, 'font-size': labelLook.size };
  return [element('text', name, escapeXml(label)), ...marks(row, y, palette), ...numbers];
}

function marks({ before, after }: ChangeRow, y: number, palette: ChartPalette): readonly string[] {
  const ring = before === null ? [] : [drawRing(reach(before), y, palette)];
  const dot = after === null ? [] : [drawDot(reach(after), y, palette)];
  if (before === null || after === null) return [...ring, ...dot];
  const line = { x1: reach(before), x2: reach(after), y1: y, y2: y, stroke: palette.fill };
  return [element('line', { ...line, 'stroke-width': 2.5 }), ...ring, ...dot];
}

function drawRing(cx: number, cy: number, palette: ChartPalette): string {
  const outline = { fill: paper, stroke: palette.strong, 'stroke-width': 1.5 };
  return element('circle', { cx, cy, r: 4.75, ...outline });
}

function drawDot(cx: number, cy: number, palette: ChartPalette): string {
  return element('circle', { cx, cy, r: 3.25, fill: palette.strong });
}
