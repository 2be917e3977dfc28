import { basename, parse, relative } from 'node:path';
import { portablePath } from '../../files/disk/portable-path.ts';
import { portfolioFiles } from './portfolio-files.ts';

/** A folder, and the place of its results below that of all. */
export interface PlacedFolder {
  readonly folder: string;
  /** With `/` between its steps. */
  readonly place: string;
}

/**
 * Gives each folder a place of its own below the folder of results: its path as seen from the working folder, without
 * what leads up or to a drive. Two that would share one, also on disks that do not tell capitals apart, get `-2`,
 * `-3` … by the order of their paths. Sorted by place.
 */
export function namePlaces(folders: readonly string[], cwd: string): readonly PlacedFolder[] {
  const taken = new Set<string>(portfolioFiles);
  return folders
    .toSorted()
    .map((folder) => ({ folder, place: freePlace(placeOf(folder, cwd), taken) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
}

function placeOf(folder: string, cwd: string): string {
  const seen = relative(cwd, folder);
  const steps = portablePath(seen.slice(parse(seen).root.length)).split('/');
  const inside = steps.filter((step) => step !== '..' && step !== '');
  const names = inside.length === 0 ? [basename(folder)] : inside;
  // The root of a disk has no name.
  return names.join('/') === '' ? 'root' : names.join('/');
}

function freePlace(wanted: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const place = number === 1 ? wanted : `${wanted}-${number}`;
    const key = place.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return place;
  }
}
