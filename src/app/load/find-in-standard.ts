import { isWithinClause } from '../../model/clause-order.ts';
import { resolveRef } from '../../model/item-ref.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';

/** A part of a standard: clauses, and the requirements in them that are meant. */
export interface StandardPart {
  readonly clauses: readonly Clause[];
  readonly requirements: readonly Requirement[];
}

/**
 * What somebody names of a standard: a clause with all below it (`8.5`, `8.5.`, `§ 8.5`), one
 * requirement by its id, or by one of its items as it is written or printed (`4.3.a`, `4.3 a)`).
 * `undefined` where the standard has nothing of that name.
 */
export function findInStandard(standard: Standard, wanted: string): StandardPart | undefined {
  const name = wanted.trim().replace(/^(?:clause|§)\s*/i, '');
  const requirement = standard.requirements.find(({ id }) => id === name);
  if (requirement !== undefined) return partOf(requirement, standard);
  const clause = name.replace(/\.$/, '');
  const clauses = standard.clauses.filter((one) => isWithinClause(one.clause, clause));
  if (clauses.length > 0) {
    const within = standard.requirements.filter((one) => isWithinClause(one.clause, clause));
    return { clauses, requirements: within };
  }
  const holder = standard.requirements.find(({ items }) => {
    const refs = items.map(({ ref }) => ref);
    return resolveRef(name, refs) !== undefined;
  });
  return holder === undefined ? undefined : partOf(holder, standard);
}

function partOf(requirement: Requirement, { clauses }: Standard): StandardPart {
  return {
    clauses: clauses.filter(({ clause }) => clause === requirement.clause),
    requirements: [requirement],
  };
}
