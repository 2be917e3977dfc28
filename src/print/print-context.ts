import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues, Problem } from '../model/problem.ts';
import type { PageSize, Theme } from '../model/theme.ts';
import type { Brand } from './document/brand.ts';
import type { PictureBytes } from './document/picture-bytes.ts';
import type { FontContext } from './fonts/font-files.ts';
import type { Archive } from './pdf/file/archive.ts';
import type { MissingCharacter } from './text/describe-missing.ts';

/** All that a print needs from outside. */
export interface PrintContext extends FontContext {
  /** The name of the Markdown file, for problems. */
  readonly file: string;
  /** ISO date, written into the document as the day of its making. */
  readonly date: string;
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
  /** The bytes of a picture linked by a relative path. */
  readonly readImage?: (path: string) => PictureBytes;
  /** Goes before what the front matter says. */
  readonly askedPageSize?: PageSize;
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
