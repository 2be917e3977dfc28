import type { Portfolio, PortfolioRow } from '../model/portfolio.ts';

type ColumnValue = string | number | boolean | null | undefined;

/** The columns, by the names that they have in `eoms/portfolio@1`. */
const columns: readonly (readonly [string, (row: PortfolioRow) => ColumnValue])[] = [
  ['place', ({ place }) => place],
  ['name', ({ name }) => name],
  ['type', ({ type }) => type],
  ['region', ({ region }) => region],
  ['chain', ({ chain }) => chain],
  ['standard', ({ standard }) => standard],
  ['started', ({ started }) => started],
  ['score', ({ score }) => score],
  ['coverage', ({ coverage }) => coverage],
  ['verdict', ({ verdict }) => verdict],
  ['inScope', ({ counts }) => counts.inScope],
  ['rated', ({ counts }) => counts.rated],
  ['unanswered', ({ counts }) => counts.unanswered],
  ['major', ({ counts }) => counts.major],
  ['minor', ({ counts }) => counts.minor],
  ['improvement', ({ counts }) => counts.improvement],
  ['knockOuts', ({ counts }) => counts.knockOuts],
  ['earlierStarted', ({ earlier }) => earlier?.started],
  ['earlierScore', ({ earlier }) => earlier?.score],
  ['change', ({ earlier }) => earlier?.change],
  ['gateMet', ({ gate }) => gate?.met],
];

/**
 * A portfolio as a table: one institution a line, columns split by commas. A text that a spreadsheet would take for a
 * formula begins with an apostrophe, and control characters are left out.
 */
export function writePortfolioCsv({ institutions }: Portfolio): string {
  const head = columns.map(([name]) => name);
  const rows = institutions.map((row) => columns.map(([, cellOf]) => writeCell(cellOf(row))));
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function writeCell(value: ColumnValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.replaceAll(/\p{Cc}/gu, ' ');
  const safe = /^[=+\-@＝＋－＠]/.test(text.trimStart()) ? `'${text}` : text;
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
