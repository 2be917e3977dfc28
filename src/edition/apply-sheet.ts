import { compareClauses, isWithinClause } from '../model/clauses/clause-order.ts';
import { itemId } from '../model/clauses/item-id.ts';
import type { VerificationDocument } from '../model/document.ts';
import type { Item, Requirement, Standard } from '../model/standard.ts';

type SheetEntry = VerificationDocument['clauses'][string];

/**
 * A standard as a filled sheet says that an edition has it: clauses under their numbers there, without what is
 * gone, with what was added. What was looked at is confirmed. `digest` is that of the sheet and its base. The
 * sheet must have passed `checkSheet`.
 */
export function applySheet(base: Standard, sheet: VerificationDocument, digest: string): Standard {
  const entryOf = (clause: string): SheetEntry | undefined =>
    Object.hasOwn(sheet.clauses, clause) ? sheet.clauses[clause] : undefined;
  const numberOf = (clause: string): readonly string[] => {
    const entry = entryOf(clause);
    return entry === undefined || entry.gone === true ? [] : [entry.number];
  };
  const requirements = base.requirements.flatMap((requirement) =>
    numberOf(requirement.clause).map((number) =>
      moveRequirement(requirement, number, entryOf(requirement.clause)),
    ),
  );
  const ids = new Set(requirements.map(({ id }) => id));
  return {
    ...base,
    id: sheet.id,
    title: sheet.title,
    shortTitle: sheet.title,
    edition: '',
    readiness: {
      ...base.readiness,
      essentials: base.readiness.essentials.filter((id) => ids.has(id)),
    },
    pdca: base.pdca.map((stage) => ({ ...stage, clauses: stage.clauses.flatMap(numberOf) })),
    clauses: base.clauses
      .flatMap((clause) =>
        numberOf(clause.clause).map((number) => ({
          ...clause,
          clause: number,
          title: entryOf(clause.clause)?.called ?? clause.title,
        })),
      )
      .toSorted((one, other) => compareClauses(one.clause, other.clause)),
    requirements: requirements.toSorted((one, other) => compareClauses(one.clause, other.clause)),
    digest,
  };
}

function moveRequirement(
  requirement: Requirement,
  number: string,
  { removed = [], added = [] }: Partial<SheetEntry> = {},
): Requirement {
  const kept = requirement.items
    .filter(({ id }) => !removed.includes(id))
    .map(
      (item): Item =>
        // What is at no known place is not looked up by a sheet of numbers.
        item.ref === ''
          ? item
          : { ...item, ref: moveRef(item.ref, requirement.clause, number), status: 'confirmed' },
    );
  const own = added
    .filter((item) => item.requirement === requirement.id)
    .map(
      ({ name, ref, text }): Item => ({
        id: itemId(requirement.id, name),
        ref,
        text,
        kind: 'must',
        status: 'confirmed',
      }),
    );
  return { ...requirement, clause: number, items: [...kept, ...own] };
}

/** An item of the clause moves with it; one of another clause stays. */
function moveRef(ref: string, from: string, to: string): string {
  const isInside = isWithinClause(ref, from) || ref.startsWith(`${from}-`);
  return isInside ? `${to}${ref.slice(from.length)}` : ref;
}

/** How a verified edition differs from its base. */
export interface SheetCounts {
  readonly clauses: number;
  readonly renumbered: number;
  readonly renamed: number;
  readonly gone: number;
  readonly removed: number;
  readonly added: number;
}

/** Counts what a filled sheet changes. */
export function countSheet({ clauses }: VerificationDocument): SheetCounts {
  const entries = Object.entries(clauses);
  const there = entries.filter(([, { gone }]) => gone !== true);
  const sum = (list: (entry: SheetEntry) => readonly unknown[] | undefined): number =>
    there.reduce((total, [, entry]) => total + (list(entry)?.length ?? 0), 0);
  return {
    clauses: there.length,
    renumbered: there.filter(([clause, { number }]) => number !== clause).length,
    renamed: there.filter(([, { title }]) => title === 'changed').length,
    gone: entries.length - there.length,
    removed: sum((entry) => entry.removed),
    added: sum((entry) => entry.added),
  };
}
