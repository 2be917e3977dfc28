import type { Item } from '../model/standard.ts';
import type { Messages } from './messages.ts';

/**
 * What comes before an item where people read it: its ref as it is written in files, or what it is
 * where it has none: recommended by the standard, good practice, or a point yet to be looked up.
 */
export function markItem({ ref, kind }: Pick<Item, 'ref' | 'kind'>, messages: Messages): string {
  return ref === '' ? messages.text(`item.mark.${kind}`) : ref;
}
