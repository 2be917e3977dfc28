import type { PictureSource } from '../../files/read-picture-beside.ts';
import type { FailureKind, Problem } from '../../model/problem.ts';
import type { FontFiles } from '../../print/fonts/font-files.ts';
import type { PrintContext } from '../../print/print-context.ts';
import type { MissingCharacter } from '../../print/text/describe-missing.ts';

/** The fonts that users give: in place of those that eoms ships, and for what these lack. */
export interface GivenFonts {
  readonly fonts: Partial<FontFiles>;
  readonly fallbacks: readonly Uint8Array[];
}

/** The order given to the thread that handles user-supplied fonts. */
export type PrintOrder =
  | { readonly task: 'check'; readonly bytes: Uint8Array; readonly isForText: boolean }
  | { readonly task: 'find-missing'; readonly texts: readonly string[]; readonly given: GivenFonts }
  | ({ readonly task: 'print'; readonly given: GivenFonts } & PrintWork);

/** A print as data: whatever of it can be asked only here is not in it. */
export interface PrintWork {
  readonly markdown: string;
  readonly language: string;
  readonly pictures: PictureSource;
  readonly context: Pick<
    PrintContext,
    'file' | 'date' | 'theme' | 'brand' | 'pageSize' | 'askedPageSize' | 'fillable' | 'archive'
  >;
}

/** The outcome of a print, with the warnings to report. */
export interface PrintAnswer {
  readonly printed:
    | { readonly pdf: Uint8Array }
    | { readonly kind: FailureKind; readonly problems: readonly Problem[] };
  readonly warnings: readonly Problem[];
  /** The characters that no font has, each time that they were looked for. */
  readonly missing: readonly (readonly MissingCharacter[])[];
}
