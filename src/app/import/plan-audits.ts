import type { AuditChange, AuditHead } from '../../audit/edit-audit.ts';
import type { Finding } from '../../model/assessment.ts';
import { type Audit, type AuditFinding, parseFindingId } from '../../model/audit/audit.ts';
import { isDay } from '../../model/rules/day.ts';
import { splitEntries, splitPeople } from '../../model/text/split-entries.ts';
import type { FindingStep, PlannedAudit, PlannedRecords } from './plan-finding.ts';

/** What an import changes in one audit. */
export interface PlannedAuditChange {
  readonly change: AuditChange;
  /** What it says of itself where it is still to be made. */
  readonly fresh: AuditHead;
  readonly isNew: boolean;
}

/** An audit that is there, for planning. */
export function plannedAudit(audit: Audit): PlannedAudit {
  return { ...audit, isNew: false, names: new Set(audit.findings.keys()) };
}

/** The steps that write something → what they change, by the ids of audits. */
export function planAuditChanges(
  steps: readonly Pick<FindingStep, 'id' | 'requirement'>[],
  standing: PlannedRecords,
): ReadonlyMap<string, PlannedAuditChange> {
  const changed = new Map<string, Map<string, AuditFinding>>();
  for (const { id, requirement } of steps) {
    const place = parseFindingId(id ?? '');
    if (place === undefined) continue;
    const list = standing.findings.get(requirement.id) ?? [];
    const finding = list.find((one) => one.id === id);
    if (finding === undefined) throw new Error(`nothing was planned for ${id}`);
    const findings = changed.get(place.audit) ?? new Map<string, AuditFinding>();
    findings.set(place.name, {
      requirement: requirement.id,
      ...finding,
      items: [...finding.items],
    });
    changed.set(place.audit, findings);
  }
  return new Map(
    Array.from(changed, ([id, findings]) => [id, changeOf(standing.audits.get(id), findings)]),
  );
}

function changeOf(
  audit: PlannedAudit | undefined,
  findings: ReadonlyMap<string, AuditFinding>,
): PlannedAuditChange {
  if (audit === undefined) throw new Error('findings go into audits that are known');
  const { isNew, title, criteria, ...lists } = audit;
  const grown = growLists(lists, [...findings.values()]);
  const fresh = { title, criteria, dates: [], auditors: [], sites: [], ...grown };
  return isNew
    ? { isNew, fresh, change: { findings } }
    : { isNew, fresh, change: { findings, head: grown } };
}

type Lists = Pick<AuditHead, 'dates' | 'auditors' | 'sites'>;

/** The lists of an audit that say less than its findings, whole. */
function growLists(
  { dates, auditors, sites }: Lists,
  findings: readonly Finding[],
): Partial<Lists> {
  const days = textsOf(findings, 'date').filter(isDay);
  const grown = {
    dates: dates.concat(without(days, dates)).toSorted(),
    auditors: auditors.concat(without(entriesOf(findings, 'auditor', splitPeople), auditors)),
    sites: sites.concat(without(entriesOf(findings, 'site', splitEntries), sites)),
  };
  return {
    ...(grown.dates.length > dates.length ? { dates: grown.dates } : {}),
    ...(grown.auditors.length > auditors.length ? { auditors: grown.auditors } : {}),
    ...(grown.sites.length > sites.length ? { sites: grown.sites } : {}),
  };
}

function textsOf(
  findings: readonly Finding[],
  field: 'date' | 'auditor' | 'site',
): readonly string[] {
  return [...new Set(findings.flatMap((one) => one[field] ?? []))];
}

/** What a field of a form names, which may be several people or sites. */
function entriesOf(
  findings: readonly Finding[],
  field: 'auditor' | 'site',
  split: (text: string) => readonly string[],
): readonly string[] {
  return [...new Set(textsOf(findings, field).flatMap((text) => split(text)))];
}

/** A list of an audit holds 100 at most; who and when else is on the findings. */
function without(texts: readonly string[], known: readonly string[]): readonly string[] {
  const fresh = texts.filter((text) => !known.includes(text));
  return fresh.slice(0, Math.max(0, 100 - known.length));
}
