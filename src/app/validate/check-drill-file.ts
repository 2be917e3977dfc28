import { basename, dirname, extname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { checkDrill } from '../load/check-drill.ts';
import { loadStandard } from '../load/load-standard.ts';
import { editionsIn, headFile, isPartsRoot } from '../load/standard-files.ts';
import type { SortedFile } from './kind-of-file.ts';

/**
 * Checks a rating drill: by itself, then against every edition of the standard in whose folder it is, in
 * the language that its name says; throws EomsError with every problem.
 */
export async function checkDrillFile(
  { path, bytes }: Pick<SortedFile, 'path' | 'bytes'>,
  messages: Messages,
): Promise<void> {
  const file = shownPath(path);
  parseDocument(bytes, { file, name: 'drill' });
  const language = basename(path, extname(path));
  const root = dirname(dirname(path));
  await settleAll(
    standardsIn(root).map(async (place) => {
      const standard = await loadStandard(place, root, { ...messages, language });
      parseDocument(bytes, { file, name: 'drill', check: (read) => checkDrill(read, standard) });
    }),
  );
}

/** The places of the standards in a folder: every edition of one in parts. */
function standardsIn(root: string): readonly string[] {
  if (isPartsRoot(root)) return editionsIn(root);
  return isThere(join(root, headFile)) ? [root] : [];
}
