import type { AssessmentDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { isShortReason } from '../../model/rules/short-reason.ts';
import { splitNote } from '../../model/text/private-lines.ts';

/**
 * Reasons why something does not apply that may be half typed, as where a window was closed meanwhile.
 * The statement of applicability prints them all the same.
 */
export function remarkShortReasons({
  value,
  locate,
}: Located<Pick<AssessmentDocument, 'answers'>>): readonly Problem[] {
  return Object.entries(value.answers).flatMap(([id, answer]): readonly Problem[] => {
    const reason = splitNote(answer.justification ?? '').note.trim();
    if (answer.rating !== 'na' || reason === '' || !isShortReason(reason)) return [];
    const place = locate(['answers', id, 'justification']);
    return [{ key: 'assessment.reason-short', values: { id, reason }, place }];
  });
}
