import type { Crosswalk } from '../../model/crosswalk.ts';
import type { EvaluationRecord } from '../../model/evaluation.ts';
import { loadCrosswalk } from '../load/load-crosswalk.ts';

/**
 * The framework that a report is asked to be mapped to, held against the clauses of its evaluation. `cwd` is the
 * folder from which paths count.
 *
 * @throws EomsError as `loadCrosswalk` does.
 */
export async function openReportMap(
  framework: string | undefined,
  { standard, clauses }: Pick<EvaluationRecord, 'standard' | 'clauses'>,
  cwd: string,
): Promise<Crosswalk | undefined> {
  if (framework === undefined) return undefined;
  return loadCrosswalk(framework, cwd, { id: standard.id, clauses: clauses.map(({ id }) => id) });
}
