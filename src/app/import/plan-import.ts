import type { SaidChange } from '../../assessment/testimonies.ts';
import type { FilledForm } from '../../exchange/read-filled-form.ts';
import type { ReturnedPdf } from '../../exchange/read-returned-pdf.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';
import { joinFailures } from '../../model/problems/join-failures.ts';
import type { AssessmentChanges } from '../answers/file/change-assessment.ts';
import type { Interviewed } from '../answers/interview-store.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { checkForm, type FormRemark, remarksOn, withNamedDay } from './check-form.ts';
import {
  checkSpeaker,
  type GivenSpeaker,
  isInterview,
  remarksOnSpeaker,
  speakerOf,
} from './form-speaker.ts';
import { inAssessmentOf, type KnownRecords, recordsAtHand } from './known-records.ts';
import { type PlannedAuditChange, planAuditChanges } from './plan-audits.ts';
import { type FindingStep, isWritten, type PlannedRecords } from './plan-finding.ts';
import { planForm } from './plan-form.ts';
import { planRatings } from './plan-ratings.ts';
import {
  type AnswerStep,
  checkReportFits,
  planAnswers,
  planFindings,
  remarksOnReport,
} from './plan-report.ts';
import { planSaid, type SaidStep, saidChanges } from './plan-said.ts';
import { checkWorkbook, planWorkbook, type ReturnedWorkbook } from './plan-workbook.ts';
import {
  checkSiteOfRatings,
  formAtSite,
  remarksOnOpenSites,
  remarksOnSite,
  siteOfRatings,
} from './site-of-ratings.ts';

/** A PDF or workbook that was read, and the name under which it is spoken of. */
export interface NamedPdf {
  readonly file: string;
  readonly pdf: ReturnedPdf | ReturnedWorkbook;
}

/** What a person allows. */
interface ImportPermits {
  readonly replace: boolean;
  readonly otherEngagement: boolean;
}

/** What a file brings. */
export interface FilePlan extends NamedPdf {
  readonly remarks: readonly FormRemark[];
  readonly answers: readonly AnswerStep[];
  readonly findings: readonly FindingStep[];
  /** What the one person said who filled in an interview form. */
  readonly said: readonly SaidStep[];
  readonly person?: Interviewed;
}

/** What an import does: file by file for people, and as changes of the assessment and of audits. */
export interface ImportPlan {
  readonly files: readonly FilePlan[];
  readonly changes: AssessmentChanges;
  /** What one person after the other said: changes of the assessment, too. */
  readonly heard: readonly ReadonlyMap<string, SaidChange>[];
  /** By the ids of audits. */
  readonly audits: ReadonlyMap<string, PlannedAuditChange>;
}

export interface Planning {
  readonly workspace: Workspace;
  readonly permits: ImportPermits;
  /** The audit that findings go into, if one was asked for. */
  readonly audit: string | undefined;
  /** Who filled in the interview form, where that was said. */
  readonly speaker: GivenSpeaker;
  /** The day of the run. */
  readonly day: string;
}

/**
 * Plans what files change in an assessment and in audits, one after the other.
 *
 * @throws EomsError `bad-data` with every reason of every file that does not belong here; `usage`
 * where findings would go into an audit of another standard.
 */
export function planImport(
  named: readonly NamedPdf[],
  known: KnownRecords,
  planning: Planning,
): ImportPlan {
  const { messages } = planning.workspace;
  const pdfs = named.map((one) =>
    one.pdf.kind === 'form'
      ? { ...one, pdf: { ...one.pdf, form: withNamedDay(one.pdf.form, messages) } }
      : one,
  );
  const failures = pdfs.flatMap((one) => {
    const { file } = one;
    const problems = checkPdf(one, planning);
    return problems.length === 0 ? [] : [refusalOf(problems, file)];
  });
  if (failures.length > 0) throw joinFailures(failures);
  const standing = recordsAtHand(known);
  const planned = pdfs.map((one) => ({
    ...one,
    ...planPdf(one, standing, { ...planning, foreign: known.foreign }),
  }));
  const { sites } = planning.workspace.engagement.institution;
  const files = planned.map((one) => {
    const open = remarksOnOpenSites(one.answers, standing.answers, sites);
    return { ...one, remarks: [...one.remarks, ...open] };
  });
  const answered = files.flatMap(({ answers }) => answers.filter(isWritten));
  const found = files.flatMap(({ findings }) => findings.filter(isWritten));
  const inAssessment = found.filter(({ id }) => id === undefined);
  return {
    files,
    changes: {
      answers: only(standing.answers, answered),
      findings: only(inAssessmentOf(standing.findings), inAssessment),
    },
    heard: files.map(({ said }) => saidChanges(said)).filter(({ size }) => size > 0),
    audits: planAuditChanges(found, standing),
  };
}

function checkPdf({ file, pdf }: NamedPdf, planning: Planning): readonly Problem[] {
  const { workspace, permits } = planning;
  if (pdf.kind === 'workbook') {
    const problems = checkWorkbook(pdf, workspace, { file, mayBeOther: permits.otherEngagement });
    return firstProblems(problems);
  }
  if (pdf.kind === 'form') {
    const wrong = checkForm(pdf.form, workspace, permits.otherEngagement);
    const checkOwn = isInterview(pdf.form) ? checkSpeaker : checkSiteOfRatings;
    return [...wrong, ...checkOwn(pdf.form, planning)];
  }
  return checkReportFits(pdf.evaluation, workspace, permits.otherEngagement);
}

function refusalOf(problems: readonly Problem[], file: string): EomsError {
  return new EomsError(
    'bad-data',
    problems.map((problem) => ({ place: { file }, ...problem })),
  );
}

function planPdf(
  { file, pdf }: NamedPdf,
  standing: PlannedRecords,
  planning: Planning & Pick<KnownRecords, 'foreign'>,
): Omit<FilePlan, keyof NamedPdf> {
  const { workspace, permits, audit, day, foreign } = planning;
  const { standard } = workspace;
  const settings = { standard, mayReplace: permits.replace, asked: audit, day, foreign };
  if (pdf.kind === 'workbook') {
    const source = { workbook: pdf, file, folder: workspace.folder, ...settings };
    return { remarks: [], answers: planWorkbook(source, standing), findings: [], said: [] };
  }
  if (pdf.kind === 'form' && isInterview(pdf.form)) {
    return planInterview(pdf.form, standing, planning);
  }
  if (pdf.kind === 'form') {
    const { form } = pdf;
    const remarks = [...remarksOn(form, standard, day), ...remarksOnSite(form, planning)];
    const place = siteOfRatings(form, planning);
    const answers = planRatings({ form, file, place, ...settings }, standing);
    const findings = planForm(formAtSite(form, planning), standing, settings);
    return { remarks, answers, findings, said: [] };
  }
  return {
    remarks: remarksOnReport(pdf.evaluation, standard),
    answers: planAnswers(pdf.evaluation, standing, settings),
    findings: planFindings(pdf.evaluation, standing, settings),
    said: [],
  };
}

/** What one person said becomes neither an answer nor a finding. */
function planInterview(
  form: FilledForm,
  standing: PlannedRecords,
  planning: Planning,
): Omit<FilePlan, keyof NamedPdf> {
  const { standard } = planning.workspace;
  const person = speakerOf(form, planning);
  const remarks = remarksOn(form, standard, planning.day);
  const wording = remarks.filter(({ key }) => key === 'cli.import.other-wording');
  return {
    remarks: [...wording, ...remarksOnSpeaker(form, planning)],
    answers: [],
    findings: [],
    said: planSaid(form, standing, { standard, person, mayReplace: planning.permits.replace }),
    person,
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
