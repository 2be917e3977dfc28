import { EomsError, type Problem } from '../../model/problem.ts';
import type { Archive } from '../../print/pdf/file/archive.ts';
import { archiveFormat, type Format, keepsFields } from '../formats/formats.ts';
import { type AskedOutput, formatByEnding, isUnknownEnding } from './output-plan.ts';

/** How a result is to be made and where it goes, as requested. */
export interface PrintChoice extends AskedOutput {
  readonly pageSize: string | undefined;
  readonly theme: string | undefined;
  /** Paths of fonts, asked before those of a brand. */
  readonly fonts: readonly string[];
  readonly archive: boolean;
  readonly fillable: boolean;
  /** Whether a character that no font has is an error. */
  readonly strictCharacters: boolean;
  /** Whether an existing file may be replaced even if eoms did not write it. */
  readonly force: boolean;
}

/** A choice without wishes: a form in its place, as it looks by itself. */
export function plainChoice(format: PrintChoice['format'], output: string): PrintChoice {
  return {
    format,
    output,
    pageSize: undefined,
    theme: undefined,
    fonts: [],
    archive: false,
    fillable: false,
    strictCharacters: false,
    force: false,
  };
}

/**
 * What a document without data of its own is archived with; `undefined` = it is not to be archived.
 *
 * @throws EomsError `usage` where it is to be filled in as well: an archive keeps what does not change.
 */
export function archiveOf({ archive, fillable }: PrintChoice): Archive | undefined {
  if (!archive) return undefined;
  if (fillable) throw new EomsError('usage', [{ key: 'cli.archive-not-fillable' }]);
  return { files: [] };
}

/**
 * Which form is to go where. To be archived alone means a PDF.
 *
 * @throws EomsError `usage` where another form is to be archived.
 */
export function askedOutput(choice: PrintChoice): AskedOutput {
  const { format, output, pageSize, theme, archive } = choice;
  const asked = { format, output, pageSize, theme };
  if (!archive) return asked;
  const wrong = format === undefined ? unfitEnding(asked) : unfitFormat(format);
  if (wrong !== undefined) throw new EomsError('usage', [wrong]);
  return { ...asked, format: archiveFormat };
}

/** @throws EomsError `usage` where fields to fill in are asked for in a form that has none. */
export function refuseUnfillable({ fillable }: PrintChoice, format: Format): void {
  if (fillable && !keepsFields(format)) {
    throw new EomsError('usage', [{ key: 'cli.fillable-page', values: { format } }]);
  }
}

function unfitFormat(format: string): Problem | undefined {
  return format === archiveFormat ? undefined : { key: 'cli.archive-is-pdf', values: { format } };
}

function unfitEnding({ output = '' }: AskedOutput): Problem | undefined {
  const byEnding = formatByEnding(output) ?? archiveFormat;
  return byEnding === archiveFormat && !isUnknownEnding(output)
    ? undefined
    : { key: 'cli.archive-is-pdf-file', values: { output } };
}
