import { excludedByAnswer } from '../../evaluation/arrange-results.ts';
import type { Finding } from '../../model/assessment.ts';
import { refsOf } from '../../model/clauses/item-id.ts';
import type { Derived } from '../../model/derived.ts';
import type { EvaluationRecord, GapEntry, RecordedFinding } from '../../model/evaluation.ts';
import type { resultView } from './part-schemas.ts';

/** A result as templates see it: with what audits found on its requirement. */
export type ResultView = Derived<typeof resultView>;

/** What a record says, each reference by id in the place of what it refers to. */
interface ViewedResults {
  /** In the order of the standard. */
  readonly requirements: readonly ResultView[];
  readonly gaps: readonly (Omit<GapEntry, 'requirement'> & {
    readonly requirement: ResultView;
  })[];
  readonly strengths: readonly ResultView[];
}

/**
 * An evaluation refers to requirements by id and lists findings separately; template authors get each
 * requirement whole, with its answer and its findings.
 */
export function viewResults(record: ResultsOfRecord): ViewedResults {
  const requirements = withFindings(record);
  const those = finderIn(requirements);
  return {
    requirements,
    gaps: record.gaps.flatMap((entry) =>
      those([entry.requirement]).map((requirement) => ({ ...entry, requirement })),
    ),
    strengths: those(record.strengths),
  };
}

/** What an answer takes out of scope. */
export function viewExcluded(record: ResultsOfRecord): readonly ResultView[] {
  return finderIn(withFindings(record))(excludedByAnswer(record));
}

/** Finds results by their ids, in the order of these. */
function finderIn(
  results: readonly ResultView[],
): (ids: readonly string[]) => readonly ResultView[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}

type ResultsOfRecord = Pick<EvaluationRecord, 'requirements' | 'findings' | 'gaps' | 'strengths'>;

/** Every result with what audits found on its requirement, items by the refs that people read. */
export function withFindings({
  requirements,
  findings,
}: Pick<EvaluationRecord, 'requirements' | 'findings'>): readonly ResultView[] {
  const found = new Map<string, Finding[]>();
  for (const recorded of findings) {
    const list = found.get(recorded.requirement) ?? [];
    found.set(recorded.requirement, [...list, findingOf(recorded)]);
  }
  return requirements.map((result) => ({
    ...result,
    findings: (found.get(result.id) ?? []).map((one) => ({
      ...one,
      items: refsOf(one.items, result),
    })),
  }));
}

function findingOf({ requirement: _requirement, ...finding }: RecordedFinding): Finding {
  return finding;
}
