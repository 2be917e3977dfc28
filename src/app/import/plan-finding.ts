import { chooseAuditId } from '../../audit/choose-audit.ts';
import { type AuditHead, nextFindingName } from '../../audit/edit-audit.ts';
import { isOf, saysAudit } from '../../audit/list-findings.ts';
import { type MergedFindings, mergeFinding } from '../../audit/merge-findings.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Answer, Finding, Testimony } from '../../model/assessment.ts';
import { type Audit, findingId, parseFindingId } from '../../model/audit/audit.ts';
import { EomsError } from '../../model/problem.ts';
import { findingNamePattern } from '../../model/schema/patterns.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { isAuditId } from '../audits/audit-name.ts';
import type { FoundAudit } from '../audits/find-audits.ts';

/** An audit while an import is planned. */
export interface PlannedAudit extends AuditHead {
  readonly id: string;
  /** Whether it is still to be made. */
  readonly isNew: boolean;
  /** The ids of its findings within it; planning adds some. */
  readonly names: Set<string>;
}

/** What is there; planning changes it to what is there afterwards. */
export interface PlannedRecords {
  readonly answers: Map<string, Answer>;
  /** By requirement, wherever they are written: those of audits have ids. */
  readonly findings: Map<string, readonly Finding[]>;
  readonly audits: Map<string, PlannedAudit>;
  /** What people said, by requirement. */
  readonly said: Map<string, readonly Testimony[]>;
}

/** What becomes of one thing that was filled in. */
export interface FindingStep {
  readonly requirement: Requirement;
  readonly finding: Finding;
  readonly outcome: MergedFindings['outcome'];
  /** The id of what is written, or is there already; `undefined` = it is, and stays, in the assessment. */
  readonly id: string | undefined;
  /** The findings that are there already. */
  readonly earlier: readonly Finding[];
  readonly rivals: readonly Finding[];
}

/** Where findings come from, and what may be done with them. */
export interface FindingSource {
  readonly standard: Standard;
  readonly mayReplace: boolean;
  /** The audit that was asked for. */
  readonly asked: string | undefined;
  /** Audits of other standards, which take none of these findings. */
  readonly foreign: readonly FoundAudit[];
  /** The day that counts where a finding says none. */
  readonly day: string;
  /** SHA-256 of the standard by which was audited. */
  readonly digest: string;
}

/** A finding to be taken over, and those that come with it on the same requirement. */
export interface BroughtFinding {
  readonly requirement: Requirement;
  readonly finding: Finding;
  readonly beside?: readonly Finding[];
}

/**
 * What becomes of a finding, given what is there: it is known, or completes or replaces one where that
 * is written, or goes into an audit as a new one.
 *
 * @throws EomsError `usage` where it would go into an audit of another standard.
 */
export function planFinding(
  { requirement, finding, beside }: BroughtFinding,
  standing: PlannedRecords,
  source: FindingSource,
): FindingStep {
  const { mayReplace } = source;
  const earlier = standing.findings.get(requirement.id) ?? [];
  const { id: former, ...fresh } = finding;
  const merging =
    beside === undefined
      ? { mayReplace, isElsewhere: elsewhere(fresh, source) }
      : { mayReplace, beside };
  const { outcome, findings, rivals, same } = mergeFinding(earlier, fresh, merging);
  const step = { requirement, finding, outcome, earlier, rivals };
  if (outcome !== 'new') {
    standing.findings.set(requirement.id, findings);
    const changed = findings.find((one, index) => one !== earlier[index]);
    return { ...step, id: (same ?? changed)?.id };
  }
  const id = takePlace(fresh, former, { standing, source });
  standing.findings.set(requirement.id, [...earlier, { ...fresh, id }]);
  return { ...step, id };
}

/** Of what says neither day nor audit, the same words in another audit are a finding of that one. */
function elsewhere(fresh: Finding, { asked, day }: FindingSource): (one: Finding) => boolean {
  if (saysAudit(fresh)) return () => false;
  const isOfIt = isOf(asked ?? day);
  return (one) => one.id !== undefined && !isOfIt(one);
}

/** Where things stand, and where a finding comes from. */
export interface PlacePlanning {
  readonly standing: PlannedRecords;
  readonly source: FindingSource;
}

/** The id of a new finding: the one that it had before, where that is free. */
export function takePlace(
  fresh: Finding,
  former: string | undefined,
  planning: PlacePlanning,
): string {
  const was = formerPlace(former);
  const audit = auditOf(fresh, was?.audit, planning);
  const isFree = was !== undefined && was.audit === audit.id && !audit.names.has(was.name);
  const name = isFree ? was.name : nextFindingName(audit.names);
  audit.names.add(name);
  return findingId(audit.id, name);
}

/** A report from elsewhere may say any text. */
function formerPlace(id: string | undefined): ReturnType<typeof parseFindingId> {
  const place = parseFindingId(id ?? '');
  if (place === undefined || !isAuditId(place.audit)) return undefined;
  return new RegExp(findingNamePattern).test(place.name) ? place : undefined;
}

/** The audit that a finding goes into, which may be still to be made. */
function auditOf(
  { audit: title = '', date }: Finding,
  former: string | undefined,
  { standing, source }: PlacePlanning,
): PlannedAudit {
  const { asked, day, standard, digest, foreign } = source;
  const audits = [...standing.audits.values()];
  const known = { audits, otherDay: day, isName: isAuditId };
  const id = asked ?? former ?? chooseAuditId({ audit: title, date }, known);
  const isIt = (one: Pick<Audit, 'id'>): boolean => one.id.toLowerCase() === id.toLowerCase();
  const there = audits.find(isIt);
  if (there !== undefined) return there;
  const other = foreign.find(isIt);
  if (other !== undefined) throw refuseForeign(other);
  const criteria = { standard: standard.id, edition: standard.edition, digest };
  const lists = { dates: [], auditors: [], sites: [] };
  const made = {
    id,
    isNew: true,
    title: title.trim(),
    criteria,
    ...lists,
    names: new Set<string>(),
  };
  standing.audits.set(id, made);
  return made;
}

function refuseForeign({ path }: FoundAudit): EomsError {
  const problem = {
    key: 'cli.import.audit-of-other-standard',
    place: { file: shownPath(path) },
  } as const;
  return new EomsError('usage', [
    { ...problem, hintKey: 'cli.import.audit-of-other-standard.hint' },
  ]);
}

/** Whether a step of a plan changes something. */
export function isWritten({ outcome }: { readonly outcome: string }): boolean {
  return outcome !== 'known' && outcome !== 'kept';
}
