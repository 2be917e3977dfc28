import type { RequirementResult } from '../model/evaluation.ts';
import type { ExportRequest } from './export-request.ts';
import { acceptances, reportedPlace } from './reported/reported-gaps.ts';
import { safeText } from './safe-text.ts';

/** More than any text that eoms takes; Excel holds 32,767 signs in a cell. */
const mostOfCell = 32_000;

const columns = [
  'clause',
  'id',
  'name',
  'state',
  'rating',
  'gap',
  'knockOut',
  'accepted',
  'acceptedUntil',
  'note',
  'file',
  'line',
] as const;

type CsvCell = string | number | boolean | null;
type CsvLine = Readonly<Record<(typeof columns)[number], CsvCell>>;

/**
 * Every requirement as a row of CSV (RFC 4180), below the names of the columns, which are those of the JSON. With
 * semicolons it begins with a byte order mark: Excel takes such a table for its own and as UTF-8, and programs are
 * spared both.
 */
export function writeCsv({ evaluation, root, separator = 'comma' }: ExportRequest): string {
  const sign = separator === 'comma' ? ',' : ';';
  const accepted = acceptances(evaluation);
  const rows = evaluation.requirements.map((one): CsvLine => {
    const { state = '', until = '' } = accepted.get(one.id) ?? {};
    const { path = '', line = null } = reportedPlace(one, root) ?? {};
    return { ...rowOf(one), accepted: state, acceptedUntil: until, file: path, line };
  });
  const lines = [
    columns.join(sign),
    ...rows.map((row) => columns.map((name) => cellOf(row[name])).join(sign)),
  ];
  const mark = separator === 'comma' ? '' : '\uFEFF';
  return `${mark}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** What a row says of a requirement itself. */
function rowOf({ clause, id, name, state, rating, gap, knockOut, note }: RequirementResult) {
  return { clause, id, name, state, rating, gap, knockOut, note };
}

/** What a spreadsheet takes for the beginning of a formula, wide signs of East Asian keyboards included. */
const formula = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** The same behind what another spreadsheet takes for the end of a cell. */
const hiddenFormula = /([,;\t|\n]"*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** Digits and points, which would become a number or a day: clause 8.10 is not 8.1. */
const numeric = /^[\d.]+$/;
const special = /[",;\t|\n']|^\s|\s$/;

function cellOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = safeText(cell, mostOfCell).replaceAll(hiddenFormula, '$1 ');
  const plain = formula.test(text) ? `'${text}` : text;
  const isQuoted = special.test(plain) || numeric.test(plain);
  return isQuoted ? `"${plain.replaceAll('"', '""')}"` : plain;
}
