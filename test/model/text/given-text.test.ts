import { describe, expect, it } from 'vitest';
import {
  cleanPasted,
  cleanTyped,
  dropUnseen,
  settleGiven,
} from '../../../src/model/text/given-text.ts';

import { unifyLineEnds } from '../../../src/model/text/line-ends.ts';

describe('text that a person gave', () => {
  it('loses marks that no document can hold, wherever they are', () => {
    expect(dropUnseen('\uFEFFa\uFFFE\uFFFFb\uFEFF')).toBe('ab');
    expect(dropUnseen('a\u200Bb\uFFFD')).toBe('a\u200Bb\uFFFD');
  });

  it('loses marks that turn its direction where it comes with a flag', () => {
    expect(settleGiven('\uFEFFa\u061C\u200E\u200F\u202A\u202E\u2066\u2069b')).toBe('ab');
    expect(settleGiven('a\u200D\u2029b\u2065')).toBe('a\u200D\nb\u2065');
  });

  it('has one kind of line end', () => {
    expect(settleGiven('a\r\nb\rc\vd\fe\u0085f\u2028g')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  it('has blanks for tabs where it is typed, and keeps them where it is pasted', () => {
    expect(cleanTyped('a\tb\t\u001B[31mc\r\n')).toBe('a b c\n');
    expect(cleanPasted('a\tb\t\u001B[31mc\r\n')).toBe('a\tb\tc\n');
  });
});

it('line ends of Windows and old Macs are those of all others', () => {
  expect(unifyLineEnds('a\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
  expect(unifyLineEnds('a\nb\u2028')).toBe('a\nb\u2028');
});
