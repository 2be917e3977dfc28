import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, hasBrowser, openBrowser, type Tab } from '../../support/open-browser.ts';
import { htmlOf, pageFiles } from './html-support.ts';

/** Cells of a column in the order that a person expects; the page is given them otherwise. */
interface Column {
  readonly what: string;
  readonly language?: string;
  readonly cells: readonly string[];
}

const columns: readonly Column[] = [
  {
    what: 'dates in words',
    cells: ['2 January 2025', '1 March 2026', '9 October 2026', '13 October 2026', '3 April 2027'],
  },
  {
    what: 'dates of any form, also days that are not known',
    cells: ['', 'Sept 2026', '1 October 2026', 'Oct. 2, 2026', '2026-10-03', '4th of Oct 2026'],
  },
  { what: 'dates before words', cells: ['9 May 2026, first', '10 May 2026, a', '10 May 2026, b'] },
  { what: 'dates behind words', cells: ['Board 9 May 2026', 'Board 1 June 2026', 'Council 2025'] },
  { what: 'months', cells: ['December 2026', 'January 2027', 'February 2027'] },
  {
    what: 'dates in Danish',
    language: 'da',
    cells: ['3. marts 2026', '1. maj 2026', '13. okt. 2026', '2 November 2026'],
  },
  {
    what: 'dates in Polish, whose months change in a date',
    language: 'pl',
    cells: ['5 lutego 2026', '1 marca 2026', '30 października 2026', '2 grudnia 2026'],
  },
  {
    what: 'dates in French',
    language: 'fr',
    cells: ['1er avril 2026', '2 juin 2026', '1er juil. 2026', '3 août 2026'],
  },
  {
    what: 'dates in Portuguese',
    language: 'pt',
    cells: ['2 de janeiro de 2026', '1 de fevereiro de 2026', 'abril de 2026'],
  },
  { what: 'what only looks like a date', cells: ['Class 2026', 'Grade 2025', 'Mayor 2024'] },
  { what: 'clauses', cells: ['4.1', '4.9', '4.10', '8.5.1.2', '8.5.1.10', '9.3', '10.2'] },
  { what: 'clauses of two steps', cells: ['4.2', '4.10', '9.3', '10.2'] },
  { what: 'per cent', cells: ['–', '0%', '9%', '52%', '65%', '100%'] },
  { what: 'per cent with fractions', cells: ['4.25%', '4.5%', '12.1%'] },
  { what: 'fractions with a comma', language: 'da', cells: ['4,25', '4,5', '12,1'] },
  { what: 'differences', cells: ['−12', '−5', '0', '+3', '+21'] },
  { what: 'shares', cells: ['2 / 10', '9 / 14', '10 / 10'] },
  { what: 'thousands', cells: ['90', '900', '1,200', '12,000', '1,000,000'] },
  { what: 'thousands in Danish', language: 'da', cells: ['900', '1.200', '12.000'] },
  { what: 'sums of money', cells: ['€ 900', '€ 1,200.50', '€ 12,000'] },
  { what: 'words', cells: ['2 weeks', '10 weeks', 'apple', 'Banana', 'cherry'] },
  { what: 'words in Danish', language: 'da', cells: ['Zebra', 'Æble', 'Ørred', 'Ål'] },
  { what: 'words in no language', language: 'en-12', cells: ['a', 'B', 'c'] },
];

function pageOf({ cells, language = 'en' }: Column): string {
  const shuffled = [
    ...cells.filter((_, at) => at % 2 === 1),
    ...cells.filter((_, at) => at % 2 === 0),
  ];
  const rows = shuffled.map((cell) => `| ${cell} | x |`).join('\n');
  return `---\nlanguage: ${language}\n---\n# T\n\n<!-- sortable -->\n| A | B |\n|---|---|\n${rows}\n`;
}

describe.runIf(hasBrowser)('a column of a page in a browser', () => {
  const addressOf = pageFiles();
  const opened: Browser[] = [];
  beforeAll(() => {
    opened.push(openBrowser());
  });
  afterAll(() => Promise.all(opened.map(({ close }) => close())));

  async function openPage(column: Column, locale: string): Promise<Tab> {
    const [browser] = opened;
    if (browser === undefined) throw new Error('no browser');
    const tab = await browser.openTab();
    await tab.send('Emulation.setLocaleOverride', { locale });
    await tab.go(addressOf(await htmlOf(pageOf(column))));
    return tab;
  }

  const press = `document.querySelector('th button').click()`;
  const seen = `[...document.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent)`;

  it.each(columns.flatMap((column) => ['en-GB', 'tr-TR'].map((locale) => ({ ...column, locale }))))(
    'has $what in order, wherever the reader is: $locale',
    async (column) => {
      const tab = await openPage(column, column.locale);
      expect(await tab.texts(seen)).not.toEqual(column.cells);
      await tab.evaluate(press);
      expect(await tab.texts(seen)).toEqual(column.cells);
      await tab.evaluate(press);
      expect(await tab.texts(seen)).toEqual(column.cells.toReversed());
      expect(tab.events('Runtime.exceptionThrown')).toEqual([]);
    },
    60_000,
  );
});
