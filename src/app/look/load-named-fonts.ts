import { resolve } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError } from '../../model/problem.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { checkFontApart } from '../apart/print-apart.ts';
import { noteOrigin } from './font-origins.ts';
import { largestFont } from './load-brand-files.ts';

/**
 * Reads the fonts that `--font` names.
 *
 * @throws EomsError with each that is not there, or cannot be printed in.
 */
export async function loadNamedFonts(
  paths: readonly string[],
  cwd: string,
): Promise<readonly Uint8Array[]> {
  return settleAll(paths.map((path) => readFont(resolve(cwd, path))));
}

async function readFont(file: string): Promise<Uint8Array> {
  const bytes = await readDocumentFile(file, largestFont);
  const fault = await checkFontApart(bytes, false);
  if (fault === undefined) return noteOrigin(bytes, shownPath(file));
  const values = { path: shownPath(file), ...fault.values };
  throw new EomsError('bad-data', [{ ...fault, values, place: { file } }]);
}
