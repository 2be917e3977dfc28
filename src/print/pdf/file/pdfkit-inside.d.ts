declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that was parsed before: anything with fontkit's `layout`. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }

  interface TextOptions {
    /** What pdfkit's own line breaking hands on, so that a line is not measured once more. */
    textWidth?: number;
    wordCount?: number;
  }
}

declare namespace PDFKit {
  interface EmbeddedFont {
    readonly id: string;
    /** By glyph of the subset, in thousandths of the size of the type. */
    readonly widths: number[];
    /** By glyph of the subset: the characters that it is read as. */
    readonly unicode: (readonly number[])[];
    /** Thousandths of the size of the type in a unit of the font. */
    readonly scale: number;
    readonly subset: GlyphSubset;
    /** The font as the resources of a page name it. */
    ref(): PDFKitReference;
  }
}

/** What of pdfkit 0.20.2's inside is relied upon; its types are silent about it. */
declare namespace PDFKit {
  interface PDFKitReference {
    /** Ends an object that is not a stream. */
    end(): void;
  }

  interface PDFDocument {
    /** The place of each object, from object 1: bytes from the start, or a place in another object. */
    readonly _offsets: (number | { readonly stream: number; readonly index: number } | null)[];
    /** Bytes written so far. */
    readonly _offset: number;
    /** From the space that is painted in to the page's own. */
    readonly _ctm: readonly [number, number, number, number, number, number];
    readonly _root: {
      readonly id: number;
      readonly data: {
        MarkInfo?: PDFKitReference;
        StructTreeRoot?: PDFKitReference;
        AcroForm?: PDFKitReference;
        readonly Names: { readonly data: { Dests: unknown } };
        OutputIntents?: readonly PDFKitReference[];
        AF?: readonly PDFKitReference[];
      };
    };
    readonly _info: PDFKitReference;
    readonly _id: Uint8Array;
    /** Writes the fields that pdfkit made itself. */
    endAcroForm: () => PDFDocument;
    _write(data: string): void;
    /** Writes the table of objects and ends the file. */
    _finalize: () => void;
    /** Writes the metadata but for their frame. */
    _addInfo: () => void;
    appendXML(xml: string): void;
    /** The font that was chosen last. */
    readonly _font: EmbeddedFont;
  }

  /** fontkit 2.0.4's; what is below `glyphs` is there while it encodes a TrueType font. */
  interface GlyphSubset {
    /** The glyphs of the font that codes stand for, by code. */
    readonly glyphs: number[];
    includeGlyph(id: number): number;
    _addGlyph(id: number): number;
    readonly glyf: Uint8Array[];
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
    offset: number;
  }
}
