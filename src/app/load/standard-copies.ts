import { dirname } from 'node:path';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { World } from '../world.ts';
import { findDocuments, noticesOf } from './find-copies.ts';
import { standardPlaceOf } from './load-standard.ts';
import { findStandardFiles, shippedRoot } from './standard-files.ts';

/**
 * Names the copies among the files of a standard, which are not read. What eoms ships has none.
 *
 * @throws EomsError as `findStandardFiles` does.
 */
export async function noteStandardCopies(
  reference: string,
  from: string,
  { note, language }: Pick<World, 'note'> & { readonly language: string },
): Promise<void> {
  const place = standardPlaceOf(reference, from);
  if (place.startsWith(shippedRoot())) return;
  const files = await findStandardFiles(place, language);
  // The file that a standard starts with may be of any name, among others of any kind.
  const parts = files.filter(({ name }) => name !== 'standard');
  const folders = new Set(parts.map(({ path }) => dirname(path)));
  for (const folder of folders) noticesOf(findDocuments(folder, isYamlName).copies).forEach(note);
}
