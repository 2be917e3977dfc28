/** A key press, as prompts understand it. */
export type Stroke =
  /** A key that is not a letter: `enter`, `up`, `backspace`, `ctrl+a`, `meta+b`, `escape` … */
  | { readonly kind: 'key'; readonly name: string }
  /** One sign typed by hand. */
  | { readonly kind: 'sign'; readonly text: string }
  /** Text that came in one go, from a clipboard or a program. Line ends are line feeds. */
  | { readonly kind: 'paste'; readonly text: string }
  /**
   * Enter that arrived together with text before it: it ends that text, and is not a key press of its
   * own.
   */
  | { readonly kind: 'paste-enter' };

/** The key Enter, which answers. */
export const enter: Stroke = { kind: 'key', name: 'enter' };

/** A stroke as one word: the name of the key, or the sign typed; '' for what was pasted. */
export function nameStroke(stroke: Stroke): string {
  if (stroke.kind === 'key') return stroke.name;
  if (stroke.kind === 'sign') return stroke.text === ' ' ? 'space' : stroke.text;
  return '';
}

/** Whether strokes are of a paste, which is never a row of single keys. */
export function holdsPaste(strokes: readonly Stroke[]): boolean {
  return strokes.some(({ kind }) => kind === 'paste' || kind === 'paste-enter');
}
