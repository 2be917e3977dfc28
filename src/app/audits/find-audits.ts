import { basename, join } from 'node:path';
import { tellCopies, withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import { append } from '../../model/lists/append.ts';
import { type FoundCopy, findDocuments } from '../load/find-copies.ts';

export const auditsFolder = 'audits';
/** The document of an audit in the folder of that audit. */
const auditFile = 'audit.yaml';

/** An audit on disk. Its id is the name of its folder. */
export interface FoundAudit {
  readonly id: string;
  readonly path: string;
}

/** The audits of an engagement in the order of their ids, and what is a copy of one. */
export interface FoundAudits {
  readonly audits: readonly FoundAudit[];
  readonly copies: readonly FoundCopy[];
}

/**
 * Finds the audits of an engagement: folders in `audits` that hold an `audit.yaml`. Folders and files
 * that are copies by their names are given, but not as audits.
 *
 * @throws EomsError `input-missing` or `io-failed` where a folder cannot be read.
 */
export function findAudits(engagement: string): FoundAudits {
  const folder = join(engagement, auditsFolder);
  const names = listFolder(folder)
    .map(({ name }) => name)
    .filter((name) => lookBehind(join(folder, name))?.isDirectory() === true);
  const kindOf = tellCopies(names);
  const audits: FoundAudit[] = [];
  const copies: FoundCopy[] = [];
  for (const name of names) {
    const found = findIn(join(folder, name));
    const kind = kindOf(name);
    const [path] = found.documents;
    if (path === undefined || kind === undefined) append(copies, found.copies);
    else copies.push({ path, kind });
    if (path !== undefined && kind === undefined) audits.push({ id: name.normalize('NFC'), path });
  }
  return { audits, copies };
}

/** The document of one audit first, and all that goes by its name. */
function findIn(folder: string): {
  readonly documents: readonly string[];
  readonly copies: readonly FoundCopy[];
} {
  const { documents, copies } = findDocuments(folder, isLikeAudit);
  const own = documents.filter((path) => isAuditName(basename(path)));
  // Of two endings eoms writes one, which counts.
  const [first, ...more] = own.toSorted((one, other) => rankOf(one) - rankOf(other));
  return {
    documents: first === undefined ? [] : [first],
    copies: [...more.map((path) => ({ path, kind: 'copy' }) as const), ...copies],
  };
}

function rankOf(path: string): number {
  return basename(path) === auditFile ? 0 : 1;
}

/** The path of the document of an audit, which is there or is still to be made. */
export function auditPath(engagement: string, id: string): string {
  const there = findAudits(engagement).audits.find((one) => one.id === id);
  return there?.path ?? join(engagement, auditsFolder, id, auditFile);
}

/** Whether a file of this name is the document of an audit, however it is spelt. */
export function isAuditName(name: string): boolean {
  return /^audit\.ya?ml$/i.test(name);
}

function isLikeAudit(name: string): boolean {
  return isYamlName(name) && /(?:^|[^a-z])audit(?![a-z])/i.test(withoutSecondEnding(name));
}
