import { dirname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { readDocument } from '../../files/read-document.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { DrillDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { checkDrill } from './check-drill.ts';
import { findDocuments } from './find-copies.ts';
import { standardPlaceOf } from './load-standard.ts';
import type { StandardReference } from './requirement-sources.ts';
import { drillFolderOf } from './standard-files.ts';

/**
 * The rating drill of a standard, in the language of the standard.
 *
 * @throws EomsError `input-missing` where it has none, or none in that language; `bad-data` with every
 * problem in it.
 */
export async function loadDrill(
  { standard: reference, from }: Pick<StandardReference, 'standard' | 'from'>,
  standard: Standard,
): Promise<DrillDocument> {
  const folder = await drillFolderOf(standardPlaceOf(reference, from));
  const file = join(folder, `${standard.language}.yaml`);
  if (!isThere(file)) throw noDrill(file, standard);
  const { value } = await readDocument(file, 'drill', (read) => checkDrill(read, standard));
  return value;
}

function noDrill(file: string, { shortTitle }: Standard): EomsError {
  const folder = dirname(file);
  const others = isThere(folder) ? findDocuments(folder, isYamlName).documents : [];
  const hintValues = { files: others.map(shownPath).join(', ') };
  const hint =
    others.length === 0 ? {} : ({ hintKey: 'cli.drill.absent.hint', hintValues } as const);
  const values = { standard: shortTitle, file: shownPath(file) };
  return new EomsError('input-missing', [{ key: 'cli.drill.absent', values, ...hint }]);
}
