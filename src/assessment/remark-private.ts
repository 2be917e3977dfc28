import type { Problem } from '../model/problem.ts';
import { hasPrivateLines } from '../model/text/private-lines.ts';
import {
  type AssessmentTexts,
  type AuditTexts,
  remarkAuditTexts,
  remarkTexts,
} from './placed-texts.ts';

/**
 * Texts of an assessment or an audit that have lines which begin with `!`: these are private, and printed
 * nowhere, which somebody who wrote them by hand may not have meant.
 */
export function remarkPrivate(assessment: AssessmentTexts): readonly Problem[] {
  return remarkTexts(assessment, remarkLines);
}

/** The same for an audit. */
export function remarkPrivateInAudit(audit: AuditTexts): readonly Problem[] {
  return remarkAuditTexts(audit, remarkLines);
}

function remarkLines(text: string): Problem | undefined {
  return hasPrivateLines(text) ? { key: 'assessment.private-line' } : undefined;
}
