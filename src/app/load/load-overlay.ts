import { join } from 'node:path';
import { checkOverlay } from '../../edition/check-overlay.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { OverlayDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import { EomsError } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { shippedRoot, yamlNames } from './standard-files.ts';

const folder = 'overlays';

/** The overlays that eoms ships, as they are written, in the order of their ids. */
export async function loadOverlays(): Promise<readonly Located<OverlayDocument>[]> {
  const root = join(shippedRoot(), folder);
  return Promise.all(
    yamlNames(root).map(async (name) => {
      const path = join(root, name);
      const bytes = await readDocumentFile(path);
      const file = shownPath(path);
      return parseDocument(bytes, { file, name: 'overlay', check: checkOverlay });
    }),
  );
}

/**
 * The overlay of the newest edition that is known over a standard.
 *
 * @throws EomsError `usage` where none is.
 */
export async function overlayOver(standard: string): Promise<OverlayDocument> {
  const overlays = await loadOverlays();
  const found = overlays.findLast(({ value }) => value.base === standard);
  if (found !== undefined) return found.value;
  const bases = overlays.map(({ value }) => value.base);
  const problem = { key: 'cli.transition.none', values: { standard } } as const;
  throw new EomsError('usage', [{ ...problem, ...suggestWord(standard, bases) }]);
}
