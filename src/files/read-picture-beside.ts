import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { lookBehind } from './disk/is-there.ts';
import { readFailure } from './disk/machine-failure.ts';
import { storedPath } from './disk/stored-path.ts';

/** Where a document's pictures are: in its file's folder, or in memory by name. */
export type PictureSource = string | ReadonlyMap<string, Uint8Array>;

/** The bytes of a picture, or what its name leads to in their place; `undefined` = nothing has the name. */
type PictureBeside = Uint8Array | 'outside' | 'folder' | 'device' | undefined;

/**
 * A picture by the path that a document links to.
 *
 * @throws as `readPictureBeside`.
 */
export function readPictureOf(pictures: PictureSource, path: string): PictureBeside {
  return typeof pictures === 'string' ? readPictureBeside(pictures, path) : pictures.get(path);
}

/** Enough to see that a picture is larger than what is printed. */
const mostRead = 20_000_001;

/**
 * A picture that a Markdown file links to: in its folder or below, never elsewhere, not even via a
 * link. What a name above the folder leads to is not looked at.
 *
 * @throws EomsError `input-missing` or `io-failed` where it exists and cannot be read.
 */
function readPictureBeside(folder: string, name: string): PictureBeside {
  if (isOutside(folder, resolve(folder, name))) return 'outside';
  const path = storedPath(resolve(folder, name));
  const stats = lookBehind(path);
  if (stats === undefined) return undefined;
  try {
    if (isOutside(realpathSync(folder), realpathSync(path))) return 'outside';
    if (stats.isFile()) return readStart(path);
    return stats.isDirectory() ? 'folder' : 'device';
  } catch (cause) {
    throw readFailure(cause, path);
  }
}

function isOutside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside.split(sep)[0] === '..' || isAbsolute(inside);
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, mostRead));
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
