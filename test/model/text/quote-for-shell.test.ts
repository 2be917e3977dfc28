import { expect, it } from 'vitest';
import { quoteForShell } from '../../../src/model/text/quote-for-shell.ts';

it.each([
  ['plan.yaml', 'plan.yaml'],
  ['a_b-2', 'a_b-2'],
  ['', "''"],
  ['two words', "'two words'"],
  ['$(rm)', "'$(rm)'"],
  ['a;b', "'a;b'"],
  [';ab', "';ab'"],
  ['ab;', "'ab;'"],
  ["it's Anne's", String.raw`'it'\''s Anne'\''s'`],
  ['Søhesten', "'Søhesten'"],
  ['a\u001B[31mb', "'ab'"],
])('a shell reads %j from %s', (word, written) => {
  expect(quoteForShell(word)).toBe(written);
});
