import type { ClauseEntry, ClausesDocument, StandardDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Place, Problem } from '../model/problem.ts';
import { orderProblems } from '../model/problems/order-problems.ts';

/** The files of one standard: its head, and its clauses unless the head holds them itself. */
export interface StandardSource {
  readonly head: Located<StandardDocument>;
  readonly clauses: readonly Located<ClausesDocument>[];
  /** The files in their order, where they are others than those of the head and the clauses. */
  readonly files?: readonly string[];
}

export type RequirementEntry = NonNullable<ClauseEntry['requirements']>[number];

/** A clause as written, with a way to point into it. */
export interface PlacedClause {
  readonly entry: ClauseEntry;
  readonly place: (path: DocumentPath) => Place;
}

/** A requirement as written, with its clause and a way to point into it. */
export interface PlacedRequirement {
  readonly entry: RequirementEntry;
  readonly clause: string;
  readonly place: (path: DocumentPath) => Place;
}

/** All clauses of a standard as written, file by file. */
export function placedClauses(source: StandardSource): readonly PlacedClause[] {
  const fromHead = clausesOf(source.head, source.head.value.clauses ?? []);
  const fromFiles = source.clauses.flatMap((file) => clausesOf(file, file.value.clauses));
  return [...fromHead, ...fromFiles];
}

/** All requirements of a standard as written, file by file. */
export function placedRequirements(source: StandardSource): readonly PlacedRequirement[] {
  return placedClauses(source).flatMap((clause) =>
    (clause.entry.requirements ?? []).map((entry, index) => ({
      entry,
      clause: clause.entry.clause,
      place: (path: DocumentPath) => clause.place(['requirements', index, ...path]),
    })),
  );
}

/** Problems as a reader meets them: the head first, then file by file, from top to bottom. */
export function inFileOrder(
  source: StandardSource,
  problems: readonly Problem[],
): readonly Problem[] {
  const own = [source.head, ...source.clauses].map(({ file }) => file);
  return orderProblems(problems, source.files ?? own);
}

function clausesOf(
  file: Located<unknown>,
  entries: readonly ClauseEntry[],
): readonly PlacedClause[] {
  return entries.map((entry, index) => ({
    entry,
    place: (path) => file.locate(['clauses', index, ...path]),
  }));
}
