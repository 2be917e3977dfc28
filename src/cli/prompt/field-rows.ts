import { readableWidth } from '../terminal/wrap-text.ts';
import type { TextRow } from './lay-out-text.ts';
import type { Size } from './prompt.ts';

/** The prefix of the first row of a text, and of the others. */
const marker = '> ';
const indent = '  ';
/** Shows where a line ends. */
const lineMark = ' ⏎';

/** Some rows of a text, and which ones they are, counted from 1. */
export interface FieldPart {
  readonly rows: readonly TextRow[];
  readonly from: number;
  readonly to: number;
}

/** As many rows of a text as there is room for. */
export function cutRows(rows: readonly TextRow[], first: number, room: number): FieldPart {
  const shown = rows.slice(first, first + room);
  return { rows: shown, from: first + 1, to: first + shown.length };
}

/** A row of a text as a field shows it. */
export function drawRow(text: string, { start, end, endsLine }: TextRow, isFirst: boolean): string {
  const shown = text.slice(start, end).trimEnd();
  return (isFirst ? marker : indent) + shown + (endsLine ? lineMark : '');
}

/** Columns for the text itself, with the mark of a line end and the cursor behind it. */
export function fieldWidth({ columns }: Size): number {
  return readableWidth(columns) - marker.length - lineMark.length;
}

/** The column of the screen for one of a text. */
export function fieldColumn(column: number, size: Size): number {
  return marker.length + Math.min(column, fieldWidth(size));
}
