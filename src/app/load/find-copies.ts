import { join } from 'node:path';
import { type CopyKind, tellCopies, withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { listAwaited } from '../../files/disk/placeholder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Notice } from '../../model/notice.ts';

/** A file that is by its name a copy of another one, and so is not read. */
export interface FoundCopy {
  readonly path: string;
  readonly kind: CopyKind;
}

/** The documents of a folder, and what is by its name a copy of one. */
export interface FoundFiles {
  readonly documents: readonly string[];
  readonly copies: readonly FoundCopy[];
}

/**
 * Splits the contents of a folder into documents and copies, each sorted by name. `isWanted` tells
 * which names are those of documents. What a program moved off this machine is among them, so that who
 * reads it hears of it.
 *
 * @throws EomsError `input-missing` or `io-failed` where the folder cannot be read.
 */
export function findDocuments(folder: string, isWanted: (name: string) => boolean): FoundFiles {
  const there = listFolder(folder).map(({ name }) => name);
  const names = [...there, ...listAwaited(folder)]
    .filter((name) => isWanted(withoutSecondEnding(name)))
    .toSorted();
  const kindOf = tellCopies(names);
  const documents: string[] = [];
  const copies: FoundCopy[] = [];
  for (const name of names) {
    const kind = kindOf(name);
    const path = join(folder, name);
    if (kind === undefined) documents.push(path);
    else copies.push({ path, kind });
  }
  return { documents, copies };
}

/** Names copies as what they are. */
export function noticesOf(copies: readonly FoundCopy[]): readonly Notice[] {
  return copies.map(({ path, kind }) => ({
    key: 'cli.copy-passed-over',
    values: { file: shownPath(path), kind },
    isWarning: true,
  }));
}
