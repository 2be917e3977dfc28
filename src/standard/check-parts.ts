import type { Located } from '../model/located.ts';
import type { Place, Problem } from '../model/problem.ts';
import { orderProblems } from '../model/problems/order-problems.ts';
import { suggestWord } from '../model/text/suggest-word.ts';
import { checkRequirementTexts } from './check-requirement-texts.ts';
import { type NamedPlaces, pair } from './pair-parts.ts';
import {
  filesOfParts,
  type PlacedPart,
  partsIn,
  placedIn,
  type StandardParts,
} from './standard-parts.ts';
import { unknownWord } from './unknown-word.ts';

/**
 * Mismatches between the parts of a standard: texts of unknown requirements, requirements without
 * texts, places of unknown ones. In file order.
 */
export function checkParts(parts: StandardParts): readonly Problem[] {
  const catalogue = partsIn(parts.catalogue);
  const texts = partsIn(parts.texts);
  return orderProblems(
    [
      ...findTwice(catalogue),
      ...findTwice(texts),
      ...pair({ kind: 'requirement' }, placesOf(catalogue), placesOf(texts)),
      ...checkRequirementTexts(catalogue, texts),
      ...checkPlaces(parts, catalogue),
      ...checkVocabulary(parts),
      ...checkTitles(parts),
    ],
    filesOfParts(parts),
  );
}

/**
 * What no edition has a place for: it is in the catalogue for nothing. `editions` are all that there are.
 */
export function lintParts(
  parts: StandardParts,
  editions: readonly StandardParts['edition'][],
): readonly Problem[] {
  const placed = editions.flatMap(placedIn);
  const requirements = new Set(placed.map(({ id }) => id));
  const items = new Set(
    placed.flatMap(({ id, entry }) => Object.keys(entry).map((name) => `${id}/${name}`)),
  );
  const unplaced = partsIn(parts.catalogue).flatMap(({ id, entry, place }): readonly Problem[] => {
    if (!requirements.has(id))
      return [{ key: 'lint.not-placed', values: { kind: 'requirement', id }, place: place([]) }];
    return (entry.items ?? [])
      .map((name, index) => ({ id: `${id}/${name}`, place: place(['items', index]) }))
      .filter((item) => !items.has(item.id))
      .map((item) => ({
        key: 'lint.not-placed',
        values: { kind: 'item', id: item.id },
        place: item.place,
      }));
  });
  return orderProblems(unplaced, filesOfParts(parts));
}

function placesOf(parts: readonly PlacedPart<unknown>[]): NamedPlaces {
  return new Map(parts.map(({ id, place }) => [id, place([])]));
}

function findTwice(parts: readonly PlacedPart<unknown>[]): readonly Problem[] {
  const seen = new Map<string, Place>();
  return parts.flatMap(({ id, place }): readonly Problem[] => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, place([]));
      return [];
    }
    const values = { name: id, first: `${first.file}:${first.line ?? 1}` };
    return [{ key: 'standard.requirement-twice', values, place: place([]) }];
  });
}

/** An edition places only what the catalogue has. */
function checkPlaces(
  { edition }: StandardParts,
  catalogue: readonly PlacedPart<{ readonly items?: readonly string[] }>[],
): readonly Problem[] {
  const known = new Map(catalogue.map(({ id, entry }) => [id, entry.items ?? []]));
  return placedIn(edition).flatMap(({ id, entry, place }): readonly Problem[] => {
    const items = known.get(id);
    if (items === undefined) {
      const hint = suggestWord(id, known.keys());
      return [{ key: 'standard.unknown-requirement', values: { id }, place: place([]), ...hint }];
    }
    return Object.keys(entry)
      .filter((name) => !items.includes(name))
      .map((name) => ({
        key: 'standard.unknown-item',
        values: { id, name },
        place: place([name], 'key'),
        ...suggestWord(name, items),
      }));
  });
}

const lists = ['pdca', 'aims', 'principles', 'processes', 'roles'] as const;

/** The words for what requirements use, and the stages of the cycle in the edition. */
function checkVocabulary({ edition, vocabulary, words }: StandardParts): readonly Problem[] {
  const { scale, conditions = [] } = vocabulary.value;
  const steps = scale.map(
    (_, index) => [String(index), vocabulary.locate(['scale', index])] as const,
  );
  const named = (list: (typeof lists)[number]): NamedPlaces =>
    new Map(
      (vocabulary.value[list] ?? []).map((id, index) => [id, vocabulary.locate([list, index])]),
    );
  const conditionPlaces = new Map(
    conditions.map(({ id }, index) => [id, vocabulary.locate(['conditions', index, 'id'])]),
  );
  return [
    ...pair({ kind: 'scale' }, new Map(steps), keysOf(words, 'scale')),
    ...lists.flatMap((list) => pair({ kind: list }, named(list), keysOf(words, list))),
    ...pair({ kind: 'conditions' }, conditionPlaces, keysOf(words, 'conditions')),
    ...pair({ kind: 'stage' }, named('pdca'), keysOf(edition, 'pdca')),
    ...checkKindsOfRoles(vocabulary),
  ];
}

/** Only roles are said to be outside, or at each site. */
function checkKindsOfRoles({ value, locate }: StandardParts['vocabulary']): readonly Problem[] {
  const words = new Set(value.roles);
  return (['outsideRoles', 'siteRoles'] as const).flatMap((list) =>
    (value[list] ?? []).flatMap((id, index) =>
      words.has(id)
        ? []
        : [unknownWord({ key: 'standard.unknown-role', id, words, place: locate([list, index]) })],
    ),
  );
}

function checkTitles({ edition, titles }: StandardParts): readonly Problem[] {
  const clauses = edition.value.clauses.map(
    ({ clause }, index) => [clause, edition.locate(['clauses', index, 'clause'])] as const,
  );
  return pair({ kind: 'clause' }, new Map(clauses), keysOf(titles, 'clauses'));
}

/** The keys of a group in a document, and their places. */
function keysOf<Key extends string>(
  { value, locate }: Located<Readonly<Partial<Record<Key, unknown>>>>,
  group: Key,
): NamedPlaces {
  const names = Object.keys(Object(value[group]));
  return new Map(names.map((name) => [name, locate([group, name], 'key')]));
}
