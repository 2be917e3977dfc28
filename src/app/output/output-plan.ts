import { basename, extname, join, parse, sep } from 'node:path';
import { EomsError } from '../../model/problem.ts';
import {
  type Format,
  formatOfEnding,
  formats,
  longEndingOf,
  sharesEnding,
} from '../formats/formats.ts';

/** In which form a result goes where; `-` is stdout. */
export interface OutputPlan<Written extends Format = Format> {
  readonly format: Written;
  readonly output: string;
  /** The folder that a name which eoms chose may not lead out of; none where the user named the place. */
  readonly within: string | undefined;
}

/** Endings that are known only as what is not written: other programs' files, and our own. */
const otherEndings: ReadonlySet<string> = new Set([
  '.yaml',
  '.yml',
  '.doc',
  '.odt',
  '.xls',
  '.ods',
  '.rtf',
  '.pptx',
  '.tsv',
  '.svg',
  '.png',
  '.jpg',
  '.jpeg',
  '.zip',
]);

/**
 * Decides form and place from what was asked for. Without `--format`, the ending of `-o` decides,
 * else it is the first form that the command writes. Without `-o` it goes to the usual place of the
 * form: stdout, or the folder `reports`. A folder that `-o` names gets the result by its usual name.
 *
 * @throws EomsError `usage` where the ending of `-o` and `--format` contradict each other, or name a
 * form that the command does not write, where `-o` alone has an ending of none, or where a blank stands behind the name.
 */
export function planOutput<Written extends Format>(
  asked: AskedOutput,
  command: Writable<Written>,
): OutputPlan<Written> {
  const { output } = asked;
  if (output !== undefined && /\s$/.test(output)) refuseBlankEnd(output);
  refuseUnknownEnding(asked, command.written);
  const format = chooseFormat(asked, command);
  const name = nameWithLook(command.name, asked);
  if (output !== undefined) {
    const place = isFolderName(output)
      ? join(output, `${name}${formats[format].endings[0]}`)
      : output;
    return { format, output: place, within: undefined };
  }
  return {
    format,
    output: defaultPlace(format, { folder: command.folder, name }),
    within: command.folder,
  };
}

/** The name with paper and theme, where they were asked for; of a theme that is a file, with the file's own name. */
export function nameWithLook(name: string, { pageSize, theme }: AskedOutput): string {
  const look = [pageSize, theme === undefined ? undefined : parse(theme).name];
  return [name, ...look.map(portable)].filter((part) => part !== '').join('-');
}

/** The part of a text that every system takes in the name of a file. */
function portable(asked = ''): string {
  const words = asked.toLowerCase().match(/[a-z0-9]+/g);
  return words === null ? '' : words.join('-');
}

/** It hides the ending and is invisible in a list of files: a slip, or a script's. */
function refuseBlankEnd(output: string): never {
  throw new EomsError('usage', [{ key: 'cli.output-blank', values: { output } }]);
}

/** The form that the ending of a name stands for; `undefined` = any. */
export function formatByEnding(output: string): Format | 'other' | undefined {
  const ending = endingOf(output);
  const isOther = otherEndings.has(ending.toLowerCase());
  return formatOfEnding(ending) ?? (isOther ? 'other' : undefined);
}

/** Whether a name has an ending that stands for no form of output: `a.pdf.exe`, `a.docx.bak`. */
export function isUnknownEnding(output: string): boolean {
  return endingOf(output) !== '' && formatByEnding(output) === undefined;
}

function refuseUnknownEnding(
  { format, output = '' }: AskedOutput,
  written: readonly Format[],
): void {
  if (format !== undefined || !isUnknownEnding(output)) return;
  const endings = written.map((one) => formats[one].endings[0]).join(', ');
  const values = { ending: endingOf(output), output, endings };
  throw new EomsError('usage', [{ key: 'cli.ending-unknown', values }]);
}

/** The ending of the name of a file. That of a folder has none: `drafts.pdf/`. */
export function endingOf(output: string): string {
  return isFolderName(output) ? '' : (longEndingOf(basename(output)) ?? extname(output));
}

/** Whether a name can only mean a folder, existing or not: `drafts/`, `.` and `..`. */
function isFolderName(output: string): boolean {
  return output.endsWith('/') || output.endsWith(sep) || /^\.{1,2}$/.test(basename(output));
}

/** What the flags say. */
export interface AskedOutput {
  readonly format: string | undefined;
  readonly output: string | undefined;
  /** The paper that was asked for, which is in the name then: two sizes of one day stand side by side. */
  readonly pageSize?: string | undefined;
  /** The theme that was asked for, by its id or path, which is in the name for the same reason. */
  readonly theme?: string | undefined;
}

/** What a command writes, and where a print goes that was given no place. */
interface Writable<Written extends Format> {
  readonly written: readonly Written[];
  readonly folder: string;
  readonly name: string;
}

function chooseFormat<Written extends Format>(
  { format, output = '' }: AskedOutput,
  { written }: Writable<Written>,
): Written {
  const byEnding = formatByEnding(output);
  const chosen = format ?? byEnding ?? written[0] ?? '';
  const found = written.find((one) => one === chosen);
  if (chosen !== byEnding && !mayEndSo(found, output)) {
    throw new EomsError('usage', [
      { key: 'cli.format-contradicts', values: { format: chosen, output } },
    ]);
  }
  if (found === undefined) {
    const values = { output, formats: written.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.format-unfit', values }]);
  }
  return found;
}

/** Whether a form may be in a file of this name: its ending stands for none, or for one that shares it. */
function mayEndSo(format: Format | undefined, output: string): boolean {
  if (formatByEnding(output) === undefined) return true;
  return format !== undefined && sharesEnding(format, endingOf(output));
}

function defaultPlace(
  format: Format,
  { folder, name }: { readonly folder: string; readonly name: string },
): string {
  const { usualPlace, endings } = formats[format];
  return usualPlace === 'reports' ? join(folder, 'reports', `${name}${endings[0]}`) : '-';
}
