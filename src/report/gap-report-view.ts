import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/assessment.ts';
import { isWithinClause } from '../model/clause-order.ts';
import type { Institution } from '../model/engagement.ts';
import type { EvaluationRecord, RequirementResult, RollUp } from '../model/evaluation.ts';
import { countFindings, type FindingCounts } from '../model/finding-counts.ts';
import type { ScaleStep } from '../model/standard.ts';
import { type ComparisonView, viewComparison } from './view-comparison.ts';
import type { PhotoView } from './view-photos.ts';
import { type ReadinessView, viewReadiness } from './view-readiness.ts';
import { type ResultView, type ViewedResults, viewResults } from './view-results.ts';
import { viewSteps, viewWork, type WorkView } from './view-work.ts';

/** An answer in words. */
interface AnswerView extends Pick<RequirementResult, 'clause' | 'name' | 'question' | 'evidence'> {
  readonly rating: string;
  readonly remark: string;
}

/** A main clause with the answers below it. */
interface ChapterView {
  readonly id: string;
  readonly name: string;
  readonly answers: readonly AnswerView[];
}

/** A finding with the requirement that it is about. */
interface FindingView extends Finding {
  readonly clause: string;
  readonly name: string;
  readonly note: string;
}

/** Numbers that were not given are `null`. */
interface InstitutionView extends Omit<Institution, 'learners' | 'staff'> {
  readonly learners: number | null;
  readonly staff: number | null;
}

/** What templates see otherwise than the evaluation has it. */
type Viewed =
  | keyof ViewedResults
  | 'institution'
  | 'readiness'
  | 'findings'
  | 'work'
  | 'comparison';

/** What the template of the gap report sees. `template/gap-report-shape.ts` describes it by name. */
export interface GapReportView extends Omit<EvaluationRecord, Viewed>, ViewedResults {
  readonly institution: InstitutionView;
  readonly readiness: ReadinessView;
  readonly findings: FindingCounts;
  readonly work: WorkView;
  /** `null` where there is nothing to compare with. */
  readonly comparison: ComparisonView | null;
  readonly register: readonly (ResultView & { readonly rank: number })[];
  readonly chapters: readonly ChapterView[];
  readonly excluded: readonly ResultView[];
  /** Pictures of evidence; none unless they are asked for. */
  readonly photos: readonly PhotoView[];
  readonly auditFindings: readonly FindingView[];
  readonly language: string;
}

/** The evaluation as the template sees it, with the answers in words under their main clauses. */
export function gapReportView(
  evaluation: EvaluationRecord,
  messages: Messages,
  photos: readonly PhotoView[] = [],
): GapReportView {
  const { clauses, comparison, institution } = evaluation;
  const results = viewResults(evaluation);
  const { requirements, gaps } = results;
  const excluded = requirements.filter(({ why }) => why === 'excluded-by-answer');
  const register = gaps.map(({ rank, requirement }) => ({ ...requirement, rank }));
  const { learners = null, staff = null } = institution;
  return {
    ...evaluation,
    ...results,
    readiness: viewReadiness(evaluation),
    findings: countFindings(evaluation.findings),
    institution: { ...institution, learners, staff },
    // Two levels give the picture; what stands deeper is in the appendix.
    clauses: inScope(clauses).filter(({ depth }) => depth < 3),
    processes: inScope(evaluation.processes),
    principles: inScope(evaluation.principles),
    pdca: inScope(evaluation.pdca),
    aims: inScope(evaluation.aims),
    register,
    work: viewWork(evaluation.work, viewSteps(evaluation), messages),
    comparison: comparison === undefined ? null : viewComparison(comparison, institution.name),
    chapters: viewChapters(evaluation, messages),
    excluded,
    photos,
    auditFindings: requirements.flatMap((result) => viewFindings(result, institution.name)),
    language: messages.language,
  };
}

/** The answers in words under their main clauses, as far as these are in scope. */
function viewChapters(
  { clauses, requirements, scale }: EvaluationRecord,
  messages: Messages,
): readonly ChapterView[] {
  return clauses
    .filter(({ depth, counts }) => depth === 1 && counts.inScope > 0)
    .map(({ id, name }) => ({
      id,
      name,
      answers: requirements
        .filter(({ clause }) => isWithinClause(clause, id))
        .map((result) => answerView(result, scale, messages)),
    }));
}

/** Forms name the institution as auditee; in its own report that is no news in every row. */
function viewFindings(
  { clause, name, findings }: ResultView,
  institution: string,
): readonly FindingView[] {
  return findings.map(({ auditee, ...finding }) => ({
    clause,
    name,
    note: '',
    ...finding,
    ...(auditee === undefined || auditee.trim() === institution.trim() ? {} : { auditee }),
  }));
}

function inScope<Group extends RollUp>(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ counts }) => counts.inScope > 0);
}

function answerView(
  result: RequirementResult,
  scale: readonly ScaleStep[],
  messages: Messages,
): AnswerView {
  const { clause, name, question, justification, note, evidence } = result;
  const remark = [justification, note].filter((text) => text !== '').join('\n');
  return { clause, name, question, rating: sayRating(result, scale, messages), remark, evidence };
}

function sayRating(
  { state, rating }: RequirementResult,
  scale: readonly ScaleStep[],
  messages: Messages,
): string {
  if (rating !== null) return `${rating} ${scale[rating]?.name ?? ''}`;
  return messages.text(state === 'unanswered' ? 'report.unanswered' : 'report.not-applicable');
}
