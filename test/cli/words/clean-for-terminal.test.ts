import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForTerminal, cleanValues } from '../../../src/model/text/clean-for-terminal.ts';

describe('text for a terminal', () => {
  it.each([
    ['a colour', '\u001B[31mred\u001B[0m', 'red'],
    ['a link', '\u001B]8;;http://evil\u0007here\u001B]8;;\u0007', 'here'],
    ['a title', '\u001B]0;owned\u0007text', 'text'],
    ['a C1 introducer', '\u009B31mred', 'red'],
    ['backspaces', 'safe\b\b\b\bevil', 'safeevil'],
    ['a carriage return', 'shown\rhidden', 'shownhidden'],
    ['NUL, BEL and DEL', 'a\u0000b\u0007c\u007Fd', 'abcd'],
    ['a right-to-left override', 'abc\u202Efdp.exe', 'abcfdp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200Eb\u200F\u061C', 'ab'],
    ['line separators', 'a\u2028b\u2029c', 'abc'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ])('loses %s', (_, text, cleaned) => {
    expect(cleanForTerminal(text)).toBe(cleaned);
  });

  it('keeps line feeds, tabs, accents, other scripts and emoji', () => {
    const text = 'Søehesten\n\tŁódź ✓ العربية 日本 👩🏽‍🏫';
    expect(cleanForTerminal(text)).toBe(text);
  });

  it('never holds a control character, and is clean after one cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanForTerminal(text);
        expect(cleaned).not.toMatch(/[^\t\n\P{Cc}]/u);
        expect(cleanForTerminal(cleaned)).toBe(cleaned);
      }),
    );
  });
});

it('the texts among the values of a message are cleaned, and its numbers stay', () => {
  expect(cleanValues({ name: 'a\u001B[31mb', count: 2 })).toEqual({ name: 'ab', count: 2 });
  expect(cleanValues()).toEqual({});
});
