import type { EvaluationRecord, RequirementResult } from '../../model/evaluation.ts';
import { type ReportedGap, reportedGaps } from './reported-gaps.ts';

/** How a requirement came out for a program that knows three words. */
export type CaseOutcome = 'passed' | 'failed' | 'skipped';

/** A requirement, its gap where it has one, and how it came out. */
export interface ReportedCase {
  readonly requirement: RequirementResult;
  readonly gap: ReportedGap | undefined;
  readonly outcome: CaseOutcome;
}

/** How many cases there are, and how many of them came out otherwise than passed. */
export interface CaseCounts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

/** The requirements of a clause. */
export interface ReportedSuite extends CaseCounts {
  readonly clause: string;
  readonly title: string;
  readonly cases: readonly ReportedCase[];
}

/** All requirements by their clauses, in the order in which these first come, and the counts of all. */
export function reportedSuites(
  evaluation: EvaluationRecord,
  root: string,
): CaseCounts & { readonly suites: readonly ReportedSuite[] } {
  const gaps = new Map(reportedGaps(evaluation, root).map((gap) => [gap.requirement.id, gap]));
  const titles = new Map(evaluation.clauses.map(({ id, name }) => [id, name]));
  const cases = evaluation.requirements.map((requirement): ReportedCase => {
    const gap = gaps.get(requirement.id);
    return { requirement, gap, outcome: outcomeOf(requirement, gap) };
  });
  const clauses = [...new Set(cases.map(({ requirement }) => requirement.clause))];
  const suites = clauses.map((clause) => {
    const own = cases.filter(({ requirement }) => requirement.clause === clause);
    return { clause, title: titles.get(clause) ?? '', cases: own, ...countCases(own) };
  });
  return { suites, ...countCases(cases) };
}

/** What is not applicable, not answered or accepted for now looks neither like a gap nor like something that was met. */
function outcomeOf({ state }: RequirementResult, gap: ReportedGap | undefined): CaseOutcome {
  if (state === 'unanswered' || state === 'not-applicable') return 'skipped';
  return gap?.outcome ?? 'passed';
}

function countCases(cases: readonly ReportedCase[]): CaseCounts {
  const count = (wanted: CaseOutcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count('failed'), skipped: count('skipped') };
}
