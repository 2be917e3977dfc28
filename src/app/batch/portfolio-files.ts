import { documentFormats, formats } from '../formats/formats.ts';

/** What a portfolio is called, before the ending. */
const portfolioName = 'portfolio';

/** The file of a portfolio with an ending, such as `.csv`. */
export function portfolioFile(ending: string): string {
  return `${portfolioName}${ending}`;
}

/** Every name that a file of a portfolio may have: no institution has its results there. */
export const portfolioFiles: readonly string[] = [
  ...documentFormats.map((name) => formats[name].endings[0]),
  '.json',
  '.csv',
].map(portfolioFile);
