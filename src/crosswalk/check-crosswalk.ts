import type { CrosswalkDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { suggestWord } from '../model/text/suggest-word.ts';
import { inherit } from './build-crosswalk.ts';

type LocatedCrosswalk = Located<CrosswalkDocument>;
type ReferenceEntry = CrosswalkDocument['groups'][number]['references'][number];

/** A reference where it stands, with how it is known. */
interface PlacedReference {
  readonly entry: ReferenceEntry;
  readonly path: DocumentPath;
  readonly known: ReturnType<typeof inherit>;
}

/**
 * What is wrong with a crosswalk beyond its form: references that appear twice, clauses that the standard does
 * not have, and what contradicts itself. Without `clauses`, the numbers of the standard, those are not looked at.
 */
export function checkCrosswalk(
  document: LocatedCrosswalk,
  clauses?: readonly string[],
): readonly Problem[] {
  const references = placedReferences(document.value);
  return [
    ...checkCountry(document),
    ...checkTwice(references, document),
    ...references.flatMap((placed) => [
      ...checkKnown(placed, document),
      ...checkForce(placed, document),
      ...checkClauses(placed, document, clauses),
    ]),
  ];
}

function placedReferences(value: CrosswalkDocument): readonly PlacedReference[] {
  return value.groups.flatMap((group, number) =>
    group.references.map((entry, index) => ({
      entry,
      path: ['groups', number, 'references', index],
      known: inherit(entry, inherit(group, value)),
    })),
  );
}

/** A country has laws, and only they have a country; a law of several countries has none. */
function checkCountry({ value, locate }: LocatedCrosswalk): readonly Problem[] {
  if (value.country === undefined || value.kind === 'law') return [];
  return [{ key: 'crosswalk.country-without-law', place: locate(['country'], 'key') }];
}

function checkTwice(
  references: readonly PlacedReference[],
  { locate }: LocatedCrosswalk,
): readonly Problem[] {
  const first = new Map<string, DocumentPath>();
  return references.flatMap(({ entry, path }): readonly Problem[] => {
    const key = JSON.stringify([path[1], entry.ref]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, path);
      return [];
    }
    const { line = 0 } = locate([...earlier, 'ref']);
    const values = { ref: entry.ref, first: line };
    return [{ key: 'crosswalk.reference-twice', values, place: locate([...path, 'ref']) }];
  });
}

/** A pair is as well known as its reference: from memory where that is, from two sources where that was seen. */
function checkKnown(
  { entry, path, known: { state, confidence } }: PlacedReference,
  { locate }: LocatedCrosswalk,
): readonly Problem[] {
  if (entry.clauses === undefined || confidence === 'confirmed') return [];
  if ((state === 'confirmed') === (confidence === 'inferred')) return [];
  const values = { ref: entry.ref, state, confidence };
  return [{ key: 'crosswalk.known-otherwise', values, place: locate(path) }];
}

/** Only a law is in force; what was repealed is answered by nothing. */
function checkForce(
  { entry: { ref, force, clauses }, path }: PlacedReference,
  { value, locate }: LocatedCrosswalk,
): readonly Problem[] {
  const place = locate([...path, 'force']);
  if (force !== undefined && value.kind !== 'law') {
    return [{ key: 'crosswalk.force-without-law', values: { ref }, place }];
  }
  if (force !== 'repealed' || clauses === undefined) return [];
  return [{ key: 'crosswalk.repealed-and-paired', values: { ref }, place }];
}

function checkClauses(
  { entry, path }: PlacedReference,
  { locate }: LocatedCrosswalk,
  known: readonly string[] | undefined,
): readonly Problem[] {
  if (known === undefined) return [];
  return Object.keys(entry.clauses ?? {})
    .filter((clause) => !known.includes(clause))
    .map((id) => ({
      key: 'standard.unknown-clause',
      values: { id },
      place: locate([...path, 'clauses', id], 'key'),
      ...suggestWord(id, known),
    }));
}
