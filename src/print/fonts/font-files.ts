/** The bytes of the TrueType fonts to print with. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Used for each character that the others lack. */
  readonly fallback: Uint8Array;
}

/** The fonts that a print can be set in. Give the same `fonts` record to each print of a batch: fonts are then read once. */
export interface FontContext {
  readonly fonts: FontFiles;
  /** Fonts (TTF, OTF, TTC) asked one after the other for what the wanted font lacks. */
  readonly fallbacks?: readonly Uint8Array[];
  /** Reads the font of emoji and signs, which is asked for where a document has some. */
  readonly loadSymbols: () => Promise<Uint8Array>;
}
