import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import type { Assessment } from '../../model/assessment.ts';
import { joinFailures } from '../../model/join-failures.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { AssessmentChanges } from '../answers/answer-store.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { checkForm, type Remark, remarksOn } from './check-form.ts';
import { type FindingStep, planForm, type Standing } from './plan-form.ts';
import {
  type AnswerStep,
  checkReport,
  planAnswers,
  planFindings,
  remarksOnReport,
} from './plan-report.ts';

/** A PDF that was read, and the name under which it is spoken of. */
export interface NamedPdf {
  readonly file: string;
  readonly pdf: ReturnedPdf;
}

/** What a person allows. */
interface ImportPermits {
  readonly replace: boolean;
  readonly otherEngagement: boolean;
}

/** What a file brings. */
export interface FilePlan extends NamedPdf {
  readonly remarks: readonly Remark[];
  readonly answers: readonly AnswerStep[];
  readonly findings: readonly FindingStep[];
}

/** What an import does: file by file for people, and as changes of the assessment. */
export interface ImportPlan {
  readonly files: readonly FilePlan[];
  readonly changes: AssessmentChanges;
}

export interface Planning {
  readonly workspace: Workspace;
  readonly permits: ImportPermits;
}

/**
 * Plans what files change in an assessment, one after the other.
 *
 * @throws EomsError `bad-data` with every reason of every file that does not belong here.
 */
export function planImport(
  pdfs: readonly NamedPdf[],
  assessment: Pick<Assessment, 'answers' | 'findings'>,
  planning: Planning,
): ImportPlan {
  const failures = pdfs.flatMap(({ file, pdf }) => {
    const problems = checkPdf(pdf, planning);
    return problems.length === 0 ? [] : [refusalOf(problems, file)];
  });
  if (failures.length > 0) throw joinFailures(failures);
  const standing = {
    answers: new Map(assessment.answers),
    findings: new Map(assessment.findings),
  };
  const files = pdfs.map((named) => ({ ...named, ...planPdf(named.pdf, standing, planning) }));
  const answered = files.flatMap(({ answers }) => answers.filter(isWritten));
  const found = files.flatMap(({ findings }) => findings.filter(isWritten));
  return {
    files,
    changes: {
      answers: only(standing.answers, answered),
      findings: only(standing.findings, found),
    },
  };
}

/** Whether a step of a plan changes the assessment. */
export function isWritten({ outcome }: Pick<AnswerStep | FindingStep, 'outcome'>): boolean {
  return outcome !== 'known' && outcome !== 'kept';
}

function checkPdf(pdf: ReturnedPdf, { workspace, permits }: Planning): readonly Problem[] {
  return pdf.kind === 'form'
    ? checkForm(pdf.form, workspace, permits.otherEngagement)
    : checkReport(pdf.evaluation, workspace, permits.otherEngagement);
}

function refusalOf(problems: readonly Problem[], file: string): EomsError {
  return new EomsError(
    'bad-data',
    problems.map((problem) => ({ ...problem, place: { file } })),
  );
}

function planPdf(
  pdf: ReturnedPdf,
  standing: Standing,
  { workspace, permits }: Planning,
): Omit<FilePlan, keyof NamedPdf> {
  const { standard } = workspace;
  const settings = { standard, mayReplace: permits.replace };
  if (pdf.kind === 'form') {
    const remarks = remarksOn(pdf.form, standard);
    return { remarks, answers: [], findings: planForm(pdf.form, standing, settings) };
  }
  return {
    remarks: remarksOnReport(pdf.evaluation, standard),
    answers: planAnswers(pdf.evaluation, standing, settings),
    findings: planFindings(pdf.evaluation, standing, settings),
  };
}

/** The existing answers to the requirements of the steps. */
function only<T>(
  standing: ReadonlyMap<string, T>,
  steps: readonly { readonly requirement: { readonly id: string } }[],
): ReadonlyMap<string, T> {
  const ids = new Set(steps.map(({ requirement }) => requirement.id));
  return new Map([...standing].filter(([id]) => ids.has(id)));
}
