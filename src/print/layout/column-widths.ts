import { sum } from '../../model/lists/sum.ts';
import type { TableColumn } from '../document/block.ts';
import { mm } from '../document/theme.ts';

/** What the content of a column asks for, in points, padding included. */
export interface ColumnNeed {
  /** The width of its longest word. */
  readonly least: number;
  /** The width of its longest cell on one line. */
  readonly most: number;
}

/** No column asks for more than this share of the table, so that long notes leave room for others. */
const mostShare = 0.7;
/** No word holds a column wider than this share: longer ones are broken. */
const leastShare = 0.35;

/** In points, padding included: a word of some 14 letters, which a column holds whole wherever it can. */
export const sureWidth = 74;

/** What a column must have so that no word is broken in it but those of exceeding length. */
export function sureWidthOf({ least }: ColumnNeed): number {
  return Math.min(least, sureWidth);
}

/**
 * Shares the width of a table out among its columns. Hinted widths hold, made smaller together
 * where they do not fit; the rest goes to the other columns by their content.
 */
export function shareColumns(
  columns: readonly TableColumn[],
  needs: readonly ColumnNeed[],
  width: number,
): readonly number[] {
  const autos = columns.filter((column) => column.width === 'auto').length;
  const floor = Math.min(width / columns.length, 18);
  const hinted = columns.map((column) => hintedWidth(column, width));
  const hintedSum = sum(hinted.map((hint) => hint ?? 0));
  const room = width - autos * floor;
  const shrink = autos === 0 || hintedSum > room ? room / Math.max(hintedSum, 1) : 1;
  const fixed = hinted.map((hint) => (hint === undefined ? undefined : hint * shrink));
  const left = width - sum(fixed.map((size) => size ?? 0));
  const free = needs.filter((_, index) => fixed[index] === undefined);
  const shares = shareByContent(free, left).values();
  const widths = fixed.map((size) => size ?? shares.next().value ?? 0);
  return widenNarrow(widths, needs, width * leastShare);
}

/** Gives columns narrower than their longest word what others can spare. */
function widenNarrow(
  widths: readonly number[],
  needs: readonly ColumnNeed[],
  most: number,
): readonly number[] {
  const columns = widths.map((width, index) => ({
    width,
    over: width - Math.min(needs[index]?.least ?? 0, most),
  }));
  const lacking = sum(columns.map(({ over }) => Math.max(0, -over)));
  const offered = sum(columns.map(({ over }) => Math.max(0, over)));
  if (lacking === 0 || offered === 0) return widths;
  const [give, take] = [Math.min(1, lacking / offered), Math.min(1, offered / lacking)];
  return columns.map(({ width, over }) => width - over * (over > 0 ? give : take));
}

function hintedWidth({ width }: TableColumn, whole: number): number | undefined {
  if (width === 'auto') return undefined;
  return width.unit === 'mm' ? width.size * mm : (width.size / 100) * whole;
}

function shareByContent(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const capped = needs.map(({ least, most }) => {
    const floor = Math.min(least, width * leastShare);
    return { least: floor, most: Math.max(floor, Math.min(most, width * mostShare)) };
  });
  const leastSum = sum(capped.map(({ least }) => least));
  const mostSum = sum(capped.map(({ most }) => most));
  if (leastSum >= width) return shareScarce(capped, width);
  if (mostSum <= width) return capped.map(({ most }) => (most / mostSum) * width);
  const share = (width - leastSum) / (mostSum - leastSum);
  return capped.map(({ least, most }) => least + (most - least) * share);
}

/** Where not all longest words have room, very long ones are broken before others. */
function shareScarce(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const sure = needs.map(sureWidthOf);
  const [sureSum, leastSum] = [sum(sure), sum(needs.map(({ least }) => least))];
  if (sureSum >= width) return sure.map((size) => (size / sureSum) * width);
  const share = (width - sureSum) / (leastSum - sureSum);
  return needs.map(({ least }, index) => {
    const own = sure[index] ?? 0;
    return own + (least - own) * share;
  });
}
