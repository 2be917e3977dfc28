import type { Answer, Assessment, Finding } from '../model/assessment.ts';
import type { EvaluationRecord, RequirementResult } from '../model/evaluation.ts';
import { allowsMissing, highestRating } from '../model/rules/scale.ts';
import type { Standard } from '../model/standard.ts';
import { type ItemSettler, itemSettler } from './build-assessment.ts';
import { answerApart, findingApart } from './part-private.ts';

/**
 * The answers from which an evaluation was made, as far as it still contains them, and its findings.
 * Requirements that a condition took out of scope have no rating any more and are left out. Items get
 * the ids that the standard gives them now, however the evaluation names them. An archive of an older eoms may
 * hold lines that are private.
 */
export function recoverAssessment(
  { requirements, findings, scale }: Pick<EvaluationRecord, 'requirements' | 'findings' | 'scale'>,
  standard: Pick<Standard, 'requirements'>,
): Pick<Assessment, 'answers' | 'findings'> {
  const highest = highestRating(scale);
  const settle = itemSettler(standard.requirements);
  return {
    answers: new Map(
      requirements.flatMap((result): readonly (readonly [string, Answer])[] => {
        const answer = answerOf(result, highest);
        return answer === undefined
          ? []
          : [[result.id, answerApart(settled(answer, (ids) => settle(result.id, ids)))]];
      }),
    ),
    findings: findingsByRequirement(findings, settle),
  };
}

function findingsByRequirement(
  recorded: EvaluationRecord['findings'],
  settle: ItemSettler,
): ReadonlyMap<string, readonly Finding[]> {
  const lists = new Map<string, Finding[]>();
  for (const { requirement, items, ...other } of recorded) {
    const finding = { ...findingApart(other), items: settle(requirement, items) };
    const list = lists.get(requirement);
    if (list === undefined) lists.set(requirement, [finding]);
    else list.push(finding);
  }
  return lists;
}

function settled(answer: Answer, settle: (ids: readonly string[]) => readonly string[]): Answer {
  return answer.rating === 'na' ? answer : { ...answer, missing: settle(answer.missing) };
}

function answerOf(result: RequirementResult, highest: number): Answer | undefined {
  const { rating, missing, why, justification } = result;
  if (why === 'excluded-by-answer') return { ...notesOf(result), rating: 'na', justification };
  if (rating === null) return undefined;
  // At the ends of the scale all or nothing is missing, and an answer does not say so again.
  const isBetween = allowsMissing(rating, highest);
  return { ...notesOf(result), rating, missing: isBetween ? missing.map(({ id }) => id) : [] };
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
