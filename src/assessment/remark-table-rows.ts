import type { AssessmentDocument, AuditDocument } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { isTableRow } from '../model/text/table-rows.ts';
import { type PlacedText, textsOfAssessment, textsOfAudit } from './placed-texts.ts';

/**
 * Texts of an assessment with a row of a table (`| a | b |`), as pasted from Markdown: a print shows the
 * bars. Each text is reported once, with its place and its first row.
 */
export function remarkTableRows({
  value,
  locate,
}: Located<Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>>): readonly Problem[] {
  return remarksOn(textsOfAssessment(value), locate);
}

/** The same for an audit. */
export function remarkTableRowsInAudit({
  value,
  locate,
}: Located<Pick<AuditDocument, 'findings'>>): readonly Problem[] {
  return remarksOn(textsOfAudit(value), locate);
}

function remarksOn(
  texts: readonly PlacedText[],
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  return texts.flatMap(({ text = '', path }): readonly Problem[] => {
    const row = text.split(/\r?\n/).find(isRow);
    if (row === undefined) return [];
    const values = { id: idIn(path), row: row.trim() };
    return [{ key: 'assessment.table-row', values, place: locate(path) }];
  });
}

/** Two bars alone are an operator: `|| or ||`. What is private is printed nowhere. */
function isRow(line: string): boolean {
  return isTableRow(line) && !line.trim().startsWith('||');
}

/** The requirement of an answer, or the id of a finding. */
function idIn([, id = '']: PlacedText['path']): string {
  return String(id);
}
