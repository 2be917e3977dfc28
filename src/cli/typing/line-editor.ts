import { measureSigns, widthOf } from '../terminal/measure-text.ts';

/** Text that is being typed, and echoed as it grows and shrinks. */
export interface LineEditor {
  text(): string;
  insert(added: string): void;
  /** Takes the last character away, as a person sees characters. */
  erase(): void;
  eraseWord(): void;
  eraseAll(): void;
  /** Shows the last row again, on a new row or on that of the cursor, if it is empty. */
  reprint(place?: 'below' | 'here'): void;
}

/** Where the echo goes. */
export interface Echo {
  write(text: string): void;
  /** Columns of a row, as they are now. */
  readonly columns: () => number;
}

/**
 * An editor that only ever appends, so that nothing is redrawn: text deleted in the row of the cursor
 * is overwritten with spaces; otherwise the row that is now the last is shown on a new one.
 *
 * @param initial the text at first; its last row is shown.
 */
export function createLineEditor(echo: Echo, initial = ''): LineEditor {
  let text = initial;
  let column = 0;
  const show = (part: string): void => {
    const laidOut = layOut(part, column, echo.columns());
    column = laidOut.column;
    echo.write(laidOut.shown);
  };
  const reprint = (place = 'below'): void => {
    column = 0;
    show((place === 'here' ? '' : '\n') + lastRow(text, echo.columns()));
  };
  const cut = (length: number): void => {
    const removed = text.slice(length);
    const width = widthOf(removed);
    text = text.slice(0, length);
    if (removed.includes('\n') || width > column) return reprint();
    column -= width;
    echo.write('\b'.repeat(width) + ' '.repeat(width) + '\b'.repeat(width));
  };
  reprint('here');
  return {
    text: () => text,
    insert: (added) => {
      text += added;
      show(added);
    },
    erase: () => {
      if (text !== '') cut(text.length - lastSign(text).length);
    },
    eraseWord: () => {
      const kept = text.trimEnd();
      if (text !== '') cut(Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n')) + 1);
    },
    eraseAll: () => {
      if (text !== '') cut(0);
    },
    reprint,
  };
}

interface LaidOut {
  readonly shown: string;
  /** Where the cursor is then. */
  readonly column: number;
}

/**
 * Breaks text into rows from a column on. The last column stays free: terminals do not agree on where
 * the cursor is after a character in it.
 */
function layOut(text: string, column: number, columns: number): LaidOut {
  const width = Math.max(1, columns - 1);
  const shown: string[] = [];
  let at = column;
  for (const { sign, width: measured } of measureSigns(text)) {
    const size = sign === '\n' ? 0 : measured;
    if (sign === '\n' || (at > 0 && at + size > width)) {
      shown.push('\n');
      at = 0;
    }
    if (sign !== '\n') shown.push(sign);
    at += size;
  }
  return { shown: shown.join(''), column: at };
}

function lastRow(text: string, columns: number): string {
  return (
    layOut(text.slice(text.lastIndexOf('\n') + 1), 0, columns)
      .shown.split('\n')
      .at(-1) ?? ''
  );
}

/** No character that people see is longer than this, in UTF-16 units. */
const longestSign = 100;

function lastSign(text: string): string {
  return Array.from(measureSigns(text.slice(-longestSign))).at(-1)?.sign ?? '';
}
