import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EomsError, type Problem } from '../../model/problem.ts';
import { isThere } from './is-there.ts';
import { storedPath } from './stored-path.ts';

/**
 * How programs that keep folders alike name what stands for a file that they moved off this machine: iCloud
 * `.x.yaml.icloud`, Nextcloud `x.yaml.nextcloud`, ownCloud `x.yaml.owncloud`, odrive `x.yaml.cloud`, Resilio
 * `x.yaml.rsls`.
 */
const placeholder = /^(?:\.(.+)\.icloud|(.+)\.(?:nextcloud|owncloud|cloud|rsls))$/i;

/** The name of the file that a placeholder stands for; `undefined` = the name is not that of one. */
export function awaitedName(name: string): string | undefined {
  const [, inCloud, behind] = placeholder.exec(name) ?? [];
  return inCloud ?? behind;
}

/** The names of files for which a folder has placeholders only, sorted. One that cannot be listed has none. */
export function listAwaited(folder: string): readonly string[] {
  return awaitedAmong(namesIn(folder));
}

/** The names of files for which there are placeholders only, in the order of the placeholders among `names`. */
export function awaitedAmong(names: readonly string[]): readonly string[] {
  const there = new Set(names);
  return names.flatMap((name) => {
    const awaited = awaitedName(name);
    return awaited === undefined || there.has(awaited) ? [] : [awaited];
  });
}

/** The placeholder of a file that is not there itself, by its name; `undefined` = it has none. */
export function placeholderFor(path: string, stored = storedPath): string | undefined {
  const name = basename(path);
  const endings = ['nextcloud', 'owncloud', 'cloud', 'rsls'].map((ending) => `${name}.${ending}`);
  return [`.${name}.icloud`, ...endings].find((one) =>
    existsSync(stored(join(dirname(path), one))),
  );
}

/** What is wrong where a path leads to no file, but to the placeholder of one. */
export function describeAwaited(path: string): Problem | undefined {
  const name = placeholderFor(path);
  if (name === undefined) return undefined;
  return {
    key: 'files.not-downloaded',
    values: { name },
    place: { file: path },
    hintKey: 'files.not-downloaded.hint',
  };
}

/**
 * Whether a file is still to be made. One that a program moved off this machine is not: it would be written over
 * when it comes back.
 *
 * @throws EomsError `input-missing` where it was moved off.
 */
export function isToBeMade(path: string): boolean {
  if (isThere(path)) return false;
  const problem = describeAwaited(path);
  if (problem !== undefined) throw new EomsError('input-missing', [problem]);
  return true;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(storedPath(folder)).toSorted();
  } catch {
    return [];
  }
}
