import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues, Problem } from '../model/problem.ts';
import type { PageSize, Theme } from '../model/theme.ts';
import type { Picture } from './block.ts';
import type { MissingCharacter } from './describe-missing.ts';

/** The bytes of the TrueType fonts to print with. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Used for each character that the others lack. */
  readonly fallback: Uint8Array;
}

/** What a document shows of those who hand it over. */
export interface Brand {
  readonly logo?: Logo | undefined;
  /** A line at the foot of each page. */
  readonly footer?: string | undefined;
  /** Named in the properties of the document where the Markdown names nobody. */
  readonly author?: string | undefined;
}

export interface Logo {
  readonly picture: Picture;
  /** The logo in words. */
  readonly alt: string;
}

/** A file that travels inside a PDF. */
export interface AttachedFile {
  /** The plain name of a file. */
  readonly name: string;
  /** `application/json` */
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** MD5 of the bytes, as PDF wants it (ISO 32000-1, table 46): it finds damage, not forgery. */
  readonly checksum: Uint8Array;
}

/** What makes a PDF one to be kept for decades: PDF/A-3a, with the data that it was made from. */
export interface Archive {
  readonly files: readonly AttachedFile[];
}

/** All that a print needs from outside. Give the same `fonts` record to each print of a batch: fonts are then read once. */
export interface PrintContext {
  /** The name of the Markdown file, for problems. */
  readonly file: string;
  /** ISO date, written into the document as the day of its making. */
  readonly date: string;
  readonly fonts: FontFiles;
  /** Fonts (TTF, OTF, TTC) asked one after the other for what the wanted font lacks. */
  readonly fallbacks?: readonly Uint8Array[];
  /** Reads the font of emoji and signs, which is asked for where a document has some. */
  readonly loadSymbols: () => Promise<Uint8Array>;
  /**
   * Told of characters that no font has, which are printed by their names. What it gives is wrong
   * with the document, and refused together with all else that is.
   */
  readonly judgeMissing?: (missing: readonly MissingCharacter[]) => Promise<readonly Problem[]>;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  /** Told of what is printed otherwise than it is meant, such as a picture that is missing. */
  readonly warn?: ((problems: readonly Problem[]) => void) | undefined;
  /** Called between the stages of a long document, when the one before can be forgotten. */
  readonly relieve?: () => void;
  /** The bytes of a picture linked by a relative path; `undefined` = not found. */
  readonly readImage?: (path: string) => Uint8Array | undefined;
  /** Used where the front matter names none; the theme's without either. */
  readonly pageSize?: PageSize;
  /** Whether fields become places to fill in; else they are what they are on paper. */
  readonly fillable?: boolean;
  /** How the document looks; the look that eoms ships where there is none. */
  readonly theme?: Theme;
  readonly brand?: Brand;
  /** Given for a PDF that is to be archived. */
  readonly archive?: Archive | undefined;
}
