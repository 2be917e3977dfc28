import { isWithinClause } from '../../model/clauses/clause-order.ts';
import { resolveItem } from '../../model/clauses/item-id.ts';
import type { Clause, Requirement, Standard } from '../../model/standard.ts';

/** A part of a standard: clauses, and the requirements in them that are meant. */
export interface StandardPart {
  readonly clauses: readonly Clause[];
  readonly requirements: readonly Requirement[];
}

/**
 * Finds what a person names in a standard: a clause with all below it (`8.5`, `8.5.`, `§ 8.5`), or
 * one requirement by its id or one of its items, by the item's id or ref as written or printed
 * (`eoms-scope/boundaries`, `4.3.a`, `4.3 a)`). A bare item name (`boundaries`) means every
 * requirement that has an item of that name. `undefined` if nothing matches.
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
