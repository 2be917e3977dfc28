import { pasteMarks } from '../keys/key-decoder.ts';
import { widthOf } from '../terminal/measure-text.ts';
import type { Frame, Size } from './prompt.ts';
import { rebreakLine } from './rebreak-line.ts';

/** Where prompts are shown: a terminal, or something that only looks like one. */
export interface ShownOutput extends NodeJS.WritableStream {
  readonly columns?: number;
  readonly rows?: number;
}

/** What a terminal has that does not know its own size. */
const usual: Size = { columns: 80, rows: 24 };

const escape = '\u001B[';
const showCursor = `${escape}?25h`;
const hideCursor = `${escape}?25l`;
const eraseBelow = `${escape}J`;
const lineEnd = '\r\n';
const bell = '\u0007';

/** Recent output that is repeated in a window of another size, if there is room for it. */
const mostSaidAgain = 5;

/** Rows that a prompt has, however much was said before it. */
const leastPrompt = 14;

interface Drawn {
  readonly frame: Frame;
  readonly size: Size;
}

/** The part of a terminal in which prompts are drawn, below earlier output. */
export class Screen {
  readonly #output: ShownOutput;
  #drawn: Drawn | undefined;
  /** The most recent output. */
  #said: readonly string[] = [];
  /** What was said since a prompt was answered. */
  #fresh: readonly string[] = [];

  constructor(output: ShownOutput) {
    this.#output = output;
  }

  size(): Size {
    const { columns = 0, rows = 0 } = this.#output;
    return {
      columns: columns > 0 ? columns : usual.columns,
      rows: rows > 0 ? rows : usual.rows,
    };
  }

  /** As much of it as a prompt may take: what was said since the last answer stays above it. */
  room(): Size {
    const { columns, rows } = this.size();
    // Prompts leave a row of what they may take free.
    const said = Math.max(0, rowsOf(this.#fresh, columns) - 1);
    return { columns, rows: Math.max(Math.min(rows, leastPrompt), rows - said) };
  }

  /** A prompt was answered: what was said before it has been read. */
  answered(): void {
    this.#fresh = [];
  }

  /** Notes what was said before this took the terminal, which is right above. */
  heed(lines: readonly string[]): void {
    this.#fresh = [...this.#fresh, ...lines];
    const kept = Math.max(mostSaidAgain, this.#fresh.length);
    this.#said = [...this.#said, ...lines].slice(-kept);
  }

  /** Shows a frame in the place of the one before, and sends only what has changed. */
  draw(whole: Frame): void {
    const size = this.size();
    const frame = cutToRows(whole, size);
    const before = this.#drawn;
    this.#drawn = { frame, size };
    const { columns } = size;
    const isResized = before !== undefined && !isSameSize(before.size, size);
    const from = isResized ? undefined : before?.frame;
    const start = from === undefined ? 0 : firstChange(from.lines, frame.lines);
    const way = isResized
      ? goToLine(before.frame, 0, columns) + eraseBelow + this.#beginAnew(frame, size)
      : goToStart(from, start, columns);
    const changed = frame.lines.slice(start).join(lineEnd);
    this.#output.write(way + eraseBelow + changed + goToCursor(frame, columns));
  }

  /** Says lines that stay, in the place of the frame. */
  say(lines: readonly string[]): void {
    this.heed(lines);
    this.#output.write(this.#erase() + lines.map((line) => line + lineEnd).join(''));
  }

  ring(): void {
    this.#output.write(bell);
  }

  /** Takes the terminal; again where it was left. */
  take(): void {
    this.#output.write(pasteMarks.on);
  }

  /** Leaves the frame as it is, and the terminal as a shell expects it. */
  leave(): void {
    const before = this.#drawn?.frame;
    this.#drawn = undefined;
    const end =
      before === undefined ? '' : goToLine(before, before.lines.length, this.size().columns);
    this.#output.write(end + showCursor + pasteMarks.off);
  }

  /** Takes the frame away, and leaves the terminal as a shell wants it. */
  close(): void {
    this.#output.write(this.#erase() + showCursor + pasteMarks.off);
  }

  /**
   * A clean window of another size, in which recent output is repeated. Terminals rewrap lines, push
   * what has no room any more out at the top, and may bring it back, each in its own way: there is no
   * reliable way to the beginning of the frame. The content of the window is pushed out, so that
   * nothing is lost.
   */
  #beginAnew(frame: Frame, { columns, rows }: Size): string {
    const room = rows - rowsOf(frame.lines, columns) - 1;
    let said = this.#said.flatMap((line) => rebreakLine(line, columns - 1));
    while (said.length > 0 && rowsOf(said, columns) > room) said = said.slice(1);
    const pushed = `${escape}${rows};1H${'\n'.repeat(rows)}${escape}H`;
    return pushed + said.map((line) => line + lineEnd).join('');
  }

  #erase(): string {
    const before = this.#drawn?.frame;
    this.#drawn = undefined;
    return before === undefined ? '' : goToLine(before, 0, this.size().columns) + eraseBelow;
  }
}

function isSameSize(one: Size, other: Size): boolean {
  return one.columns === other.columns && one.rows === other.rows;
}

function goToStart(from: Frame | undefined, start: number, columns: number): string {
  return from === undefined ? '' : goToLine(from, start, columns);
}

/** Index of the first line to be redrawn; the last one always is. */
function firstChange(before: readonly string[], after: readonly string[]): number {
  const change = after.findIndex((line, index) => line !== before[index]);
  return change === -1 ? Math.max(0, after.length - 1) : change;
}

/** The way from the cursor to the beginning of a line, or to the line after the last one. */
function goToLine(frame: Frame, index: number, columns: number): string {
  const { lines } = frame;
  const isBelow = index >= lines.length;
  const target = isBelow ? lastRow(lines, columns) : rowsOf(lines.slice(0, index), columns);
  return `${goDown(target - cursorRow(frame, columns))}\r${isBelow ? '\n' : ''}`;
}

/** The way from the end of the last line to the cursor. */
function goToCursor(frame: Frame, columns: number): string {
  const { lines, cursor } = frame;
  if (cursor === undefined) return hideCursor;
  const right = cursor.column % columns;
  const up = goDown(cursorRow(frame, columns) - lastRow(lines, columns));
  return `${up}\r${right === 0 ? '' : `${escape}${right}C`}${showCursor}`;
}

function goDown(rows: number): string {
  if (rows === 0) return '';
  return rows > 0 ? `${escape}${rows}B` : `${escape}${-rows}A`;
}

/** Row of the cursor in the frame, from 0. A hidden cursor is at the end of the last line. */
function cursorRow({ lines, cursor }: Frame, columns: number): number {
  return cursor === undefined
    ? lastRow(lines, columns)
    : rowsOf(lines.slice(0, cursor.line), columns) + Math.floor(cursor.column / columns);
}

function lastRow(lines: readonly string[], columns: number): number {
  return rowsOf(lines, columns) - 1;
}

/** Rows that lines take, of which a terminal may have broken some. */
function rowsOf(lines: readonly string[], columns: number): number {
  let rows = 0;
  for (const line of lines) rows += Math.max(1, Math.ceil(widthOf(line) / columns));
  return rows;
}

/**
 * As much of a frame as a terminal shows: where it is too long, its end, or what begins with the line
 * that matters most.
 */
function cutToRows(frame: Frame, size: Size): Frame {
  const { lines, cursor } = frame;
  const end = firstOfEnd(lines, size);
  if (end === 0) return frame;
  const first = Math.min(end, cursor?.line ?? frame.active ?? end);
  const shown = { lines: cutEnd(lines.slice(first), size) };
  return cursor === undefined
    ? shown
    : { ...shown, cursor: { line: cursor.line - first, column: cursor.column } };
}

/** Index of the first line of an end that a terminal has room for. */
function firstOfEnd(lines: readonly string[], size: Size): number {
  let first = 0;
  while (first < lines.length - 1 && !fits(lines.slice(first), size)) first += 1;
  return first;
}

function cutEnd(lines: readonly string[], size: Size): readonly string[] {
  let count = lines.length;
  while (count > 1 && !fits(lines.slice(0, count), size)) count -= 1;
  return lines.slice(0, count);
}

function fits(lines: readonly string[], { columns, rows }: Size): boolean {
  return rowsOf(lines, columns) <= rows;
}
