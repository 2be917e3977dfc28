import { institutionTypes } from '../model/engagement.ts';
import type { Problem } from '../model/problem.ts';
import type { PlacedRequirement, StandardSource } from './standard-source.ts';
import { unknownWord } from './unknown-word.ts';

/** Relations that lead to no requirement, and those that lead in a circle. */
export function checkRelations(requirements: readonly PlacedRequirement[]): readonly Problem[] {
  const words = new Set(requirements.map(({ entry }) => entry.id));
  const unknown = requirements.flatMap(({ entry, place }) =>
    (['after', 'seeAlso'] as const).flatMap((field) =>
      (entry[field] ?? [])
        .map((id, index) => ({ id, place: place([field, index]) }))
        .filter(({ id }) => !words.has(id))
        .map((one) => unknownWord({ key: 'standard.unknown-requirement', words, ...one })),
    ),
  );
  return [...unknown, ...findCircle(requirements)];
}

/**
 * The first circle of requirements that depend on each other: what waits for nothing is taken away
 * until nothing more can be.
 */
function findCircle(requirements: readonly PlacedRequirement[]): readonly Problem[] {
  let left = requirements;
  let before = -1;
  while (left.length !== before) {
    before = left.length;
    const waiting = new Set(left.map(({ entry }) => entry.id));
    left = left.filter((one) => waitsFor(one).some((id) => waiting.has(id)));
  }
  const [first] = left;
  if (first === undefined) return [];
  const ids = followCircle(first.entry.id, left).join(', ');
  return [{ key: 'standard.after-in-circle', values: { ids }, place: first.place(['after']) }];
}

/** The circle that one is led into from `start`. */
function followCircle(start: string, left: readonly PlacedRequirement[]): readonly string[] {
  const waiting = new Set(left.map(({ entry }) => entry.id));
  const next = new Map(
    left.map((one) => [one.entry.id, waitsFor(one).find((id) => waiting.has(id))]),
  );
  const path: string[] = [];
  let at: string | undefined = start;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = next.get(at);
  }
  return path.slice(path.findIndex((id) => id === at));
}

function waitsFor({ entry }: PlacedRequirement): readonly string[] {
  return entry.after ?? [];
}

/** Variants for what is neither a kind of institution nor a condition, and roles in them that are none. */
export function checkVariants(
  { head }: StandardSource,
  requirements: readonly PlacedRequirement[],
): readonly Problem[] {
  const { conditions = [], roles = [] } = head.value;
  const keys = new Set<string>([...institutionTypes, ...conditions.map(({ id }) => id)]);
  const known = new Set(roles.map(({ id }) => id));
  return requirements.flatMap(({ entry, place }) =>
    Object.entries(entry.variants ?? {}).flatMap(([key, { ask = [] }]) => {
      const at = place(['variants', key]);
      const asked = ask
        .map(({ role }, index) => ({ id: role, index }))
        .filter(({ id }) => !known.has(id))
        .map(({ id, index }) =>
          unknownWord({
            key: 'standard.unknown-role',
            id,
            words: known,
            place: place(['variants', key, 'ask', index, 'role']),
          }),
        );
      if (keys.has(key)) return asked;
      return [
        unknownWord({ key: 'standard.unknown-variant', id: key, words: keys, place: at }),
        ...asked,
      ];
    }),
  );
}
