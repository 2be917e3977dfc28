import { isWithinClause } from '../model/clauses/clause-order.ts';
import type {
  ClauseRollUp,
  EvaluationRecord,
  RequirementResult,
  RollUp,
} from '../model/evaluation.ts';

/** What a report shows of an evaluation, in the order and the groups in which it shows it. */
export interface ArrangedResults {
  /** The clauses of the first two levels; deeper ones are among the answers. */
  readonly clauses: readonly ClauseRollUp[];
  readonly mainClauses: readonly ClauseRollUp[];
  /** The clauses that a map of gaps has as rows; none where nothing is rated. */
  readonly gapMap: readonly ClauseRollUp[];
  readonly processes: readonly RollUp[];
  readonly principles: readonly RollUp[];
  readonly pdca: readonly RollUp[];
  readonly aims: readonly RollUp[];
  /** Every result below each main clause. */
  readonly chapters: readonly Chapter[];
}

/** A main clause, and the results of all requirements below it. */
export interface Chapter {
  readonly clause: ClauseRollUp;
  readonly results: readonly RequirementResult[];
}

/** Decides which results a report shows and how they are grouped. What has nothing in scope is left out. */
export function arrangeResults(evaluation: Omit<EvaluationRecord, 'findings'>): ArrangedResults {
  const clauses = inScope(evaluation.clauses);
  const main = clauses.filter(({ depth }) => depth === 1);
  return {
    clauses: clauses.filter(({ depth }) => depth < 3),
    mainClauses: main,
    gapMap: evaluation.overall.counts.rated > 0 ? rowsOfMap(clauses, main) : [],
    processes: inScope(evaluation.processes),
    principles: inScope(evaluation.principles),
    pdca: inScope(evaluation.pdca),
    aims: inScope(evaluation.aims),
    chapters: main.map((clause) => ({
      clause,
      results: resultsBelow(evaluation, clause.id),
    })),
  };
}

/** The results of a clause and of all below it, in the order of the standard. */
export function resultsBelow(
  { requirements }: Pick<EvaluationRecord, 'requirements'>,
  clause: string,
): readonly RequirementResult[] {
  return requirements.filter((result) => isWithinClause(result.clause, clause));
}

/** The ids of the requirements that an answer takes out of scope. */
export function excludedByAnswer({
  requirements,
}: Pick<EvaluationRecord, 'requirements'>): readonly string[] {
  return requirements.flatMap(({ id, why }) => (why === 'excluded-by-answer' ? [id] : []));
}

function inScope<Group extends RollUp>(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ counts }) => counts.inScope > 0);
}

/** More rows than this do not fit on a page. */
const mostRows = 40;

/**
 * The clauses that together hold every requirement once: those of the second level, or the main
 * clause itself where they do not hold all of its requirements.
 */
function rowsOfMap(
  clauses: readonly ClauseRollUp[],
  mainClauses: readonly ClauseRollUp[],
): readonly ClauseRollUp[] {
  const rows = mainClauses.flatMap((main) => {
    const below = clauses.filter(({ id, depth }) => depth === 2 && isWithinClause(id, main.id));
    const held = below.reduce((sum, { counts }) => sum + counts.inScope, 0);
    return held === main.counts.inScope ? below : [main];
  });
  return rows.length > mostRows ? mainClauses : rows;
}
