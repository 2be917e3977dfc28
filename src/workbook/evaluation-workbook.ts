import type { Messages } from '../messages/messages.ts';
import type { EvaluationRecord } from '../model/evaluation.ts';
import { answersSheet } from './answers-sheet.ts';
import { levelsSheet, planSheet, registerSheet } from './other-sheets.ts';
import { findingsSheet, scoresSheet } from './result-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * An evaluation as a workbook (XLSX): the register of gaps, all answers to be changed, the plan, the
 * scores, what audits found, and what the ratings mean. The same bytes for the same evaluation.
 */
export async function evaluationWorkbook(
  evaluation: EvaluationRecord,
  messages: Messages,
): Promise<Uint8Array> {
  const { date, institution, standard } = evaluation;
  const sheets = [
    registerSheet(evaluation, messages),
    answersSheet(evaluation, messages),
    planSheet(evaluation, messages),
    scoresSheet(evaluation, messages),
    ...(evaluation.findings.length > 0 ? [findingsSheet(evaluation, messages)] : []),
    levelsSheet(evaluation, messages),
  ];
  const title = `${institution.name}: ${standard.shortTitle}`;
  return writeWorkbook(sheets, {
    title,
    date,
    standard: standard.id,
    institution: institution.name,
  });
}
