import { formats, reportFormats } from '../formats/formats.ts';

/** What a portfolio is called, before the ending. */
const portfolioName = 'portfolio';

/** The file of a portfolio with an ending, such as `.csv`. */
export function portfolioFile(ending: string): string {
  return `${portfolioName}${ending}`;
}

/** What the result of a shard is called. */
export const shardFile = 'shard.json';

/** A name for each form, of which a portfolio has some, and that of a shard: no institution has its results there. */
export const portfolioFiles: readonly string[] = [
  ...[...new Set(reportFormats.map((name) => formats[name].endings[0]))].map(portfolioFile),
  shardFile,
];
