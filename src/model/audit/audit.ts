import type { Finding } from '../assessment.ts';
import type { RecordedFinding } from '../evaluation.ts';

/** What an audit was held against. */
export interface AuditCriteria {
  /** Id of the standard. */
  readonly standard: string;
  readonly edition: string;
  /** SHA-256 (hex) of its wording then; absent where it was not noted. */
  readonly digest?: string;
}

/** What an audit found as it is written there: with what is for the assessor alone. */
export type AuditFinding = RecordedFinding & Pick<Finding, 'private'>;

/** One audit. What lists do not hold is not known. */
export interface Audit {
  /** The name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly criteria: AuditCriteria;
  /** ISO dates. */
  readonly dates: readonly string[];
  readonly auditors: readonly string[];
  readonly sites: readonly string[];
  /** What it found, by the ids of findings within it (`F3`), in the order in which it was recorded. */
  readonly findings: ReadonlyMap<string, AuditFinding>;
}

/** The id of a finding among those of all audits: `2026-11-23/F3`. */
export function findingId(audit: string, name: string): string {
  return `${audit}/${name}`;
}

/** `2026-11-23/F3` → the audit `2026-11-23`, and `F3` in it; `undefined` where the text is not such an id. */
export function parseFindingId(
  id: string,
): { readonly audit: string; readonly name: string } | undefined {
  const slash = id.lastIndexOf('/');
  return slash < 1 ? undefined : { audit: id.slice(0, slash), name: id.slice(slash + 1) };
}
