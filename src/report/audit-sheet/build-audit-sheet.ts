import { gradeFindings, nonconformitiesAmong } from '../../briefing/grade-findings.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Audit } from '../../model/audit/audit.ts';
import type { AuditSheet } from '../../model/audit/audit-sheet.ts';
import type { Derived } from '../../model/derived.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { RecordedFinding } from '../../model/evaluation.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { TemplateWork } from '../engine/render-template.ts';
import type { auditSheetSchema } from './audit-sheet-schema.ts';

/** A sheet of an audit day as its template sees it; `view/audit-sheet-schema.ts` describes it. */
type AuditSheetView = Derived<typeof auditSheetSchema>;
type SheetFinding = AuditSheetView['nonconformities'][number];

/** What a sheet is filled with: as much of it as there is. */
export interface AuditSheetInput {
  readonly sheet: AuditSheet;
  readonly date: string;
  readonly standard: Standard;
  readonly engagement: Engagement | undefined;
  readonly audit: Audit | undefined;
  /** The processes that have a page, with what is asked about each. */
  readonly processes: readonly {
    readonly id: string;
    readonly name: string;
    readonly requirements: readonly Requirement[];
  }[];
}

/** What a sheet is put into words with. */
export interface AuditSheetContext {
  readonly messages: Messages;
  readonly templates: Templates;
}

/** Gathers what the template of a sheet sees. */
export function prepareAuditSheet(
  input: AuditSheetInput,
  { messages, templates }: AuditSheetContext,
): TemplateWork {
  const view = buildAuditSheet(input, messages);
  return { name: 'audit-sheet', templates, view, charts: {}, photos: {} };
}

/** A sheet of an audit day, with what is known of the audit, the institution and its findings. */
function buildAuditSheet(input: AuditSheetInput, messages: Messages): AuditSheetView {
  const { sheet, date, standard, engagement } = input;
  const { title, shortTitle, edition } = standard;
  const name = messages.text(`sheet.title.${sheet}`);
  const institution = engagement?.institution.name ?? '';
  const audit = viewAudit(input.audit);
  const running = [name, institution, messages.date(date), audit.id || shortTitle];
  return {
    sheet,
    title: name,
    running: running.filter((words) => words !== '').join(' · '),
    date,
    institution,
    scope: engagement?.scope ?? '',
    sites: sitesOf(input),
    standard: { title, shortTitle, edition },
    team: teamOf(input),
    audit,
    ...viewFindings(input, messages),
    processes: sheet === 'process' ? input.processes.map(viewProcess) : [],
    language: messages.language,
  };
}

function viewProcess({
  id,
  name,
  requirements,
}: AuditSheetInput['processes'][number]): AuditSheetView['processes'][number] {
  return { id, name, requirements: requirements.map(viewRequirement) };
}

function viewRequirement({ clause, name, question }: Requirement) {
  return { clause, name, question };
}

function sitesOf({ audit, engagement }: AuditSheetInput): readonly string[] {
  const ofAudit = audit?.sites ?? [];
  return ofAudit.length > 0 ? ofAudit : (engagement?.institution.sites ?? []);
}

function viewAudit(audit: Audit | undefined): AuditSheetView['audit'] {
  if (audit === undefined) return { id: '', title: '', dates: [], auditors: [], sites: [] };
  const { id, title, dates, auditors, sites } = audit;
  return { id, title, dates, auditors, sites };
}

function teamOf({ audit, engagement }: AuditSheetInput): AuditSheetView['team'] {
  const auditors = audit?.auditors ?? [];
  if (auditors.length > 0) return auditors.map((name) => ({ name, role: '' }));
  return (engagement?.team ?? []).map(({ name, role }) => ({ name, role }));
}

/** The findings by their grades; one page for nonconformities is blank where none was found. */
function viewFindings(
  { audit, standard }: AuditSheetInput,
  messages: Messages,
): Pick<AuditSheetView, 'grades' | 'nonconformities'> {
  const findings = Array.from(audit?.findings ?? [], ([id, finding]) => ({ ...finding, id }));
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  const view = (one: RecordedFinding): SheetFinding => viewFinding(one, requirements);
  const nonconformities = nonconformitiesAmong(findings).map(view);
  return {
    grades: gradeFindings(findings).map(({ grade, findings: own }) => ({
      grade,
      name: messages.text(`report.finding.${grade}`),
      findings: own.map(view),
    })),
    nonconformities: nonconformities.length > 0 ? nonconformities : [{ clause: '', name: '' }],
  };
}

/** A finding with the place and name of its requirement, which its audit was checked to have. */
function viewFinding(
  { requirement, id, result, evidence, sample, note, date, auditor, site }: RecordedFinding,
  requirements: ReadonlyMap<string, Requirement>,
): SheetFinding {
  const { clause = '', name = requirement } = requirements.get(requirement) ?? {};
  const written = { id, result, evidence, sample, note, date, auditor, site };
  return { clause, name, ...Object.fromEntries(Object.entries(written).filter(isSaid)) };
}

function isSaid([, value]: readonly [string, unknown]): boolean {
  return value !== undefined;
}
