/**
 * What eoms relies on in pdfkit 0.20.2, which has no types of its own. Much of it is internal to
 * pdfkit and may change with any version: test/print/kit.test.ts sees that it is there.
 */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { Font, Subset } from 'fontkit';

  /** An object of the file. */
  export interface Reference {
    readonly id: number;
    readonly data: object;
    /** Whether the stream is to be compressed when it ends. */
    compress: boolean;
    /** Writes the object, with the bytes of its stream. */
    end(bytes?: Uint8Array): void;
  }

  type Named = Record<string, object>;

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly content: Reference;
    readonly annotations: object[];
    // Asking for one of these puts it into the page's resources.
    readonly fonts: Named;
    readonly xobjects: Named;
    readonly ext_gstates: Named;
    readonly patterns: Named;
  }

  export interface Outline {
    addItem(
      title: string,
      place: { readonly expanded: boolean; readonly top: number; readonly left: number },
    ): Outline;
  }

  /** Internal: a font of the document. */
  export interface FontInFile {
    readonly id: string;
    /** By code, in thousandths of the size of the type. */
    readonly widths: number[];
    /** By code: the characters that it is read as. */
    readonly unicode: (readonly number[])[];
    /** Thousandths of the size of the type in a unit of the font. */
    readonly scale: number;
    readonly subset: Subset;
    /** The font as the resources of a page name it; from the first call on, it is an object. */
    ref(): Reference;
  }

  /** Where an object is: bytes from the start of the file, or a place in another object. */
  export type ObjectPlace = number | { readonly stream: number; readonly index: number };

  export class PDFDocument extends Readable {
    constructor(options: object);
    readonly page: Page;
    readonly outline: Outline;
    ref(data?: object): Reference;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    transform(...matrix: readonly [number, number, number, number, number, number]): this;
    /** Takes a font file, or anything with fontkit's `layout`. */
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    addNamedEmbeddedFile(name: string, specification: object): void;
    end(): void;

    // All that follows is internal.
    /** The place of each object, from object 1; null until it is written. */
    readonly _offsets: (ObjectPlace | null)[];
    /** Bytes written so far. */
    readonly _offset: number;
    readonly _root: {
      readonly id: number;
      readonly data: {
        MarkInfo?: object;
        StructTreeRoot?: object;
        AcroForm?: object;
        readonly Names: { readonly data: { Dests: object } };
        OutputIntents?: readonly object[];
        AF?: readonly object[];
      };
    };
    readonly _info: Reference;
    readonly _id: Uint8Array;
    /** The font that was chosen last. */
    readonly _font: FontInFile;
    _write(data: string): void;
    appendXML(xml: string): void;
    /** Writes the metadata but for their frame. */
    _addInfo(): void;
    /** Writes the structure of pdfkit's own making, and that there is one. */
    endMarkings(): void;
    /** Writes the fields of pdfkit's own making. */
    endAcroForm(): this;
    /** Writes the table of objects and ends the file. */
    _finalize(): void;
  }
}
