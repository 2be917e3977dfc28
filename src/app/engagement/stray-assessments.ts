import { join } from 'node:path';
import { withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { awaitedName } from '../../files/disk/placeholder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError } from '../../model/problem.ts';

/**
 * The name of a day with the ending of a text, or `x.yaml.txt`, as some editors save it. What else lies
 * there, such as a picture, was not meant as an assessment.
 */
const strayName =
  /^(?:.*\.ya?ml\.[a-z]+|\d{4}-\d\d-\d\d[^.]*(?:\.(?:txt|text|json|old|bak|backup|orig|save))?)$/i;

/**
 * Notes on what was meant as an assessment and is not read as one: by its ending, or since it has a folder
 * of its own.
 *
 * @throws EomsError `input-missing` or `io-failed` where the folder cannot be read.
 */
export function remarkStrays(folder: string): readonly Notice[] {
  const strays = listFolder(folder).filter((entry) =>
    entry.isDirectory() ? holdsYaml(join(folder, entry.name)) : isStray(entry.name),
  );
  return strays.map((entry) => ({
    key: entry.isDirectory() ? 'cli.stray-folder' : 'cli.stray-assessment',
    values: { file: shownPath(join(folder, entry.name)), folder: shownPath(folder) },
    isWarning: true,
  }));
}

function isStray(name: string): boolean {
  if (awaitedName(name) !== undefined) return false;
  return !isYamlName(withoutSecondEnding(name)) && strayName.test(name);
}

/** A folder that cannot be looked into may hold one. */
function holdsYaml(folder: string): boolean {
  try {
    return listFolder(folder).some(({ name }) => isYamlName(name));
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return true;
  }
}
