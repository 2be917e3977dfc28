import { lstatSync, type Stats, statSync } from 'node:fs';
import { isAbsence, readFailure, systemCode } from './machine-failure.ts';
import { storedPath } from './stored-path.ts';

/**
 * What has this name, including a link itself; `undefined` = nothing. An error while looking is never
 * taken for absence.
 *
 * @throws EomsError `input-missing` or `io-failed` where the machine does not let us look.
 */
export function lookAt(path: string): Stats | undefined {
  return look(() => lstatSync(storedPath(path)), path);
}

/**
 * Whether something bears this name; a link that leads nowhere does.
 *
 * @throws as `lookAt` does.
 */
export function isThere(path: string): boolean {
  return lookAt(path) !== undefined;
}

/**
 * What this name leads to, following links; `undefined` = nothing.
 *
 * @throws as `lookAt` does.
 */
export function lookBehind(path: string): Stats | undefined {
  return look(() => statSync(storedPath(path)), path);
}

function look(find: () => Stats, path: string): Stats | undefined {
  try {
    return find();
  } catch (cause) {
    // What has a longer name than the disk takes cannot be there.
    if (isAbsence(cause) || systemCode(cause) === 'ENAMETOOLONG') return undefined;
    throw readFailure(cause, path);
  }
}
