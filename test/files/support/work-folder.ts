import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { restoreCalls } from './failing-calls.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A folder that every test of a file finds as new. */
interface WorkFolder {
  readonly folder: string;
  /** The folder around it, which is not cleared between two tests. */
  readonly around: string;
  /** All that is in it, with its content. */
  readonly contents: () => Readonly<Record<string, string>>;
}

/**
 * Makes a folder with some files before each test, and takes it away after it; all calls of the disk are
 * what they were then.
 */
export function useWorkFolder(files: Readonly<Record<string, string>> = {}): WorkFolder {
  const { folder: around, remove } = makeTemporaryFolder();
  const folder = join(around, 'work');
  beforeEach(() => {
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterEach(() => {
    restoreCalls();
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(remove);
  const contents = (): Readonly<Record<string, string>> => {
    const names = readdirSync(folder).toSorted();
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  };
  return { folder, around, contents };
}
