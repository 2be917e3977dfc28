import { basename, extname, join, sep } from 'node:path';
import { EomsError } from '../../model/problem.ts';

export type Format = 'md' | 'pdf' | 'html' | 'json';

/** In which form a result goes where; `-` is stdout. */
export interface OutputPlan<Written extends Format = Format> {
  readonly format: Written;
  readonly output: string;
  /** The folder that a name which eoms chose may not lead out of; none where the user named the place. */
  readonly within: string | undefined;
}

/** What endings stand for. Some are known only as what is not written: other programs' files, and our own. */
const formatOfEnding: Readonly<Record<string, Format | 'other'>> = {
  '.md': 'md',
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.yaml': 'other',
  '.yml': 'other',
  '.csv': 'other',
  '.doc': 'other',
  '.docx': 'other',
  '.odt': 'other',
  '.xlsx': 'other',
  '.xls': 'other',
  '.ods': 'other',
  '.rtf': 'other',
  '.pptx': 'other',
  '.tsv': 'other',
  '.xml': 'other',
  '.svg': 'other',
  '.png': 'other',
  '.jpg': 'other',
  '.jpeg': 'other',
  '.zip': 'other',
};

/**
 * Decides form and place from what was asked for. Without `--format`, the ending of `-o` decides,
 * else it is the first form that the command writes. Without `-o`, text goes to stdout, and a PDF or a
 * web page into the folder `reports`. A folder that `-o` names gets the result by its usual name.
 *
 * @throws EomsError `usage` where the ending of `-o` and `--format` contradict each other, or name a
 * form that the command does not write, or where a blank stands behind the name.
 */
export function planOutput<Written extends Format>(
  asked: AskedOutput,
  command: Writable<Written>,
): OutputPlan<Written> {
  const { output } = asked;
  if (output !== undefined && /\s$/.test(output)) refuseBlankEnd(output);
  const format = chooseFormat(asked, command);
  if (output !== undefined) {
    const place = isFolderName(output) ? join(output, `${command.name}.${format}`) : output;
    return { format, output: place, within: undefined };
  }
  return { format, output: defaultPlace(format, command), within: command.folder };
}

/** It hides the ending and is invisible in a list of files: a slip, or a script's. */
function refuseBlankEnd(output: string): never {
  throw new EomsError('usage', [{ key: 'cli.output-blank', values: { output } }]);
}

/** The form that the ending of a name stands for; `undefined` = any. */
export function formatByEnding(output: string): Format | 'other' | undefined {
  return formatOfEnding[endingOf(output).toLowerCase()];
}

/** The ending of the name of a file. That of a folder has none: `drafts.pdf/`. */
export function endingOf(output: string): string {
  return isFolderName(output) ? '' : extname(output);
}

/** Whether a name can only mean a folder, existing or not: `drafts/`, `.` and `..`. */
function isFolderName(output: string): boolean {
  return output.endsWith('/') || output.endsWith(sep) || /^\.{1,2}$/.test(basename(output));
}

/** What the flags say. */
export interface AskedOutput {
  readonly format: string | undefined;
  readonly output: string | undefined;
}

/** What a command writes, and where a print goes that was given no place. */
interface Writable<Written extends Format> {
  readonly formats: readonly Written[];
  readonly folder: string;
  readonly name: string;
}

function chooseFormat<Written extends Format>(
  { format, output = '' }: AskedOutput,
  { formats }: Writable<Written>,
): Written {
  const byEnding = formatByEnding(output);
  const chosen = format ?? byEnding ?? formats[0] ?? '';
  if (chosen !== (byEnding ?? chosen)) {
    throw new EomsError('usage', [
      { key: 'cli.format-contradicts', values: { format: chosen, output } },
    ]);
  }
  const written = formats.find((one) => one === chosen);
  if (written === undefined) {
    const values = { output, formats: formats.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.format-unfit', values }]);
  }
  return written;
}

function defaultPlace(
  format: Format,
  { folder, name }: { readonly folder: string; readonly name: string },
): string {
  const isPrint = format === 'pdf' || format === 'html';
  return isPrint ? join(folder, 'reports', `${name}.${format}`) : '-';
}
