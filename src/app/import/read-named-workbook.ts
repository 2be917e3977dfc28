import { extname } from 'node:path';
import { readWorkbook } from '../../exchange/workbook/read-workbook.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { ReturnedWorkbook } from './plan-workbook.ts';
import { findAnswerTable } from './workbook-answers.ts';

/** A workbook of all answers has a tenth of a megabyte. */
const largest = 8_000_000;

/** Whether a file is called as a workbook. One with macros is too, and is refused for them. */
export function isWorkbookName(path: string): boolean {
  return ['.xlsx', '.xlsm'].includes(extname(path).toLowerCase());
}

/**
 * Reads the table of answers of a workbook.
 *
 * @throws EomsError `input-missing`, or `bad-data` where it cannot be read as a workbook without harm, or
 * holds no table of answers.
 */
export async function readNamedWorkbook(path: string): Promise<ReturnedWorkbook> {
  const file = shownPath(path);
  const workbook = readWorkbook(await readDocumentFile(path, largest), file);
  const { facts } = workbook;
  const [standard, institution] = [facts.get('eomsStandard'), facts.get('eomsInstitution')];
  return {
    kind: 'workbook',
    table: findAnswerTable(workbook, file),
    about: {
      ...(standard === undefined ? {} : { standard }),
      ...(institution === undefined ? {} : { institution }),
    },
    notes: [],
  };
}
