import { arrangeResults, type Chapter } from '../../evaluation/arrange-results.ts';
import { divideWork } from '../../evaluation/divide-work.ts';
import type { Messages } from '../../messages/messages.ts';
import { countFindings } from '../../model/audit/finding-counts.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord, RequirementResult } from '../../model/evaluation.ts';
import { followedBy, lostOriginOf } from '../../model/rules/followed.ts';
import type { ScaleStep } from '../../model/standard.ts';
import { viewAccepted } from '../view/view-accepted.ts';
import { viewApproval } from '../view/view-approval.ts';
import { viewComparison } from '../view/view-comparison.ts';
import type { CrosswalkView } from '../view/view-crosswalk.ts';
import { viewReadiness } from '../view/view-readiness.ts';
import { type ResultView, viewExcluded, viewResults } from '../view/view-results.ts';
import { viewTrend } from '../view/view-trend.ts';
import { viewWork } from '../view/view-work.ts';
import { sayRating } from '../words/say-rating.ts';
import type { gapReportSchema } from './gap-report-schema.ts';
import { type ReportCut, uncut } from './report-cut.ts';
import type { PhotoView } from './view-photos.ts';

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
  const { learners = null, staff = null } = institution;
  const ranks = new Map(gaps.map(({ rank, requirement }) => [requirement.id, rank]));
  const words = { scale: evaluation.scale, messages, mapped: referencesIn(crosswalk), ranks };
  return {
    ...evaluation,
    ...results,
    excluded: viewExcluded(cut.whole),
    readiness: viewReadiness(cut.whole),
    findings: countFindings(evaluation.findings),
    institution: { ...institution, learners, staff },
    approval: viewApproval(evaluation, messages),
    clauses,
    processes,
    principles,
    pdca,
    aims,
    register: gaps.map(({ rank, requirement }) => ({ ...requirement, rank })),
    work: viewWork(evaluation, divideWork(evaluation), messages),
    accepted: viewAccepted(evaluation),
    comparison: comparison === undefined ? null : viewComparison(comparison, institution.name),
    followsOn: followedBy(evaluation),
    lostOrigin: lostOriginOf(evaluation),
    trend: viewTrend(evaluation, messages),
    chapters: chapters.map((chapter) => viewChapter(chapter, words)),
    photos,
    crosswalk,
    auditFindings: requirements.flatMap((result) => viewFindings(result, institution.name)),
    cut: cut.said,
    language: messages.language,
  };
}

/** With what an answer is put into words. */
interface AnswerWords {
  readonly scale: readonly ScaleStep[];
  readonly messages: Messages;
  /** References of another framework, by the id of the requirement that answers them. */
  readonly mapped: ReadonlyMap<string, string>;
  /** The numbers of gaps in the register, by the ids of their requirements. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** A main clause with the answers below it in words. */
function viewChapter({ clause: { id, name }, results }: Chapter, words: AnswerWords): ChapterView {
  return { id, name, answers: results.map((result) => answerView(result, words)) };
}

/** `7.1.4, 8.5`: what each requirement answers of the framework that the report is mapped to. */
function referencesIn(crosswalk: CrosswalkView | null): ReadonlyMap<string, string> {
  const references = (crosswalk?.groups ?? []).flatMap((group) => group.references);
  const mapped = new Map<string, string>();
  for (const { ref, requirements } of references) {
    for (const id of new Set(requirements.map((one) => one.id))) {
      const before = mapped.get(id);
      mapped.set(id, before === undefined ? ref : `${before}, ${ref}`);
    }
  }
  return mapped;
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
  { scale, messages, mapped, ranks }: AnswerWords,
): AnswerView {
  const { id, clause, name, question, justification, note, evidence } = result;
  const remark = [justification, note].filter((text) => text !== '').join('\n');
  const rating = sayRating(result, scale, messages);
  // The register has no justification: with one, the answer keeps all that was said.
  const inRegister = justification === '' ? (ranks.get(id) ?? null) : null;
  const answer = { clause, name, question, rating, remark, evidence, inRegister };
  return { ...answer, mapped: mapped.get(id) ?? '' };
}
