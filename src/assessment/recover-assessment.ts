import type { Answer, Assessment } from '../model/assessment.ts';
import type { Evaluation, RequirementResult } from '../model/evaluation.ts';
import { allowsMissing, highestRating } from '../model/rules/scale.ts';

/**
 * The answers and findings from which an evaluation was made, as far as it still says so. What a
 * condition took out of scope has no rating any more and is left out.
 */
export function recoverAssessment({
  requirements,
  scale,
}: Pick<Evaluation, 'requirements' | 'scale'>): Pick<Assessment, 'answers' | 'findings'> {
  const highest = highestRating(scale);
  return {
    answers: new Map(
      requirements.flatMap((result): readonly (readonly [string, Answer])[] => {
        const answer = answerOf(result, highest);
        return answer === undefined ? [] : [[result.id, answer]];
      }),
    ),
    findings: new Map(
      requirements
        .filter(({ findings }) => findings.length > 0)
        .map(({ id, findings }) => [id, findings]),
    ),
  };
}

function answerOf(result: RequirementResult, highest: number): Answer | undefined {
  const { rating, missing, why, justification } = result;
  if (why === 'excluded-by-answer') return { ...notesOf(result), rating: 'na', justification };
  if (rating === null) return undefined;
  // At the ends of the scale all or nothing is missing, and an answer does not say so again.
  const isBetween = allowsMissing(rating, highest);
  return { ...notesOf(result), rating, missing: isBetween ? missing.map(({ ref }) => ref) : [] };
}

function notesOf({
  note,
  evidence,
  by,
  at,
}: RequirementResult): Pick<Answer, 'note' | 'evidence' | 'by' | 'at'> {
  return {
    ...(note === '' ? {} : { note }),
    evidence,
    ...(by === '' ? {} : { by }),
    ...(at === '' ? {} : { at }),
  };
}
