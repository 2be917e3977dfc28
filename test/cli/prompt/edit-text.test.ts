import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText, insertText } from '../../../src/cli/prompt/edit-text.ts';

/** A text with the cursor at its bar. */
function at(shown: string): { readonly text: string; readonly cursor: number } {
  return { text: shown.replace('|', ''), cursor: shown.indexOf('|') };
}

function marked({ text, cursor }: { readonly text: string; readonly cursor: number }): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('a text that is typed', () => {
  it.each([
    ['left', 'ab|', 'a|b'],
    ['right', '|👩🏽‍🏫b', '👩🏽‍🏫|b'],
    ['backspace', 'a👩🏽‍🏫|b', 'a|b'],
    ['delete', 'a|éb', 'a|b'],
    ['home', 'one\ntwo|', 'one\n|two'],
    ['end', '|one\ntwo', 'one|\ntwo'],
    ['home', 'one\n|two', '|one\ntwo'],
    ['end', 'one|\ntwo', 'one\ntwo|'],
    ['ctrl+home', 'one\ntwo|', '|one\ntwo'],
    ['ctrl+end', '|one\ntwo', 'one\ntwo|'],
    ['ctrl+left', 'seen in Maj|', 'seen in |Maj'],
    ['ctrl+right', '|Århus by', 'Århus| by'],
    ['ctrl+w', 'seen in Maj|!', 'seen in |!'],
    ['meta+d', '|seen in', '| in'],
    ['ctrl+u', 'one\ntwo|!', 'one\n|!'],
    ['ctrl+k', 'o|ne\ntwo', 'o|\ntwo'],
    ['meta+return', 'one|', 'one\n|'],
  ])('with %s: %s', (key, before, after) => {
    const edited = editText(at(before), key);
    expect(edited && marked(edited)).toBe(after);
  });

  it.each([
    ['left', '|ab'],
    ['backspace', '|ab'],
    ['right', 'ab|'],
    ['delete', 'ab|'],
    ['ctrl+k', 'ab|'],
    ['ctrl+y', 'ab|'],
    ['f5', 'a|b'],
  ])('stays as it is with %s: %s', (key, before) => {
    expect(editText(at(before), key)).toBeUndefined();
  });

  it('gets back what was cut', () => {
    const cut = editText(at('one two|'), 'ctrl+u');
    const back = cut && editText(cut, 'ctrl+y');
    expect(back && marked(back)).toBe('one two|');
  });

  it('takes text in at the cursor', () => {
    expect(marked(insertText(at('a|c'), 'b'))).toBe('ab|c');
  });

  it('keeps the cursor within itself, whatever is pressed', () => {
    const keys = fc.constantFrom('left', 'right', 'home', 'end', 'ctrl+w', 'meta+d', 'backspace');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(keys), (text, pressed) => {
        let edited = { text, cursor: text.length };
        for (const key of pressed) edited = editText(edited, key) ?? edited;
        expect(edited.cursor).toBeGreaterThanOrEqual(0);
        expect(edited.cursor).toBeLessThanOrEqual(edited.text.length);
      }),
    );
  });
});
