import type { Item } from '../standard.ts';
import { resolveRef } from './item-ref.ts';

type Known = Pick<Item, 'id' | 'ref'>;

/** The items among which one is meant: those of a requirement. */
export interface ItemHolder<One extends Known = Known> {
  readonly id: string;
  readonly items: readonly One[];
}

/** The id of an item: `eoms-scope/boundaries`. */
export function itemId(requirement: string, name: string): string {
  return `${requirement}/${name}`;
}

/** `eoms-scope/boundaries` → `boundaries`. */
export function itemName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * The name of an item whose standard gives it none, made from its ref: `4.3.a` → `ref-4-3-a`,
 * `4.1-2` → `ref-4-1-no-2`. No two refs make one name.
 */
export function nameByRef(ref: string): string {
  return `ref-${ref.toLowerCase().replaceAll('-', '-no-').replaceAll('.', '-')}`;
}

/**
 * The item that a person means: by its id, its name, or its ref as shown in files or in print. The
 * name made from its ref stays valid even after the standard has given it another one. `undefined` if
 * no item matches, and if several share the printed ref.
 */
export function resolveItem<One extends Known>(
  typed: string,
  { id, items }: ItemHolder<One>,
): One | undefined {
  const text = typed.trim();
  const named = text.toLowerCase();
  const name = named.startsWith(`${id}/`) ? named.slice(id.length + 1) : named;
  const meant =
    items.find((one) => one.id === itemId(id, name)) ??
    items.find((one) => one.ref !== '' && nameByRef(one.ref) === name);
  if (meant !== undefined) return meant;
  const refs = writtenRefs(items);
  const resolved = resolveRef(text, refs);
  return items.find(({ ref }) => ref === resolved);
}

/** The refs of those items that have one. */
export function writtenRefs(items: readonly Pick<Item, 'ref'>[]): readonly string[] {
  return items.map(({ ref }) => ref).filter((ref) => ref !== '');
}

/** What people read and type for an item: its ref, or its name where it has none. */
export function callItem({ id, ref }: Known): string {
  return ref === '' ? itemName(id) : ref;
}

/** What people read and type for items by their ids. What is unknown stays as it is. */
export function refsOf(ids: readonly string[], holder: ItemHolder): readonly string[] {
  return ids.map((id) => {
    const found = resolveItem(id, holder);
    return found === undefined ? id : callItem(found);
  });
}
