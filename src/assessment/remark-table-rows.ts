import type { DocumentPath } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { isTableRow } from '../model/text/table-rows.ts';
import {
  type AssessmentTexts,
  type AuditTexts,
  remarkAuditTexts,
  remarkTexts,
} from './placed-texts.ts';

/**
 * Texts of an assessment with a row of a table (`| a | b |`), as pasted from Markdown: a print shows the
 * bars. Each text is reported once, with its place and its first row.
 */
export function remarkTableRows(assessment: AssessmentTexts): readonly Problem[] {
  return remarkTexts(assessment, remarkRow);
}

/** The same for an audit. */
export function remarkTableRowsInAudit(audit: AuditTexts): readonly Problem[] {
  return remarkAuditTexts(audit, remarkRow);
}

/** The id of a text is that of the requirement, or of the finding. */
function remarkRow(text: string, [, id = '']: DocumentPath): Problem | undefined {
  const row = text.split(/\r?\n/).find(isRow);
  if (row === undefined) return undefined;
  return { key: 'assessment.table-row', values: { id: String(id), row: row.trim() } };
}

/** Two bars alone are an operator: `|| or ||`. What is private is printed nowhere. */
function isRow(line: string): boolean {
  return isTableRow(line) && !line.trim().startsWith('||');
}
