/** What eoms relies on in fontkit 2.0.4, which has no types. test/print/kit.test.ts sees that it is there. */
declare module 'fontkit' {
  /** One glyph of a font; lengths are in font units. */
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
    /** The outline's bounds; infinite where there is none. */
    readonly bbox?: GlyphBounds;
  }

  export interface GlyphBounds {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface Subset {
    /** Gives the number of the glyph in the subset. */
    includeGlyph(id: number): number;
    /** The subset as a font file, without a map of characters. */
    encode(): Uint8Array;
    /** Internal: the glyphs of the font that codes stand for, by code. */
    readonly glyphs: number[];
  }

  /** A subset of a TrueType font. All of this is internal; what is below `_addGlyph` is there while it is encoded. */
  export interface TrueTypeSubset extends Subset {
    /** Puts the next glyph into the tables below. */
    _addGlyph(id: number): number;
    readonly glyf: Uint8Array[];
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
    offset: number;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly fullName: string;
    readonly bbox: GlyphBounds;
    createSubset(): Subset;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly xHeight: number;
    readonly capHeight: number;
    /** Set where the file is a collection: the fonts in it, opened anew each time. */
    readonly fonts?: readonly Font[];
    readonly italicAngle: number;
    readonly head: object;
    readonly post: { readonly italicAngle: number; readonly isFixedPitch: number };
    /** Empty where the font has one cut. */
    readonly variationAxes: Readonly<Record<string, unknown>>;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    /** `script` and `language` are found by the text where they are left out. */
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun;
    /** Internal: the tables of the file by their tags. */
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
  }

  export function create(bytes: Uint8Array): Font;
}
