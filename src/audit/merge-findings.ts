import { isDeepStrictEqual } from 'node:util';
import { findingFields } from '../assessment/written-answers.ts';
import type { Finding } from '../model/assessment.ts';
import { isSameFinding } from './list-findings.ts';

/**
 * What becomes of a finding that is to be recorded: it is new; it fills in what one that is there
 * lacks; it takes the place of one; or it is there already.
 */
export type FindingOutcome = 'new' | 'completed' | 'replaced' | 'known';

/** The findings on a requirement after one more. */
export interface MergedFindings {
  readonly outcome: FindingOutcome;
  readonly findings: readonly Finding[];
  /** Those of the same audit that say something else. */
  readonly rivals: readonly Finding[];
  /** The one that is there already, if it is. */
  readonly same?: Finding;
}

/** How a finding is added. */
export interface Merging {
  /** Whether it may take the place of another one of the same audit. */
  readonly mayReplace: boolean;
  /** All findings from the same source: an audit may report several on one requirement. */
  readonly beside?: readonly Finding[];
  /** Tells which findings are of other audits: the same words there are another finding. */
  readonly isElsewhere?: (one: Finding) => boolean;
}

const about = ['date', 'auditor', 'auditee', 'site', 'interviewees', 'audit'] as const;

/**
 * Adds a finding to those on its requirement. One that was imported before is recognized by its
 * checksum, even if it was edited by hand since then. No existing finding is lost, unless
 * `mayReplace`: then the finding replaces another one of the same audit, and takes its id. Those
 * `beside` it are not rivals.
 */
export function mergeFinding(
  known: readonly Finding[],
  fresh: Finding,
  { mayReplace, beside = [], isElsewhere }: Merging,
): MergedFindings {
  const isOther = (one: Finding): boolean => isElsewhere?.(one) === true;
  const same = known.find(
    (one) => hasSum(one, fresh) || (isSameFinding(one, fresh) && !isOther(one)),
  );
  if (same !== undefined) return { outcome: 'known', findings: known, rivals: [], same };
  const others = known.filter((one) => !isOther(one) && !beside.some((own) => isSame(own, one)));
  const completed = known.findIndex((one) => others.includes(one) && lacksOnly(one, fresh));
  if (completed !== -1) {
    const findings = known.with(completed, { ...known[completed], ...fresh });
    return { outcome: 'completed', findings, rivals: [] };
  }
  const rivals = others.filter((one) => about.every((key) => one[key] === fresh[key]));
  const replaced = known.findIndex((one) => rivals.includes(one));
  if (mayReplace && replaced !== -1) {
    const id = known[replaced]?.id;
    const kept = id === undefined ? fresh : { ...fresh, id };
    return { outcome: 'replaced', findings: known.with(replaced, kept), rivals };
  }
  return { outcome: 'new', findings: [...known, fresh], rivals };
}

function isSame(one: Finding, other: Finding): boolean {
  return hasSum(one, other) || isSameFinding(one, other);
}

/** Whether both came out of the same form. */
function hasSum(one: Finding, other: Finding): boolean {
  return one.form !== undefined && one.form === other.form;
}

/** Whether both say the same, and the second says more of when, where and with whom. */
function lacksOnly(one: Finding, other: Finding): boolean {
  const lacks = about.every((key) => one[key] === undefined || one[key] === other[key]);
  return lacks && isDeepStrictEqual(saidIn(one), saidIn(other));
}

function saidIn(finding: Finding): unknown {
  const { result, evidence, sample, note, private: own, items } = findingFields(finding);
  return { result, evidence, sample, note, own, items };
}
