import { looksLikeDate, namedAlike, resolveRef } from '../model/item-ref.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Requirement } from '../model/standard.ts';
import { listWords } from '../model/text/suggest-word.ts';

/** Every ref that names no item of the requirement, or more than one, and what can be written instead. */
export function checkRefs(
  typed: readonly string[],
  { id, items }: Pick<Requirement, 'id' | 'items'>,
  placeOf: (index: number) => Place,
): readonly Problem[] {
  const refs = items.map(({ ref }) => ref);
  return typed.flatMap((ref, index): readonly Problem[] => {
    if (resolveRef(ref, refs) !== undefined) return [];
    const place = placeOf(index);
    const several = namedAlike(ref, refs);
    if (several.length > 0) {
      const key = 'assessment.item-unclear';
      return [{ key, values: { id, ref }, place, ...listWords(several) }];
    }
    const key = looksLikeDate(ref) ? 'assessment.item-date' : 'assessment.unknown-item';
    return [{ key, values: { id, ref }, place, ...listWords(refs) }];
  });
}

/** Refs as the standard has them. They must have passed `checkRefs`; what has not stays as it is. */
export function settleRefs(
  typed: readonly string[],
  items: Requirement['items'],
): readonly string[] {
  const refs = items.map(({ ref }) => ref);
  return [...new Set(typed.map((ref) => resolveRef(ref, refs) ?? ref))];
}
