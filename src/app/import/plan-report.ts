import { isDeepStrictEqual } from 'node:util';
import { checkAnswers } from '../../assessment/check-answers.ts';
import { checkFindings } from '../../assessment/check-findings.ts';
import { recoverAssessment } from '../../assessment/recover-assessment.ts';
import { answerFields } from '../../assessment/written-answers.ts';
import { asReported } from '../../evaluation/report-sites.ts';
import type { Answer } from '../../model/assessment.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { joinPrivate } from '../../model/text/private-lines.ts';
import type { Workspace } from '../engagement/workspace.ts';
import type { FormRemark } from './check-form.ts';
import { type FindingStep, type PlannedRecords, planFinding } from './plan-finding.ts';
import type { FormPlanning } from './plan-form.ts';

const answerKeys = ['rating', 'justification', 'missing', 'note', 'private', 'evidence'] as const;
type AnswerField = (typeof answerKeys)[number];

/** What becomes of an answer that an archived report carries, or a form. */
export interface AnswerStep {
  readonly requirement: Requirement;
  readonly answer: Answer;
  /** `kept`: another answer is there, and stays. */
  readonly outcome: 'new' | 'known' | 'kept' | 'replaced';
  readonly earlier: Answer | undefined;
  /** The one site that it rates. */
  readonly site?: string;
  /** What the two say otherwise. */
  readonly differs: readonly AnswerField[];
}

/** Whether a report belongs here: to this standard, its requirements and scale, and this engagement. */
export function checkReportFits(
  evaluation: EvaluationRecord,
  { standard, engagement }: Workspace,
  mayBeOther: boolean,
): readonly Problem[] {
  if (evaluation.standard.id !== standard.id) {
    const values = { found: evaluation.standard.id, wanted: standard.id };
    return [{ key: 'cli.import.other-standard', values }];
  }
  const values = { found: evaluation.institution.name, wanted: engagement.institution.name };
  const hintKey = 'cli.import.other-engagement.hint';
  const isOther = values.found !== values.wanted && !mayBeOther;
  const { answers, findings } = recoverAssessment(evaluation, standard);
  const value = {
    answers: Object.fromEntries([...answers].map(([id, one]) => [id, entryOf(one)])),
    findings: Object.fromEntries(
      [...findings].map(([id, list]) => [
        id,
        list.map((one) => ({ ...one, items: [...one.items] })),
      ]),
    ),
  };
  const located = { file: '', value, locate: () => ({ file: '' }) };
  return [
    ...(isOther ? [{ key: 'cli.import.other-engagement', values, hintKey } as const] : []),
    ...checkAnswers(located, standard, 'kept'),
    ...checkFindings(located, standard),
  ];
}

function entryOf(answer: Answer) {
  const { note: _note, evidence: _evidence, by: _by, at: _at, ...rated } = answer;
  return rated.rating === 'na'
    ? { rating: rated.rating, justification: rated.justification }
    : { rating: stepOf(rated.rating), missing: [...rated.missing] };
}

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A scale has ten steps at most; what is beyond them is off every scale. */
function stepOf(rating: number): (typeof steps)[number] {
  return steps[rating] ?? 9;
}

/** Remarks on a report that is imported. */
export function remarksOnReport(
  evaluation: EvaluationRecord,
  standard: Standard,
): readonly FormRemark[] {
  const isOther = evaluation.standard.digest !== standard.digest;
  return isOther ? [{ key: 'cli.import.other-wording' }] : [];
}

/** What becomes of every answer of a report: what is there stays, unless it may be replaced. */
export function planAnswers(
  evaluation: EvaluationRecord,
  standing: PlannedRecords,
  { standard, mayReplace }: Pick<FormPlanning, 'standard' | 'mayReplace'>,
): readonly AnswerStep[] {
  const { answers } = recoverAssessment(evaluation, standard);
  return standard.requirements.flatMap((requirement): readonly AnswerStep[] => {
    const reported = answers.get(requirement.id);
    if (reported === undefined) return [];
    const earlier = standing.answers.get(requirement.id);
    const answer = { ...reported, ...keptBeside(earlier, reported) };
    const differs = differences(answer, asReported(earlier, standard.scale));
    const outcome = outcomeOf(earlier, differs, mayReplace);
    if (outcome === 'new' || outcome === 'replaced') standing.answers.set(requirement.id, answer);
    return [{ requirement, answer, outcome, earlier, differs }];
  });
}

/**
 * What no report and no form holds, and so none takes away: what people said, and the private note, to which
 * the one that is `given` is added.
 */
export function keptBeside(
  earlier: Answer | undefined,
  given: Pick<Answer, 'private'>,
): Pick<Answer, 'private' | 'said'> {
  const own = joinPrivate([earlier?.private, given.private]);
  return {
    ...(own === '' ? {} : { private: own }),
    ...(earlier?.said === undefined ? {} : { said: earlier.said }),
  };
}

/** What becomes of an answer, given the one that is there. */
export function outcomeOf(
  earlier: Answer | undefined,
  differs: readonly AnswerField[],
  mayReplace: boolean,
): AnswerStep['outcome'] {
  if (earlier === undefined) return 'new';
  if (differs.length === 0) return 'known';
  return mayReplace ? 'replaced' : 'kept';
}

/** The fields in which two answers differ, regardless of who gave them and when. */
export function differences(answer: Answer, other: Answer | undefined): readonly AnswerField[] {
  if (other === undefined) return [];
  const [one, two] = [saidIn(answer), saidIn(other)];
  return answerKeys.filter((key) => !isDeepStrictEqual(one[key], two[key]));
}

function saidIn(answer: Answer): Readonly<Record<string, unknown>> {
  const missing = answer.rating === 'na' ? [] : answer.missing.toSorted();
  return { ...answerFields(answer), missing };
}

/**
 * What becomes of every finding of a report.
 *
 * @throws EomsError as `planFinding` does.
 */
export function planFindings(
  evaluation: EvaluationRecord,
  standing: PlannedRecords,
  planning: FormPlanning,
): readonly FindingStep[] {
  const { standard } = planning;
  const { findings } = recoverAssessment(evaluation, standard);
  const source = { ...planning, day: evaluation.date, digest: evaluation.standard.digest };
  return standard.requirements.flatMap((requirement) => {
    const beside = findings.get(requirement.id) ?? [];
    return beside.map((finding) => planFinding({ requirement, finding, beside }, standing, source));
  });
}
