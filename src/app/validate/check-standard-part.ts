import { dirname, relative, sep } from 'node:path';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { remember } from '../../model/remember.ts';
import { loadStandard } from '../load/load-standard.ts';
import {
  editionsIn,
  isPartsRoot,
  type StandardFileName,
  wordsLanguage,
} from '../load/standard-files.ts';
import type { SortedFile } from './kind-of-file.ts';

/** Checks a file of a standard in parts; throws EomsError with every problem. */
export type PartCheck = (file: SortedFile, name: StandardFileName) => Promise<void>;

/**
 * Makes the check of files of standards in parts: each by itself, then every edition of its standard,
 * since what it names is in other files, with the words of its own language where it has words. Each
 * standard is read once in each language.
 */
export function partChecker(messages: Messages): PartCheck {
  const checkersOf = remember((language: string) =>
    remember((root: string) => checkEditions(root, { ...messages, language })),
  );
  return async ({ path, bytes }, name) => {
    parseDocument(bytes, { file: shownPath(path), name });
    const root = rootAbove(dirname(path));
    if (root === undefined) return;
    const language = wordsLanguage(relative(root, path).split(sep)) ?? messages.language;
    await checkersOf(language)(root);
  };
}

async function checkEditions(root: string, messages: Messages): Promise<void> {
  await settleAll(editionsIn(root).map((edition) => loadStandard(edition, root, messages)));
}

function rootAbove(folder: string): string | undefined {
  if (isPartsRoot(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootAbove(above);
}
