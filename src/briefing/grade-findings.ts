import { findingGrades } from '../model/audit/finding-counts.ts';
import type { FindingChoice } from '../model/form.ts';
import { isNonconformity } from '../model/rules/severity.ts';

/** A finding as far as its grade goes. */
interface Graded {
  readonly result?: FindingChoice | undefined;
}

/** The findings of one grade. */
interface GradedFindings<Found> {
  readonly grade: FindingChoice;
  readonly findings: readonly Found[];
}

/** Findings by their grades, the gravest first; those without a result are left out. Pure. */
export function gradeFindings<Found extends Graded>(
  findings: readonly Found[],
): readonly GradedFindings<Found>[] {
  return findingGrades
    .map((grade) => ({ grade, findings: findings.filter(({ result }) => result === grade) }))
    .filter((graded) => graded.findings.length > 0);
}

/** The nonconformities among findings, the gravest first. */
export function nonconformitiesAmong<Found extends Graded>(
  findings: readonly Found[],
): readonly Found[] {
  return gradeFindings(findings).flatMap((graded) =>
    isNonconformity(graded.grade) ? graded.findings : [],
  );
}
