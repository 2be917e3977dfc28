import { refuseDocument } from './refuse-document.ts';

/** `sep=;` is what Excel writes above a table. */
const firstLine = /^(?:\s*sep=.?\r?\n)?\s*([^\r\n]*)/;
/** A key, a list, a map, a comment or a mark of YAML; a table begins with the names of its columns. */
const yamlForm = /^[-{[#%?&*!|>]|:\s|^[^,;\t]*:$/;
const columns = /^[^,;\t]+(?:[,;\t][^,;\t]*)+$/;
const ending = /\.ya?ml$/i;

/**
 * @throws EomsError `bad-data` where a file that is called YAML is a table by its first line: what
 * a spreadsheet saves as CSV.
 */
export function refuseTable(text: string, file: string): void {
  if (!ending.test(file)) return;
  const line = firstLine.exec(text)?.[1]?.trimEnd() ?? '';
  if (yamlForm.test(line) || !columns.test(line)) return;
  const place = { file, line: 1, column: 1 };
  const hintValues = { name: file.replace(/^.*[\\/]/, '').replace(ending, '.csv') };
  refuseDocument([{ key: 'files.is-table', place, hintKey: 'files.is-table.hint', hintValues }]);
}
