import type { Assessment, Finding } from '../../model/assessment.ts';
import type { Audit } from '../../model/audit/audit.ts';
import type { FoundAudit } from '../audits/find-audits.ts';
import { plannedAudit } from './plan-audits.ts';
import type { PlannedRecords } from './plan-finding.ts';

/** What is there before an import. */
export interface KnownRecords extends Pick<Assessment, 'answers' | 'said' | 'findings'> {
  readonly audits: readonly Audit[];
  /** Audits of other standards. */
  readonly foreign: readonly FoundAudit[];
}

/** What is there, for planning: by requirement, wherever it is written. */
export function recordsAtHand({
  answers,
  said = new Map(),
  findings,
  audits,
}: Omit<KnownRecords, 'foreign' | 'said'> & Partial<Pick<KnownRecords, 'said'>>): PlannedRecords {
  const all = new Map<string, readonly Finding[]>(findings);
  for (const finding of audits.flatMap((audit) => [...audit.findings.values()])) {
    const { requirement, ...own } = finding;
    all.set(requirement, [...(all.get(requirement) ?? []), own]);
  }
  const planned = new Map(audits.map((audit) => [audit.id, plannedAudit(audit)]));
  return { answers: new Map(answers), said: new Map(said), findings: all, audits: planned };
}

/** Findings that are written in the assessment: those without an id of an audit. */
export function inAssessmentOf(
  findings: PlannedRecords['findings'],
): ReadonlyMap<string, readonly Finding[]> {
  return new Map(
    Array.from(findings, ([id, list]) => [id, list.filter((one) => one.id === undefined)]),
  );
}
