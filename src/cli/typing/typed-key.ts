import type { Pressed } from '../keys/pressed.ts';

/** What a person did at the keyboard. */
export type TypedKey =
  /** Put in as it is; line feeds in it were pasted. */
  { readonly kind: 'text'; readonly text: string } | { readonly kind: EditingKind };

type EditingKind =
  /** Enter, or a line end of a paste that the terminal did not mark as one. */
  | 'line-end'
  | 'erase'
  | 'erase-word'
  | 'erase-all'
  | 'reprint'
  | 'interrupt'
  | 'end'
  | 'suspend'
  | 'unknown';

const controls: ReadonlyMap<string, EditingKind> = new Map([
  ['enter', 'line-end'],
  ['backspace', 'erase'],
  ['ctrl+w', 'erase-word'],
  ['meta+backspace', 'erase-word'],
  ['ctrl+backspace', 'erase-word'],
  ['ctrl+u', 'erase-all'],
  ['ctrl+r', 'reprint'],
  ['ctrl+c', 'interrupt'],
  ['ctrl+d', 'end'],
  ['ctrl+z', 'suspend'],
]);

/** What a key does to a line that is being typed. */
export function typedKey(pressed: Pressed): TypedKey {
  if (pressed.kind !== 'key') return { kind: 'text', text: pressed.text.replaceAll('\t', ' ') };
  return { kind: controls.get(pressed.name) ?? 'unknown' };
}
