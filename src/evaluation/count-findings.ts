import type { Finding } from '../model/assessment.ts';
import type { FindingCounts } from '../model/evaluation.ts';

/** Counts findings by their result. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
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
