import { answerChecker } from '../../../assessment/check-answers.ts';
import type { FindFile } from '../../../files/disk/find-inside.ts';
import { readDocumentFile } from '../../../files/disk/read-file.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import { decodeSheet } from '../../../files/sheet/decode-sheet.ts';
import { type CsvRow, type CsvTable, parseCsv } from '../../../files/sheet/parse-csv.ts';
import { refuseDocument } from '../../../files/text/refuse-document.ts';
import type { Evidence } from '../../../model/assessment.ts';
import { splitItems } from '../../../model/clauses/item-ref.ts';
import type { AnswerEntry } from '../../../model/document.ts';
import type { DocumentPath, Located } from '../../../model/located.ts';
import type { Place, Problem } from '../../../model/problem.ts';
import { isBlank } from '../../../model/text/given-text.ts';
import { findDoubtfulDay } from '../typed/doubtful-day.ts';
import { parseEvidence } from '../typed/parse-evidence.ts';
import { parseRating } from '../typed/parse-rating.ts';
import type { AnswerContext, AnswerEntries } from './answer-entries.ts';
import { checkAnswerShape } from './check-answer-shape.ts';
import { checkUnanswered, explainSeparators } from './check-unanswered.ts';
import { remarkEncoding, remarkIgnored } from './remark-table.ts';

/** The columns of an answers file. `id` and `rating` must be there. */
const known = ['id', 'rating', 'justification', 'note', 'missing', 'evidence'] as const;
const columns = { known, needed: ['id', 'rating'] };

type AnswerColumn = (typeof known)[number];

/** A rating that stands for one that cannot be read, so that the rest of its row is still checked. */
const anyRating = 1;

/** A table of answers, with all that is wrong with it. */
export interface AnswerTable extends Located<AnswerEntries> {
  readonly problems: readonly Problem[];
  readonly remarks: readonly Problem[];
}

interface AnswerRow {
  readonly id: string;
  readonly entry: AnswerEntry;
  readonly problems: readonly Problem[];
  readonly place: Place;
  readonly locate: Located<unknown>['locate'];
}

/**
 * Reads answers from a table: one row per requirement. `missing` holds items by their ids, names or
 * refs, as files and prints show them, and `evidence` what `parseEvidence` reads. A row that has an id
 * and no answer is skipped with a remark, even if it has cells in other columns, so that a prepared
 * sheet may be half filled in; its id still has to be one of the standard.
 *
 * All problems are reported at once, each with its line and column; a cell whose reading may surprise
 * is a remark.
 *
 * @throws EomsError `input-missing`, or `bad-data` where this is not a table of answers.
 */
export async function readAnswersCsv(path: string, source: AnswerContext): Promise<AnswerTable> {
  return parseAnswersCsv(await readDocumentFile(path), shownPath(path), source);
}

/** The same for bytes that are at hand; `file` is the name that problems carry. */
export function parseAnswersCsv(
  bytes: Uint8Array,
  file: string,
  { standard, findFile }: AnswerContext,
): AnswerTable {
  const { text, encoding } = decodeSheet(bytes, file);
  if (beginsAsYaml.test(text)) {
    refuseDocument([{ key: 'questionnaire.table-is-yaml', place: { file, line: 1, column: 1 } }]);
  }
  const table = parseCsv(text, file, columns);
  const read = readAnswerTable(table, file, { standard, findFile });
  return {
    ...read,
    remarks: [...remarkEncoding(encoding, file), ...remarkIgnored(table, file), ...read.remarks],
  };
}

/** The answers of the rows of a table, wherever it was written. */
export function readAnswerTable(
  table: CsvTable,
  file: string,
  { standard, findFile }: AnswerContext,
): AnswerTable {
  const rows = table.rows.filter(isFilledIn).map((row) => readRow(row, findFile));
  const judge = explainSeparators(answerChecker(standard));
  const unanswered = checkUnanswered(table.rows.filter(isOnlyNamed), judge);
  const problems = rows.flatMap((row) => {
    const { id, entry, locate } = row;
    if (id === '') return row.problems;
    return [...row.problems, ...checkAnswerShape({ [id]: entry }, locate), ...judge(row)];
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    file,
    value: { answers: Object.fromEntries(rows.map(({ id, entry }) => [id, entry])) },
    locate: (steps) => byId.get(String(steps[1]))?.locate(steps) ?? { file },
    problems: [...table.problems, ...problems, ...unanswered.problems, ...findTwice(rows)],
    remarks: unanswered.remarks,
  };
}

/** The first key of answers as YAML, behind comments: no column has such a name. */
const beginsAsYaml = /^(?:\s*#.*\n)*\s*(?:schema|answers):/;

function isFilledIn(row: CsvRow): boolean {
  return known.some((column) => column !== 'id' && cellOf(row, column) !== '');
}

function isOnlyNamed(row: CsvRow): boolean {
  return idOf(row) !== '' && !isFilledIn(row);
}

function readRow(row: CsvRow, findFile: FindFile): AnswerRow {
  const id = idOf(row);
  const written = cellOf(row, 'rating');
  const rating = parseRating(withoutDecimals(withoutQuotes(written)));
  const place = row.placeOf(rating === undefined ? 'rating' : 'id');
  const evidence = parseEvidence(cellOf(row, 'evidence'), findFile);
  const texts = { justification: cellOf(row, 'justification'), note: cellOf(row, 'note') };
  return {
    id,
    place: row.placeOf('id'),
    locate: (steps) => row.placeOf(columnOf(steps)),
    entry: {
      rating: rating ?? anyRating,
      // The rating decides whether a reason is required.
      ...(texts.justification === '' || rating === undefined
        ? {}
        : { justification: texts.justification }),
      ...(texts.note === '' ? {} : { note: texts.note }),
      missing: [...splitItems(cellOf(row, 'missing'))],
      evidence: [...evidence],
    },
    problems: [
      ...(id === '' ? [emptyCell('id', place)] : []),
      ...(rating === undefined ? [ratingProblem(written, place)] : []),
      ...doubtfulDays(evidence, row),
    ],
  };
}

function doubtfulDays(evidence: readonly Evidence[], row: CsvRow): readonly Problem[] {
  const doubtful = findDoubtfulDay(evidence);
  return doubtful === undefined ? [] : [{ ...doubtful, place: row.placeOf('evidence') }];
}

/** `['answers', id, 'missing', 2]` → `missing`. */
function columnOf([, , field]: DocumentPath): AnswerColumn {
  return known.find((column) => column === field) ?? 'id';
}

/** Ids are in small letters; a table may write them in any case. */
function idOf(row: CsvRow): string {
  return cellOf(row, 'id').toLowerCase();
}

/** `“2”` → `2`: quotes that a word processor made are text to a table. */
function withoutQuotes(rating: string): string {
  return /^["'\u2018-\u201F](.{1,20})["'\u2018-\u201F]$/.exec(rating)?.[1]?.trim() ?? rating;
}

/** Spreadsheets show a whole number as `3.0` or `3,00` where a column is set so. */
function withoutDecimals(rating: string): string {
  return /^(\d)[.,]0{1,2}$/.exec(rating)?.[1] ?? rating;
}

function ratingProblem(rating: string, place: Place): Problem {
  if (rating === '') return emptyCell('rating', place);
  return { key: 'questionnaire.rating-shape', values: { rating }, place };
}

function emptyCell(column: AnswerColumn, place: Place): Problem {
  return { key: 'questionnaire.csv-empty', values: { column }, place };
}

function findTwice(rows: readonly AnswerRow[]): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, place }): readonly Problem[] => {
    if (id === '' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ key: 'questionnaire.csv-twice', values: { id }, place }];
  });
}

function cellOf({ cells }: CsvRow, column: AnswerColumn): string {
  const cell = (cells[column] ?? '').trim();
  return isBlank(cell) ? '' : cell;
}
