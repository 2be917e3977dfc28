import { clauseDepth } from '../../model/clauses/clause-order.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { findInStandard } from './find-in-standard.ts';

/**
 * The number of the clause that is meant: as it is numbered, or that of a requirement or an item.
 *
 * @throws EomsError `usage` where the standard has none.
 */
export function findClause(standard: Standard, wanted: string): string {
  const [found] = findInStandard(standard, wanted)?.clauses ?? [];
  if (found !== undefined) return found.clause;
  const known = standard.clauses.map(({ clause }) => clause);
  const words = known.filter((clause) => clauseDepth(clause) === 1).join(', ');
  const hint = { hintKey: 'problem.known-words', hintValues: { words } } as const;
  throw new EomsError('usage', [{ key: 'cli.no-clause', values: { wanted }, ...hint }]);
}
