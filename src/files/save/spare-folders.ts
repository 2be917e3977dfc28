import { homedir, tmpdir } from 'node:os';

/** Folders that can mostly be written when those of an engagement cannot: home, and temporary files. */
export function spareFolders(): readonly string[] {
  return [homedir(), tmpdir()];
}
