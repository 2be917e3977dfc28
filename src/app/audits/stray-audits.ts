import { join } from 'node:path';
import { tellCopies, withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { lookBehind } from '../../files/disk/is-there.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { awaitedName } from '../../files/disk/placeholder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';
import { auditsFolder, findAudits, isAuditName } from './find-audits.ts';

/** `audit` with the ending of a text, or `x.yaml.txt`, as some editors save it. */
const strayName =
  /^(?:.*\.ya?ml\.(?!lock$)[a-z]+|audit(?:\.(?:txt|text|json|old|bak|backup|orig|save))?)$/i;

/**
 * Notes on what was perhaps meant as an audit and is not read as one: YAML next to the folders of
 * audits, next to the document of an audit, or a folder too deep.
 *
 * @throws EomsError `input-missing` or `io-failed` where a folder cannot be read.
 */
export function remarkStrayAudits(engagement: string): readonly Notice[] {
  const folder = join(engagement, auditsFolder);
  const { audits, copies } = findAudits(engagement);
  const known = new Set([...audits, ...copies].map(({ path }) => path));
  const isCopy = tellCopies(listFolder(folder).map(({ name }) => name));
  const strays = within(folder).flatMap(({ path, name, isFolder }) => {
    if (!isFolder) return isStray(name) ? [path] : [];
    return isCopy(name) === undefined ? straysIn(path, known) : [];
  });
  return strays.map((path) => ({
    key: 'cli.stray-audit',
    values: { file: shownPath(path), folder: shownPath(folder) },
    isWarning: true,
  }));
}

interface Within {
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
}

function within(folder: string): readonly Within[] {
  return listFolder(folder).map(({ name }) => {
    const path = join(folder, name);
    return { path, name, isFolder: lookBehind(path)?.isDirectory() === true };
  });
}

/** In a folder of an audit other YAML may be kept, but hardly another audit. */
function straysIn(folder: string, known: ReadonlySet<string>): readonly string[] {
  const all = within(folder);
  const hasAudit = all.some(({ path }) => known.has(path));
  return all
    .filter(({ path, name, isFolder }) =>
      isFolder
        ? holds(path, hasAudit ? isAuditName : isYamlName)
        : isStray(name) && !known.has(path),
    )
    .map(({ path }) => path);
}

function isStray(name: string): boolean {
  if (awaitedName(name) !== undefined) return false;
  return isYamlName(withoutSecondEnding(name)) || strayName.test(name);
}

/** A folder that cannot be looked into may hold one. */
function holds(folder: string, isWanted: (name: string) => boolean): boolean {
  try {
    return listFolder(folder).some(({ name }) => isWanted(name));
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return true;
  }
}
