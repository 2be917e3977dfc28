import { dirname, relative, sep } from 'node:path';
import { readDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { settleAll } from '../../model/join-failures.ts';
import { loadStandard } from '../load/load-standard.ts';
import {
  editionsIn,
  isPartsRoot,
  type StandardFileName,
  wordsLanguage,
} from '../load/standard-files.ts';

/**
 * Checks a file of a standard in parts by itself, then every edition of the standard, since what it names is
 * in other files: with the words of its own language where it has words.
 *
 * @throws EomsError with every problem.
 */
export async function checkStandardPart(
  path: string,
  name: StandardFileName,
  messages: Messages,
): Promise<void> {
  await readDocument(path, name);
  const root = rootAbove(dirname(path));
  if (root === undefined) return;
  const language = wordsLanguage(relative(root, path).split(sep)) ?? messages.language;
  await settleAll(
    editionsIn(root).map((edition) => loadStandard(edition, root, { ...messages, language })),
  );
}

function rootAbove(folder: string): string | undefined {
  if (isPartsRoot(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootAbove(above);
}
