import { callItem, resolveItem, writtenRefs } from '../model/clauses/item-id.ts';
import { looksLikeDate, namedAlike } from '../model/clauses/item-ref.ts';
import type { Hint, Place, Problem } from '../model/problem.ts';
import type { Requirement } from '../model/standard.ts';
import { adviseWord, listWords } from '../model/text/suggest-word.ts';

type Holder = Pick<Requirement, 'id' | 'items'>;

/** What names no item of the requirement, or more than one, and what can be written instead. */
export function checkItems(
  typed: readonly string[],
  requirement: Holder,
  placeOf: (index: number) => Place,
): readonly Problem[] {
  const { id, items } = requirement;
  const refs = writtenRefs(items);
  return typed.flatMap((ref, index): readonly Problem[] => {
    if (resolveItem(ref, requirement) !== undefined) return [];
    const place = placeOf(index);
    const several = namedAlike(ref, refs);
    if (several.length > 0) {
      const key = 'assessment.item-unclear';
      return [{ key, values: { id, ref }, place, ...listWords(several) }];
    }
    const key = looksLikeDate(ref) ? 'assessment.item-date' : 'assessment.unknown-item';
    return [{ key, values: { id, ref }, place, advise: () => adviseItem(ref, requirement) }];
  });
}

/** For a mistyped name, suggests names; otherwise lists refs, as they are printed. */
function adviseItem(typed: string, { id, items }: Holder): Hint {
  if (!/^[a-z]{2}/i.test(typed)) return listWords(items.map(callItem));
  const ids = items.map((item) => item.id);
  const name = typed.includes('/') ? typed : `${id}/${typed}`;
  return adviseWord(name, ids);
}

/** Items by their ids. They must have passed `checkItems`; what has not stays as it is. */
export function settleItems(typed: readonly string[], requirement: Holder): readonly string[] {
  return [...new Set(typed.map((one) => resolveItem(one, requirement)?.id ?? one))];
}
