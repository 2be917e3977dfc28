import type { Matrix } from '../scene/geometry.ts';
import type { Font, Glyph } from './font.ts';

/** An object of a PDF, as entries of other objects refer to it. */
export interface PdfObject {
  /** Its number in the file. */
  readonly id: number;
}

/** Holds small objects, written in PDF syntax: a report has thousands, which share compressed streams. */
export interface ObjectStore {
  /** The number of an object that is put later. */
  reserve(): number;
  /** Puts what an object holds. */
  put(id: number, body: string): void;
  /** The object for entries that refer to it. */
  refer(id: number): PdfObject;
}

/** What operators call by a name. */
export type ResourceKind = 'ExtGState' | 'Font' | 'Pattern' | 'XObject';

/** The page that is being painted. */
export interface PdfPage extends PdfObject {
  /** From the space that is painted in, where y grows down, to the page's own, where patterns count. */
  readonly base: Matrix;
  /** The fonts that its content asks for, by name. */
  readonly fonts: Readonly<Record<string, object>>;
  /** Gives an object the name by which the page's content calls it. */
  name(kind: ResourceKind, name: string, object: PdfObject): void;
  /** Adds an annotation: a link, or a field. */
  annotate(annotation: PdfObject): void;
  /** Adds entries to the page's dictionary. */
  describe(entries: object): void;
}

/** A bookmark, or the root of all. */
export interface Bookmark {
  /** Adds one below, to a place on the page that is being painted, `top` from its upper edge. */
  add(title: string, place: { readonly top: number; readonly isOpen: boolean }): Bookmark;
}

/** What a code of a font in a file stands for. */
export interface CodeUse {
  readonly codePoints: readonly number[];
  /** In font units. */
  readonly advance: number;
}

/** A glyph as the table `glyf` of a TrueType font holds it (OpenType 1.9). */
export interface GlyphRecord {
  readonly bytes: Uint8Array;
  /** The left edge of the outline. */
  readonly left: number;
}

/** A font of one file, which is written with the glyphs that have a code. */
export interface EmbeddedFont {
  /** By which content asks for it. */
  readonly name: string;
  /** Thousandths of the size of the type in a unit of the font. */
  readonly scale: number;
  /** From the first call on, the file has the font. */
  object(): PdfObject;
  /** The code of a glyph as the font has it. */
  codeOf(glyph: Glyph): number;
  /** One more code, for a glyph of the font in another use. */
  addCode(glyph: number, use: CodeUse): number;
  /**
   * One more code, for a glyph that a TrueType font lacks. It is made when the font is written;
   * `numberOf` gives the number that a glyph of the font has in the file.
   */
  addMade(use: CodeUse, make: (numberOf: (glyph: number) => number) => GlyphRecord): number;
  /** How far a code moves on, in thousandths of the size. */
  widthOf(code: number): number;
  /** The characters that a code is read as. */
  readAs(code: number): readonly number[];
}

/** What the root of a document leads to. */
export interface DocumentRoot {
  readonly structure: PdfObject;
  readonly destinations: PdfObject;
  readonly form: PdfObject | undefined;
  readonly archive: ArchiveRoot | undefined;
}

/** What makes a document one for archives: what its colours mean, and the files that it carries. */
export interface ArchiveRoot {
  readonly intent: PdfObject;
  readonly files: readonly { readonly name: string; readonly specification: PdfObject }[];
}

/** A PDF that is being written, page by page. */
export interface PdfFile extends ObjectStore {
  /** The day of the document. */
  readonly day: Date;
  readonly page: PdfPage;
  readonly bookmarks: Bookmark;
  /** Adds an object by its entries, and what its stream holds where it is one. */
  add(entries: object, bytes?: Uint8Array): PdfObject;
  /** Starts the next page, of a size in points. */
  startPage(width: number, height: number): void;
  /** Adds operators to the content of the page. */
  write(operators: string): void;
  /** Adds operators whose space a matrix leads from. */
  writeIn(matrix: Matrix, operators: string): void;
  /** Ends the page; waits where much of the file is still to be compressed. */
  endPage(): Promise<void>;
  /** The font of this name, which is put into the file once. */
  font(name: string, font: Font): EmbeddedFont;
  /** Ends the file; gives its bytes. */
  finish(root: DocumentRoot): Promise<Uint8Array>;
}
