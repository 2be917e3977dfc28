import { isWithinClause } from '../../model/clause-order.ts';
import { resolveItem } from '../../model/item-id.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';

/** A part of a standard: clauses, and the requirements in them that are meant. */
export interface StandardPart {
  readonly clauses: readonly Clause[];
  readonly requirements: readonly Requirement[];
}

/**
 * What somebody names of a standard: a clause with all below it (`8.5`, `8.5.`, `§ 8.5`), one
 * requirement by its id, or by one of its items: by its id, or its ref as it is written or printed
 * (`eoms-scope/boundaries`, `4.3.a`, `4.3 a)`). A mere name of items (`boundaries`) means every requirement
 * that has one of that name. `undefined` where the standard has nothing of that name.
 */
export function findInStandard(standard: Standard, wanted: string): StandardPart | undefined {
  const name = wanted.trim().replace(/^(?:clause|§)\s*/i, '');
  const requirement = standard.requirements.find(({ id }) => id === name);
  if (requirement !== undefined) return partOf([requirement], standard);
  const clause = name.replace(/\.$/, '');
  const clauses = standard.clauses.filter((one) => isWithinClause(one.clause, clause));
  if (clauses.length > 0) {
    const within = standard.requirements.filter((one) => isWithinClause(one.clause, clause));
    return { clauses, requirements: within };
  }
  const holders = standard.requirements.filter((one) => resolveItem(name, one) !== undefined);
  return holders.length === 0 ? undefined : partOf(holders, standard);
}

function partOf(requirements: readonly Requirement[], { clauses }: Standard): StandardPart {
  const held = new Set(requirements.map(({ clause }) => clause));
  return { clauses: clauses.filter(({ clause }) => held.has(clause)), requirements };
}
