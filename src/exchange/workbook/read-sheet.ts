import { dayNumber, isoDate } from '../../model/rules/day.ts';
import {
  createTextGate,
  localAttribute,
  type PartElement,
  parsePart,
  unescapeText,
} from './parse-part.ts';

/** A cell that holds something. */
export interface WorkbookCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly shared: readonly string[];
  /** Cell styles that show dates. */
  readonly dates: ReadonlySet<number>;
  /** Days are counted from 1904, as old spreadsheets of Macs do. */
  readonly isFrom1904: boolean;
  /** Counts a cell with its text; throws RangeError where that is more than may be read in all sheets. */
  readonly spend: (text: string) => void;
}

/** A cell while it is read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  isFormula: boolean;
}

/**
 * The cells of a sheet that hold something, in the order in which they are written.
 *
 * @throws Error where the sheet is not well formed; RangeError where it holds more than any table of answers.
 */
export function readSheetCells(content: Buffer, context: CellContext): readonly WorkbookCell[] {
  const cells: WorkbookCell[] = [];
  const gate = createTextGate(['v', 't']);
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  const open = (element: PartElement): void => {
    gate.open(element.name);
    if (element.name === 'row') {
      row = Number(localAttribute(element, 'r') ?? row + 1);
      column = 0;
    } else if (element.name === 'c') {
      cell = openCell(element, row, column + 1);
      ({ column } = cell);
    } else if (element.name === 'f' && cell !== undefined) cell.isFormula = true;
  };
  const close = (name: string): void => {
    gate.close(name);
    if (name !== 'c' || cell === undefined) return;
    const { isFormula } = cell;
    const text = textOf(cell, context);
    context.spend(text);
    if (text !== '' || isFormula) cells.push({ row: cell.row, column, text, isFormula });
    cell = undefined;
  };
  parsePart(content, {
    open,
    close,
    text: (text) => {
      if (gate.isOpen() && cell !== undefined) cell.text += text;
    },
  });
  return cells;
}

function openCell(element: PartElement, row: number, next: number): OpenCell {
  const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(localAttribute(element, 'r') ?? '');
  return {
    row: place === null ? row : Number(place[2]),
    column: place === null ? next : columnNumber(place[1] ?? ''),
    type: localAttribute(element, 't') ?? 'n',
    style: Number(localAttribute(element, 's') ?? -1),
    text: '',
    isFormula: false,
  };
}

/** `A` → 1, `AA` → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 4, 14 → `D14`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function textOf({ type, style, text }: OpenCell, context: CellContext): string {
  if (type === 'n') return numberText(text, style, context);
  if (type === 's') return context.shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'd' ? text.slice(0, 10) : unescapeText(text);
}

function numberText(text: string, style: number, context: CellContext): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text.trim();
  return context.dates.has(style) ? dateOf(number, context.isFrom1904) : String(number);
}

const [calendar1900, calendar1904] = [dayNumber('1899-12-30'), dayNumber('1904-01-01')];

function dateOf(number: number, isFrom1904: boolean): string {
  return isoDate(Math.max(1, Math.floor(number) + (isFrom1904 ? calendar1904 : calendar1900)));
}
