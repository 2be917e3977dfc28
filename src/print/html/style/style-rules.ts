/** Rules that one document needs besides the stylesheet that all share. Style attributes are never written. */
export interface StyleRules {
  /** Adds a rule and gives the name of its class back; the same declaration twice is one rule. */
  classFor(prefix: string, value: string, declaration: string): string;
  /** The colour of a drawing, which the dark scheme needs as well. */
  addColour(hex: string): void;
  /** The colour of a stop of a gradient in a drawing. */
  addStop(hex: string): void;
  readonly colours: () => readonly string[];
  readonly stops: () => readonly string[];
  readonly css: () => string;
}

/** An empty set of rules. */
export function createStyleRules(): StyleRules {
  const rules = new Map<string, string>();
  const colours = new Set<string>();
  const stops = new Set<string>();
  return {
    classFor: (prefix, value, declaration) => {
      const name = `${prefix}-${value.replaceAll('.', '_')}`;
      rules.set(name, declaration);
      return name;
    },
    addColour: (hex) => colours.add(hex),
    addStop: (hex) => stops.add(hex),
    stops: () => [...stops].toSorted(),
    colours: () => [...colours].toSorted(),
    css: () =>
      Array.from(rules, ([name, declaration]) => `.${name} { ${declaration} }`)
        .toSorted()
        .join('\n'),
  };
}
