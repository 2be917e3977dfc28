import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import {
  createLayOut,
  indexAt,
  layOutText,
  placeInRows,
} from '../../../src/cli/prompt/lay-out-text.ts';

function rowsOf(text: string, width: number): readonly string[] {
  return layOutText(text, width).map(({ start, end }) => text.slice(start, end));
}

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', 'æ', ' ', '\n', '日', 'é'),
  maxLength: 80,
});
const anyWidth = fc.integer({ min: 2, max: 20 });

describe('a text that is typed, in rows', () => {
  it('breaks between words', () => {
    expect(rowsOf('one two three', 8)).toEqual(['one two ', 'three']);
    expect(rowsOf('one\n\ntwo', 8)).toEqual(['one', '', 'two']);
    expect(rowsOf('', 8)).toEqual(['']);
  });

  it('breaks a word that is wider than a row, by columns', () => {
    expect(rowsOf('a abcdefgh b', 5)).toEqual(['a ', 'abcde', 'fgh b']);
    expect(rowsOf('日本語', 4)).toEqual(['日本', '語']);
  });

  it('leaves nothing out, and no row is too wide', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const rows = layOutText(text, width);
        const joined = rows.map(
          ({ start, end, endsLine }) => text.slice(start, end) + (endsLine ? '\n' : ''),
        );
        expect(joined.join('')).toBe(text);
        for (const { start, end } of rows)
          expect(stringWidth(text.slice(start, end).trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('has a place for every index, and finds the index at the place again', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.nat(80), (text, width, at) => {
        const index = Math.min(at, text.length);
        const rows = layOutText(text, width);
        const { row, column } = placeInRows(text, rows, index);
        const found = rows[row];
        expect(found && indexAt(text, found, column)).toBe(index);
      }),
    );
  });

  it('is laid out alike at every key, whatever was there before', () => {
    const edit = fc.record({ at: fc.nat(80), removed: fc.nat(6), added: anyText });
    fc.assert(
      fc.property(anyText, fc.array(edit, { maxLength: 6 }), anyWidth, (first, edits, width) => {
        const layOut = createLayOut();
        let text = first;
        expect(layOut(text, width)).toEqual(layOutText(text, width));
        for (const { at, removed, added } of edits) {
          text = text.slice(0, at) + added + text.slice(at + removed);
          expect(layOut(text, width)).toEqual(layOutText(text, width));
        }
        expect(layOut(text, width + 1)).toEqual(layOutText(text, width + 1));
      }),
    );
  });

  it('keeps the rows before a change', () => {
    const layOut = createLayOut();
    const text = '学'.repeat(4000);
    const before = layOut(text, 40);
    const after = layOut(`${text}学`, 40);
    expect(after.filter((row, index) => row !== before[index]).length).toBeLessThan(5);
  });

  it('keeps the cursor in the row that it is moved to', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.nat(30), (text, width, column) => {
        const rows = layOutText(text, width);
        for (const [number, row] of rows.entries())
          expect(placeInRows(text, rows, indexAt(text, row, column)).row).toBe(number);
      }),
    );
  });
});
