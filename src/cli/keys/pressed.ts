/** A key press, as a terminal reports it. */
export type Pressed =
  /** Signs that were typed; several where they came at once, with the tabs among them. */
  | { readonly kind: 'text'; readonly text: string }
  /** Text between the marks of a paste, or a part of it. Line ends are line feeds; tabs stay. */
  | { readonly kind: 'pasted'; readonly text: string }
  /** A key that is not a character, with its modifiers: `enter`, `up`, `ctrl+a`, `meta+b`, `escape` … */
  | { readonly kind: 'key'; readonly name: string };

/** A key by its name. */
export function pressedKey(name: string): Pressed {
  return { kind: 'key', name };
}
