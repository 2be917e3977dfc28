import { resolveItem } from '../../model/clauses/item-id.ts';
import type { ItemMark } from '../../model/form.ts';
import type { Item, Requirement } from '../../model/standard.ts';

/** The item that a box of a form is for; `undefined` where the requirement has none like it. */
export function tickedItem(
  mark: ItemMark,
  requirement: Pick<Requirement, 'id' | 'items'>,
): Item | undefined {
  return typeof mark === 'number' ? requirement.items[mark - 1] : resolveItem(mark, requirement);
}
