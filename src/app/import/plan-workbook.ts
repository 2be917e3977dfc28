import { basename } from 'node:path';
import { buildAnswers } from '../../assessment/build-assessment.ts';
import { asReported } from '../../evaluation/report-sites.ts';
import { findInside } from '../../files/disk/find-inside.ts';
import type { CsvRow, CsvTable } from '../../files/sheet/parse-csv.ts';
import type { Answer, Evidence } from '../../model/assessment.ts';
import type { Problem } from '../../model/problem.ts';
import { allowsMissing, highestRating } from '../../model/rules/scale.ts';
import type { Standard } from '../../model/standard.ts';
import { isBlank } from '../../model/text/given-text.ts';
import { mergeAnswer } from '../../questionnaire/revise-answer.ts';
import { sayEvidence } from '../../workbook/say-evidence.ts';
import { readAnswerTable } from '../answers/given/read-answers-csv.ts';
import { parseRating } from '../answers/typed/parse-rating.ts';
import type { Workspace } from '../engagement/workspace.ts';
import type { PlannedRecords } from './plan-finding.ts';
import { type AnswerStep, differences, outcomeOf } from './plan-report.ts';

/** A workbook that comes back: its table of answers, and what it says of where it belongs. */
export interface ReturnedWorkbook {
  readonly kind: 'workbook';
  readonly table: CsvTable;
  /** The id of the standard and the name of the institution; a program may have dropped them. */
  readonly about: { readonly standard?: string; readonly institution?: string };
  readonly notes: readonly never[];
}

/** What is wrong with a workbook, cell by cell; of another standard or institution, that alone. */
export function checkWorkbook(
  { table, about }: ReturnedWorkbook,
  { standard, engagement, folder }: Pick<Workspace, 'standard' | 'engagement' | 'folder'>,
  { file, mayBeOther }: { readonly file: string; readonly mayBeOther: boolean },
): readonly Problem[] {
  const place = { file };
  const other = about.standard ?? standard.id;
  if (other !== standard.id) {
    const values = { found: other, wanted: standard.id };
    return [{ key: 'cli.import.other-standard', values, place }];
  }
  const { name: wanted } = engagement.institution;
  const found = about.institution ?? wanted;
  const hintKey = 'cli.import.other-engagement.hint';
  const isOther = found !== wanted && !mayBeOther;
  return [
    ...(isOther
      ? [{ key: 'cli.import.other-engagement', values: { found, wanted }, place, hintKey } as const]
      : []),
    ...readTable(table, file, { standard, folder }).problems.toSorted(inOrderOfCells),
  ];
}

function inOrderOfCells(one: Problem, other: Problem): number {
  return rankOf(one) - rankOf(other);
}

/** More than a sheet has columns. */
const widest = 20_000;

function rankOf({ place }: Problem): number {
  const { line = 0, column = 0 } = place ?? {};
  return line * widest + column;
}

/** The answers of a table; a cell that its rating has no use for is what was there before, and left out. */
function readTable(
  table: CsvTable,
  file: string,
  { standard, folder }: Pick<Workspace, 'standard' | 'folder'>,
) {
  const highest = highestRating(standard.scale);
  const rows = table.rows.map((row) => ({ ...row, cells: cellsInUse(row, highest) }));
  const findFile = findInside(folder);
  return readAnswerTable({ ...table, rows }, file, { standard, findFile });
}

function cellsInUse(row: CsvRow, highest: number): CsvRow['cells'] {
  const rating = parseRating(cellOf(row, 'rating'));
  if (rating === undefined) return row.cells;
  if (rating === 'na') return { ...row.cells, missing: '' };
  const missing = allowsMissing(rating, highest) ? cellOf(row, 'missing') : '';
  return { ...row.cells, missing, justification: '' };
}

/** A workbook that was checked, and what may be done with it. */
interface WorkbookSource {
  readonly workbook: ReturnedWorkbook;
  readonly file: string;
  readonly standard: Standard;
  readonly folder: string;
  readonly mayReplace: boolean;
}

/**
 * What becomes of every answer of a workbook: one that says what is there already is known; another stays out,
 * unless it may replace the one that is there. A cell that is empty changes nothing.
 */
export function planWorkbook(
  { workbook, file, standard, folder, mayReplace }: WorkbookSource,
  standing: PlannedRecords,
): readonly AnswerStep[] {
  const { table } = workbook;
  const { value } = readTable(table, file, { standard, folder });
  const given = buildAnswers(value.answers, standard.requirements);
  const cells = new Map(table.rows.map((row) => [cellOf(row, 'id'), row]));
  const merging = { stamp: { at: '' }, highest: highestRating(standard.scale), replace: true };
  return standard.requirements.flatMap((requirement): readonly AnswerStep[] => {
    const written = given.get(requirement.id);
    const row = cells.get(requirement.id);
    if (written === undefined || row === undefined) return [];
    const earlier = standing.answers.get(requirement.id);
    const reported = asReported(earlier, standard.scale);
    const incoming = asKnown(written, reported, cellOf(row, 'evidence'));
    const by = saySource(cellOf(row, 'by'), earlier, file);
    const { at: _at, ...answer } = mergeAnswer(reported, { ...incoming, by }, merging);
    const differs = differences(answer, reported);
    const outcome = outcomeOf(earlier, differs, mayReplace);
    if (outcome === 'new' || outcome === 'replaced') standing.answers.set(requirement.id, answer);
    return [{ requirement, answer, outcome, earlier, differs }];
  });
}

function cellOf({ cells }: CsvRow, column: string): string {
  const cell = (cells[column] ?? '').trim();
  return isBlank(cell) ? '' : cell;
}

/** What was not changed in the sheet is what is there: with dates and sums, for which it has no room. */
function asKnown(written: Answer, earlier: Answer | undefined, cell: string): Answer {
  if (earlier === undefined) return written;
  const { note, evidence } = earlier;
  const isSameNote = note !== undefined && note.trim() === written.note?.trim();
  const kept = {
    evidence:
      sayEvidence(evidence).trim() === cell
        ? evidence
        : written.evidence.map((piece) => knownPiece(piece, evidence)),
    ...(isSameNote ? { note } : {}),
  };
  return { ...written, ...kept };
}

function knownPiece(piece: Evidence, evidence: readonly Evidence[]): Evidence {
  const known = evidence.find(
    ({ title, file, link }) => title === piece.title && file === piece.file && link === piece.link,
  );
  return { ...known, ...piece };
}

/**
 * Who says so: the file and, where the column `by` names somebody new, that person. As a form, it does not
 * prove who filled it in.
 */
function saySource(who: string, earlier: Answer | undefined, file: string): string {
  const source = basename(file);
  const isNew = who !== '' && who !== earlier?.by;
  return (isNew ? `${who} (${source})` : source).slice(0, 1000);
}
