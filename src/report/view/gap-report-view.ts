import { arrangeResults, type Chapter } from '../../evaluation/arrange-results.ts';
import { divideWork } from '../../evaluation/divide-work.ts';
import type { Messages } from '../../messages/messages.ts';
import { countFindings } from '../../model/audit/finding-counts.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord, RequirementResult } from '../../model/evaluation.ts';
import type { ScaleStep } from '../../model/standard.ts';
import type { gapReportSchema } from './gap-report-schema.ts';
import { type ReportCut, uncut } from './report-cut.ts';
import { sayRating } from './say-rating.ts';
import { viewComparison } from './view-comparison.ts';
import type { CrosswalkView } from './view-crosswalk.ts';
import type { PhotoView } from './view-photos.ts';
import { viewReadiness } from './view-readiness.ts';
import { type ResultView, viewExcluded, viewResults } from './view-results.ts';
import { viewWork } from './view-work.ts';

/** What the template of the gap report sees; `gap-report-schema.ts` describes it. */
export type GapReportView = Derived<typeof gapReportSchema>;

type ChapterView = GapReportView['chapters'][number];
type AnswerView = ChapterView['answers'][number];
/** A finding with the requirement that it is about. */
type FindingView = GapReportView['auditFindings'][number];

/** What a report shows besides the evaluation, where it is asked for. */
export interface Besides {
  readonly photos?: readonly PhotoView[];
  readonly crosswalk?: CrosswalkView | null;
  readonly cut?: ReportCut | undefined;
}

/** The evaluation as the template sees it, with the answers in words under their main clauses. */
export function gapReportView(
  evaluation: EvaluationRecord,
  messages: Messages,
  { photos = [], crosswalk = null, cut = uncut(evaluation) }: Besides = {},
): GapReportView {
  const { comparison, institution } = evaluation;
  const { clauses, processes, principles, pdca, aims, chapters } = arrangeResults(evaluation);
  const results = viewResults(evaluation);
  const { requirements, gaps } = results;
  const register = gaps.map(({ rank, requirement }) => ({ ...requirement, rank }));
  const { learners = null, staff = null } = institution;
  return {
    ...evaluation,
    ...results,
    excluded: viewExcluded(cut.whole),
    readiness: viewReadiness(cut.whole),
    findings: countFindings(evaluation.findings),
    institution: { ...institution, learners, staff },
    clauses,
    processes,
    principles,
    pdca,
    aims,
    register,
    work: viewWork(evaluation, divideWork(evaluation), messages),
    comparison: comparison === undefined ? null : viewComparison(comparison, institution.name),
    chapters: chapters.map((chapter) => viewChapter(chapter, evaluation.scale, messages)),
    photos,
    crosswalk,
    auditFindings: requirements.flatMap((result) => viewFindings(result, institution.name)),
    cut: cut.said,
    language: messages.language,
  };
}

/** A main clause with the answers below it in words. */
function viewChapter(
  { clause: { id, name }, results }: Chapter,
  scale: readonly ScaleStep[],
  messages: Messages,
): ChapterView {
  return { id, name, answers: results.map((result) => answerView(result, scale, messages)) };
}

/** Forms name the institution as auditee; in its own report, repeating it in every row adds nothing. */
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

function answerView(
  result: RequirementResult,
  scale: readonly ScaleStep[],
  messages: Messages,
): AnswerView {
  const { clause, name, question, justification, note, evidence } = result;
  const remark = [justification, note].filter((text) => text !== '').join('\n');
  return { clause, name, question, rating: sayRating(result, scale, messages), remark, evidence };
}
