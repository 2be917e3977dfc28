import { isLink } from '../../files/check-formats.ts';
import { decodeText } from '../../files/decode-text.ts';
import { parseCsv } from '../../files/parse-csv.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { refuseDocument } from '../../files/refuse-document.ts';
import type { Evidence } from '../../model/assessment.ts';
import type { AnswerEntry } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { shownPath } from '../read-document.ts';
import type { AnswerEntries } from './answer-entries.ts';
import { parseRating } from './parse-rating.ts';

/** The columns of an answers file. `id` and `rating` must be there. */
const columns = ['id', 'rating', 'justification', 'note', 'missing', 'evidence'] as const;

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads answers from CSV: one row for each requirement. `missing` holds refs of items and `evidence`
 * titles, several of them separated by `;`. A title may be followed by a file or link in round
 * brackets: `Minutes of 3 May (minutes.pdf); Survey (https://example.org/survey)`. A row without a
 * rating and without anything else is passed over, so that a prepared sheet may be half filled in.
 *
 * @throws EomsError `input-missing`, or `bad-data` with every row that is not an answer.
 */
export async function readAnswersCsv(path: string): Promise<Located<AnswerEntries>> {
  const file = shownPath(path);
  const text = decodeText(await readDocumentFile(path), file);
  const rows = parseCsv(text, file, columns).filter(isFilledIn);
  const problems = findProblems(rows, file);
  if (problems.length > 0) refuseDocument(problems);
  const answers = Object.fromEntries(rows.map(({ cells }) => [cell(cells, 'id'), entryOf(cells)]));
  const lines = new Map(rows.map(({ cells, line }) => [cell(cells, 'id'), line]));
  const locate = ([, id]: readonly (string | number)[]): Place =>
    placeAt(file, lines.get(String(id)));
  return { file, value: { answers }, locate };
}

function placeAt(file: string, line: number | undefined): Place {
  return line === undefined ? { file } : { file, line };
}

function isFilledIn({ cells }: Row): boolean {
  return columns.some((column) => column !== 'id' && cell(cells, column) !== '');
}

function findProblems(rows: readonly Row[], file: string): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ cells, line }): readonly Problem[] => {
    const place = { file, line };
    const id = cell(cells, 'id');
    const twice: readonly Problem[] = seen.has(id)
      ? [{ key: 'questionnaire.csv-twice', values: { id }, place }]
      : [];
    seen.add(id);
    if (id === '') return [{ key: 'questionnaire.csv-empty', values: { column: 'id' }, place }];
    return [...twice, ...ratingProblems(cell(cells, 'rating'), place)];
  });
}

function ratingProblems(rating: string, place: Place): readonly Problem[] {
  if (rating === '') {
    return [{ key: 'questionnaire.csv-empty', values: { column: 'rating' }, place }];
  }
  if (parseRating(rating) !== undefined) return [];
  return [{ key: 'questionnaire.rating-shape', values: { rating }, place }];
}

function entryOf(cells: Row['cells']): AnswerEntry {
  const justification = cell(cells, 'justification');
  const note = cell(cells, 'note');
  return {
    rating: parseRating(cell(cells, 'rating')) ?? 'na',
    ...(justification === '' ? {} : { justification }),
    ...(note === '' ? {} : { note }),
    missing: listOf(cell(cells, 'missing')),
    evidence: listOf(cell(cells, 'evidence')).map(evidenceOf),
  };
}

const titleAndSource = /^(.*\S)\s*\(([^()]+)\)$/;

function evidenceOf(text: string): Evidence {
  const [, title, source] = titleAndSource.exec(text) ?? [];
  if (title === undefined || source === undefined) return { title: text };
  if (isLink(source)) return { title, link: source };
  return /\.\w+$/.test(source) ? { title, file: source } : { title: text };
}

function listOf(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function cell(cells: Row['cells'], column: (typeof columns)[number]): string {
  return (cells[column] ?? '').trim();
}
