import type { PrintChoice } from '../../../app/output/print-choice.ts';
import type { PrintedOptions } from '../shared-flags.ts';

/** What the flags say of how a result is to be made and where it is to go. */
export function readPrintChoice(
  options: PrintedOptions & { readonly fillable?: boolean },
): PrintChoice {
  const { format, output, pageSize, theme, archive, strictCharacters, force } = options;
  const { font: fonts, fillable = false } = options;
  const look = { pageSize, theme, fonts, strictCharacters };
  return { format, output, archive, fillable, force, ...look };
}
