import type { DocumentPath } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { unifyLineBreaks } from '../../model/text/line-ends.ts';
import { hasPrivateLines } from '../../model/text/private-lines.ts';
import { cellsOf, isDelimiterRow, isTableRow } from '../../model/text/table-rows.ts';
import {
  type AssessmentTexts,
  type AuditTexts,
  remarkAuditTexts,
  remarkTexts,
} from './placed-texts.ts';

/**
 * Texts of an assessment with a row of a table, as pasted from Markdown: a print shows the bars. That is a row between
 * bars (`| a | b |`), or one over dashes in as many cells, with outer bars or without (`a | b` over `--- | ---`). Each text is reported once, with its place and its first row.
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
  if (!text.includes('|')) return undefined;
  const lines = unifyLineBreaks(text).split('\n');
  const row = lines.find((line, at) => isRow(line) || isHead(line, lines[at + 1] ?? ''));
  if (row === undefined) return undefined;
  return { key: 'assessment.table-row', values: { id: String(id), row: row.trim() } };
}

/** A table may be in a quote, or be a point of a list. */
const leadIn = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)+/;

/** Two bars alone are an operator: `|| or ||`. What is private is printed nowhere. */
function isRow(line: string): boolean {
  const row = line.replace(leadIn, '');
  if (!isTableRow(row) || isDelimiterRow(row)) return false;
  return !row.startsWith('||') && !hasPrivateLines(line);
}

/** Whether a line is the head of a table: the next line has dashes in as many cells. */
function isHead(line: string, below: string): boolean {
  const row = line.replace(leadIn, '');
  const dashes = below.replace(/^[\s>]+/, '');
  if (!hasBar.test(row) || !isDelimiterRow(dashes) || hasPrivateLines(line)) return false;
  return cellsOf(row).length === cellsOf(dashes).length;
}

/** A bar after a backslash parts no cells. */
const hasBar = /(?<!\\)\|/;
