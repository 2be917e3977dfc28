import { relative } from 'node:path';
import { isMachineFailure } from './machine-failure.ts';

/**
 * A path as people read it, in one line: from the working folder, or from the root where that is
 * shorter. Line breaks and tabs, which a name may hold, are written out.
 */
export function shownPath(path: string): string {
  const folder = currentFolder();
  const from = folder === undefined ? '' : relative(folder, path);
  const shown = from === '' || (from.startsWith('..') && from.length > path.length) ? path : from;
  return shown.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** `undefined` where the working folder was removed. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch (cause) {
    if (isMachineFailure(cause)) return undefined;
    throw cause;
  }
}
