import type { Problem } from '../../model/problem.ts';
import { remarkOpenNames } from '../../model/text/open-names.ts';
import { hasPrivateLines } from '../../model/text/private-lines.ts';
import {
  type AssessmentTexts,
  type AuditTexts,
  namesOfAssessment,
  namesOfAudit,
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

/** Names in an assessment that begin as a private line does: they are printed all the same. */
export function remarkNames({ value, locate }: AssessmentTexts): readonly Problem[] {
  return remarkOpenNames(namesOfAssessment(value), locate);
}

/** The same for an audit. */
export function remarkNamesInAudit({ value, locate }: AuditTexts): readonly Problem[] {
  return remarkOpenNames(namesOfAudit(value), locate);
}
