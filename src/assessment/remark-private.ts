import type { AssessmentDocument, AuditDocument } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { hasPrivateLines } from '../model/text/private-lines.ts';
import { type PlacedText, textsOfAssessment, textsOfAudit } from './placed-texts.ts';

/**
 * Texts of an assessment or an audit that have lines which begin with `!`: these are private, and printed
 * nowhere, which somebody who wrote them by hand may not have meant.
 */
export function remarkPrivate({
  value,
  locate,
}: Located<Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>>): readonly Problem[] {
  return remarksOn(textsOfAssessment(value), locate);
}

/** The same for an audit. */
export function remarkPrivateInAudit({
  value,
  locate,
}: Located<Pick<AuditDocument, 'findings'>>): readonly Problem[] {
  return remarksOn(textsOfAudit(value), locate);
}

function remarksOn(
  texts: readonly PlacedText[],
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  return texts
    .filter(({ text = '' }) => hasPrivateLines(text))
    .map(({ path }) => ({ key: 'assessment.private-line', place: locate(path) }));
}
