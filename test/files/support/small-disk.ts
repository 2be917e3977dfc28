import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from './temporary-folder.ts';

const trial = makeTemporaryFolder();

/** Whether a small disk can be mounted: only by root, and not in every container. */
export const canMount = process.getuid?.() === 0 && mountsDisk(join(trial.folder, 'trial'));
trial.remove();

/** Makes a disk of 64 kB in a new folder; false where that is not to be had. */
export function mountDisk(disk: string): boolean {
  mkdirSync(disk);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'none', disk]).status === 0;
}

export function unmountDisk(disk: string): void {
  spawnSync('umount', [disk]);
}

/** Writes a file until no more fits on its disk. Throws the error of the system that says so. */
export function fillDisk(path: string): void {
  writeFileSync(path, new Uint8Array(200_000));
}

function mountsDisk(disk: string): boolean {
  const isMounted = mountDisk(disk);
  if (isMounted) unmountDisk(disk);
  return isMounted;
}
