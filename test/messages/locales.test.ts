import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { createIcuFormat } from '../../src/messages/create-icu-format.ts';

it('a message of a language is counted as that language does', () => {
  const format = createIcuFormat('pl', undefined);
  const said = format('{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}');
  expect([1, 2, 5, 22].map((n) => said({ n }))).toEqual([
    '1 plik',
    '2 pliki',
    '5 plików',
    '22 pliki',
  ]);
});

it.each([
  ['da-DK', 'da-DK'],
  [['nb', 'en'], 'nb'],
  [[], 'en'],
])('of the languages %j the first is taken, and English where there is none', (wanted, taken) => {
  expect(IntlMessageFormat.resolveLocale(wanted)?.toString()).toBe(taken);
});
