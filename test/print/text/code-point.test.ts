import { expect, it } from 'vitest';
import { codePointOf } from '../../../src/print/characters/code-point.ts';

it.each([
  ['a', 0x61],
  ['å', 0xe5],
  ['𝄞 in F', 0x1d11e],
  ['', 0],
])('the code point of %j is that of its first character, or 0', (text, codePoint) => {
  expect(codePointOf(text)).toBe(codePoint);
});
