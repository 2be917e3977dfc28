import { isDeepStrictEqual } from 'node:util';
import { withoutPrivate } from '../assessment/part-private.ts';
import { findingFields } from '../assessment/written-answers.ts';
import type { Assessment, Finding } from '../model/assessment.ts';
import { type Audit, type AuditFinding, parseFindingId } from '../model/audit/audit.ts';
import type { RecordedFinding } from '../model/evaluation.ts';
import { isDay } from '../model/rules/day.ts';
import type { Standard } from '../model/standard.ts';

/**
 * What audits found, in the order of the standard: what is still written in an assessment, then audit
 * by audit. What both say is listed once, with the id that it has in its audit. Private notes stay behind:
 * this is what an evaluation, and so every print, knows of findings.
 */
export function listFindings(
  { findings, started }: Pick<Assessment, 'findings' | 'started'>,
  { requirements }: Pick<Standard, 'requirements'>,
  audits: readonly Pick<Audit, 'findings'>[] = [],
): readonly RecordedFinding[] {
  const recorded = recordedIn(audits);
  return requirements.flatMap(({ id }) => {
    const audited = recorded.get(id) ?? [];
    const older = withoutRecorded(findings.get(id) ?? [], audited, started);
    return [...older.map((finding) => ({ requirement: id, ...finding })), ...audited].map((one) =>
      withoutPrivate({ ...one, items: [...one.items] }),
    );
  });
}

/** The findings of audits by requirement. */
function recordedIn(
  audits: readonly Pick<Audit, 'findings'>[],
): ReadonlyMap<string, readonly AuditFinding[]> {
  const found = new Map<string, AuditFinding[]>();
  for (const finding of audits.flatMap(({ findings }) => [...findings.values()])) {
    const list = found.get(finding.requirement);
    if (list === undefined) found.set(finding.requirement, [finding]);
    else list.push(finding);
  }
  return found;
}

/**
 * Findings of an assessment that no audit holds. What an audit holds once stands for one of them. Of audits
 * that go by another day it is known that they are others.
 */
function withoutRecorded(
  findings: readonly Finding[],
  audited: readonly Finding[],
  started: string,
): readonly Finding[] {
  const isOfDay = isOf(started);
  const mayBeOf = (one: Finding): boolean => isOfDay(one) || !isDay(auditOf(one));
  let left = audited;
  return findings.filter((finding) => {
    const held = findHeld(finding, left, mayBeOf);
    left = left.filter((one) => one !== held);
    return held === undefined;
  });
}

/**
 * The finding of an audit that says the same as one of an assessment, on the same requirement. `mayBeOf` tells
 * which are of the audit that the finding belongs to, where it says neither day nor audit: word for word the
 * same in another audit, it was found again.
 */
export function findHeld<One extends Finding>(
  finding: Finding,
  audited: readonly One[],
  mayBeOf: (one: One) => boolean,
): One | undefined {
  const isOfIt = saysAudit(finding) ? () => true : mayBeOf;
  return audited.find((one) => isOfIt(one) && isSameFinding(finding, one));
}

/** Whether a finding says itself which audit it belongs to. */
export function saysAudit({ audit = '', date = '' }: Finding): boolean {
  return /[\p{L}\p{N}]/u.test(audit) || isDay(date);
}

/** Tells whether a finding is written in the audit of an id. */
export function isOf(audit: string): (finding: Finding) => boolean {
  const wanted = audit.toLowerCase();
  return (finding) => auditOf(finding).toLowerCase() === wanted;
}

/** The id of the audit in which a finding is written; empty = it is written in none. */
function auditOf({ id = '' }: Finding): string {
  return parseFindingId(id)?.audit ?? '';
}

/** Whether two findings on one requirement say the same, wherever they are written. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  return isDeepStrictEqual(fieldsWithoutSum(one), fieldsWithoutSum(other));
}

function fieldsWithoutSum({ form: _form, ...finding }: Finding): unknown {
  return findingFields(finding);
}
