import { compareClauses, enclosingClauses, isWithinClause } from '../model/clauses/clause-order.ts';
import type {
  ClausePartner,
  Crosswalk,
  CrosswalkGroup,
  CrosswalkReference,
} from '../model/crosswalk.ts';
import { isToCheck } from '../model/crosswalk.ts';
import type { Clause, Standard } from '../model/standard.ts';

/** A clause that answers a reference, with its title and what it asks. */
export interface MappedClause extends ClausePartner {
  readonly title: string;
  readonly requirements: readonly { readonly id: string; readonly name: string }[];
}

/** A reference with the clauses that answer it. */
export interface MappedReference extends Omit<CrosswalkReference, 'clauses'> {
  readonly isToCheck: boolean;
  readonly clauses: readonly MappedClause[];
}

/** References that belong together, each with what answers it. */
export interface MappedGroup extends Omit<CrosswalkGroup, 'references'> {
  readonly references: readonly MappedReference[];
}

/** A reference without a partner, and the group that it belongs to. */
export interface ReferenceAlone {
  readonly group: MappedGroup;
  readonly reference: MappedReference;
}

/** A framework mapped to a standard, with what has no partner on either side. */
export interface CrosswalkMap {
  readonly crosswalk: Crosswalk;
  readonly groups: readonly MappedGroup[];
  /** The groups that have references which clauses answer, with these alone. */
  readonly paired: readonly MappedGroup[];
  /** The references that no clause answers, each with its group. */
  readonly referencesAlone: readonly ReferenceAlone[];
  /** Clauses that ask something and answer no reference. */
  readonly clausesAlone: readonly Clause[];
}

/** Maps a framework to the standard whose clauses it names. */
export function mapCrosswalk(
  crosswalk: Crosswalk,
  standard: Pick<Standard, 'clauses' | 'requirements'>,
): CrosswalkMap {
  const titles = tellTitles(standard.clauses);
  const mapClause = (partner: ClausePartner): MappedClause => ({
    ...partner,
    title: titles.get(partner.clause) ?? '',
    requirements: standard.requirements
      .filter(({ clause }) => isWithinClause(clause, partner.clause))
      .map(({ id, name }) => ({ id, name })),
  });
  const groups = crosswalk.groups.map((group) => ({
    ...group,
    references: group.references.map((reference) => ({
      ...reference,
      isToCheck: isToCheck(reference),
      clauses: inOrder(reference.clauses).map(mapClause),
    })),
  }));
  const alone = findClausesAlone(crosswalk, standard);
  const clausesAlone = alone.map((one) => ({ ...one, title: titles.get(one.clause) ?? '' }));
  return { crosswalk, groups, ...dividePartners(groups), clausesAlone };
}

function hasPartner({ clauses }: MappedReference): boolean {
  return clauses.length > 0;
}

function dividePartners(
  groups: readonly MappedGroup[],
): Pick<CrosswalkMap, 'paired' | 'referencesAlone'> {
  return {
    paired: groups
      .map((group) => ({ ...group, references: group.references.filter(hasPartner) }))
      .filter(({ references }) => references.length > 0),
    referencesAlone: groups.flatMap((group) =>
      group.references
        .filter((reference) => !hasPartner(reference))
        .map((reference) => ({ group, reference })),
    ),
  };
}

/** Titles by clause; one that several clauses share, such as "General", gets that of the clause above in front. */
function tellTitles(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const plain = new Map(clauses.map(({ clause, title }) => [clause, title]));
  return new Map(
    clauses.map(({ clause, title }) => {
      const isShared = clauses.some((other) => other.clause !== clause && other.title === title);
      const above = plain.get(enclosingClauses(clause).at(-2) ?? '');
      return [clause, isShared && above !== undefined ? `${above}: ${title}` : title];
    }),
  );
}

/** The partners of a reference in the order of the standard. */
function inOrder(partners: readonly ClausePartner[]): readonly ClausePartner[] {
  return partners.toSorted((one, other) => compareClauses(one.clause, other.clause));
}

function findClausesAlone(
  { groups }: Crosswalk,
  { clauses, requirements }: Pick<Standard, 'clauses' | 'requirements'>,
): readonly Clause[] {
  const asking = new Set(requirements.map(({ clause }) => clause));
  const paired = groups.flatMap(({ references }) =>
    references.flatMap((reference) => reference.clauses.map(({ clause }) => clause)),
  );
  return clauses.filter(
    ({ clause }) => asking.has(clause) && !paired.some((one) => isWithinClause(clause, one)),
  );
}
