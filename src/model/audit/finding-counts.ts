import type { Finding } from '../assessment.ts';
import type { FindingChoice } from '../form.ts';

/** The grades of findings, the gravest first. */
export const findingGrades = [
  'major',
  'minor',
  'opportunity',
  'conforms',
  'not-applicable',
] as const satisfies readonly FindingChoice[];

/** How many findings of each kind are recorded. `unstated`: a text or ticks without a result. */
export interface FindingCounts {
  readonly total: number;
  readonly conforms: number;
  readonly major: number;
  readonly minor: number;
  readonly opportunity: number;
  readonly notApplicable: number;
  readonly unstated: number;
}

/** What is counted, the gravest first. */
export const countedFindings = [
  'major',
  'minor',
  'opportunity',
  'conforms',
  'notApplicable',
  'unstated',
] as const satisfies readonly (keyof FindingCounts)[];

/** Counts findings by their result. */
export function countFindings(findings: readonly Pick<Finding, 'result'>[]): FindingCounts {
  const count = (result: Finding['result']): number =>
    findings.filter((finding) => finding.result === result).length;
  return {
    total: findings.length,
    conforms: count('conforms'),
    major: count('major'),
    minor: count('minor'),
    opportunity: count('opportunity'),
    notApplicable: count('not-applicable'),
    unstated: count(undefined),
  };
}
