/** What shapes of one drawing refer to: gradients, patterns, clips, masks. */
export interface Definitions {
  /**
   * Adds an element and returns the reference to it, `url(#…)`; the same element twice is one. `rest`
   * is everything after its id.
   */
  readonly refer: (name: string, rest: string) => string;
  /** All that was taken in. */
  readonly written: () => readonly string[];
}

/** Definitions whose ids begin with the drawing's own, so that no two drawings of a page share one. */
export function createDefinitions(drawing: string): Definitions {
  const elements: string[] = [];
  const known = new Map<string, string>();
  return {
    refer: (name, rest) => {
      const key = `${name}${rest}`;
      const id = known.get(key) ?? `${drawing}-${known.size + 1}`;
      if (!known.has(key)) elements.push(`<${name} id="${id}"${rest}`);
      known.set(key, id);
      return `url(#${id})`;
    },
    written: () => (elements.length === 0 ? [] : [`<defs>${elements.join('')}</defs>`]),
  };
}
