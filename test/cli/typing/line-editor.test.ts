import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createLineEditor } from '../../../src/cli/typing/line-editor.ts';

const columns = 12;

/** A terminal that only knows characters, line feeds and backspaces; rows never overflow. */
function createScreen() {
  const rows: string[][] = [[]];
  let column = 0;
  const put = (sign: string): void => {
    const row = rows.at(-1) ?? [];
    const width = stringWidth(sign);
    row[column] = sign;
    for (let beside = 1; beside < width; beside += 1) row[column + beside] = '';
    column += width;
    expect(column).toBeLessThan(columns);
  };
  const write = (text: string): void => {
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      if (segment === '\b') column = Math.max(0, column - 1);
      else if (segment === '\n') {
        rows.push([]);
        column = 0;
      } else put(segment);
    }
  };
  /** The row of the cursor, up to the cursor. */
  const lastRow = (): string => (rows.at(-1) ?? []).slice(0, column).join('');
  return { write, lastRow, rows };
}

function open(initial?: string) {
  const screen = createScreen();
  return {
    screen,
    editor: createLineEditor({ write: screen.write, columns: () => columns }, initial),
  };
}

describe('a line that is typed', () => {
  it.each([
    ['a', 1],
    ['å', 1],
    ['a\u030A', 1],
    ['日', 2],
    ['👍🏽', 2],
    ['👩‍🏫', 2],
  ])('loses %s whole by one backspace', (sign, width) => {
    const { screen, editor } = open();
    editor.insert(`x${sign}`);
    editor.erase();
    expect(editor.text()).toBe('x');
    expect(screen.rows.map((row) => row.join(''))).toEqual([`x${' '.repeat(width)}`]);
    expect(screen.lastRow()).toBe('x');
  });

  it('loses a word, and all of it', () => {
    const { screen, editor } = open();
    editor.insert('one two  ');
    editor.eraseWord();
    expect([editor.text(), screen.lastRow()]).toEqual(['one ', 'one ']);
    editor.eraseWord();
    editor.eraseWord();
    expect(editor.text()).toBe('');
    editor.insert('a\nb c');
    editor.eraseAll();
    expect([editor.text(), screen.lastRow()]).toEqual(['', '']);
    editor.erase();
    expect(editor.text()).toBe('');
  });

  it('begins with what is to be shortened, of which the last row is shown', () => {
    const { screen, editor } = open('first line\nsecond one, a longer one');
    expect(screen.rows.map((row) => row.join(''))).toEqual(['ne']);
    editor.erase();
    expect(editor.text()).toBe('first line\nsecond one, a longer on');
  });

  it('is shown as it is in the row of the cursor, whatever is put in and taken away', () => {
    const sign = fc.constantFrom('a', ' ', 'æ', '日', '👍', '\n');
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: sign, maxLength: 30 }) },
      fc.constantFrom('erase' as const, 'eraseWord' as const, 'reprint' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { screen, editor } = open();
        for (const one of steps) {
          if (one === 'erase' || one === 'eraseWord' || one === 'reprint') editor[one]();
          else editor.insert(one);
          expect(editor.text().endsWith(screen.lastRow())).toBe(true);
        }
      }),
    );
  });
});
