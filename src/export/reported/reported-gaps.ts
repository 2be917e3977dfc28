import {
  type AcceptedGap,
  type EvaluationRecord,
  type GapEntry,
  type RequirementResult,
  resultFinder,
} from '../../model/evaluation.ts';
import { isNonconformity } from '../../model/rules/severity.ts';

/** Where an answer is written, as other programs look for it. */
export interface ReportedPlace {
  /** From the root of the repository, parted by strokes. */
  readonly path: string;
  readonly line: number;
}

/** What became of a gap since the earlier assessment that it is compared with. */
export type ReportedChange = 'new' | 'unchanged' | 'updated';

/** A gap with all that formats of other programs say of one; each of them writes of it what it has a place for. */
export interface ReportedGap extends Omit<GapEntry, 'requirement'> {
  readonly requirement: RequirementResult;
  /** `undefined` = where it is written is not known, as in an archive of an older eoms. */
  readonly place: ReportedPlace | undefined;
  /** Given where it is accepted or was, and not closed. */
  readonly acceptance: AcceptedGap | undefined;
  /** Whether it is accepted for now: it fails nothing until then. */
  readonly isAccepted: boolean;
  /** As a case that passes or fails: as in a gate, a nonconformity fails and an improvement does not. */
  readonly outcome: 'failed' | 'skipped' | 'passed';
  /** Given where there is a comparison. */
  readonly change: ReportedChange | undefined;
}

/** Every gap of an evaluation, the most urgent first, as the evaluation ranks them. */
export function reportedGaps(evaluation: EvaluationRecord, root: string): readonly ReportedGap[] {
  const find = resultFinder(evaluation);
  const accepted = acceptances(evaluation);
  const changes = changesOf(evaluation);
  return evaluation.gaps.map(({ rank, requirement: id, gap }) => {
    const requirement = find(id);
    const acceptance = accepted.get(id);
    const isAccepted = acceptance?.state === 'accepted';
    return {
      rank,
      gap,
      requirement,
      place: reportedPlace(requirement, root),
      acceptance,
      isAccepted,
      outcome: outcomeOf(gap, isAccepted),
      change: changes.get(id),
    };
  });
}

function outcomeOf(gap: GapEntry['gap'], isAccepted: boolean): ReportedGap['outcome'] {
  if (!isNonconformity(gap)) return 'passed';
  return isAccepted ? 'skipped' : 'failed';
}

/** How many of gaps are accepted for now. */
export function countAccepted(gaps: readonly ReportedGap[]): number {
  return gaps.filter(({ isAccepted }) => isAccepted).length;
}

/** Where the answer of a requirement is written, as seen from the root of the repository. */
export function reportedPlace(
  { source }: Pick<RequirementResult, 'source'>,
  root: string,
): ReportedPlace | undefined {
  if (source === null) return undefined;
  return { path: root === '' ? source.file : `${root}/${source.file}`, line: source.line };
}

/** The acceptances that are not closed, by requirement. */
export function acceptances({ accepted = [] }: EvaluationRecord): ReadonlyMap<string, AcceptedGap> {
  return new Map(
    accepted.flatMap((one) => (one.state === 'closed' ? [] : [[one.requirement, one] as const])),
  );
}

/** What became of each gap, by requirement: those that there are now are in four lists of a comparison. */
export function changesOf({ comparison }: EvaluationRecord): ReadonlyMap<string, ReportedChange> {
  if (comparison === undefined) return new Map();
  const { opened, unchanged, eased, worsened } = comparison.gaps;
  return new Map(
    (
      [
        [opened, 'new'],
        [unchanged, 'unchanged'],
        [eased, 'updated'],
        [worsened, 'updated'],
      ] as const
    ).flatMap(([gaps, change]) => gaps.map(({ requirement }) => [requirement, change] as const)),
  );
}
