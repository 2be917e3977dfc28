import { dirname, join, relative } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { saveDurably } from '../../files/save/save-durably.ts';
import { EomsError } from '../../model/problem.ts';

/** The record of an engagement, in the form of sha256sum, which can check it: `sha256sum -c`. */
const recordFile = join('.eoms', 'written.sha256');

const line = /^([0-9a-f]{64}) {2}([^\p{C}\\]+)$/u;

/** The largest result that is looked at; a larger one is left to the user. */
const mostBytes = 200_000_000;

/** A result: where it goes, and what is in it. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The results in an engagement that eoms wrote and that are unchanged since. */
export interface WrittenFiles {
  /** Whether a file that is there is as eoms wrote it, or holds already what is to be written. */
  isOurs(result: WrittenFile): Promise<boolean>;
  /**
   * Records results, so that later ones may replace them; those that are `kept` may not be replaced.
   * Failing to write the record is not an error: eoms then only asks for `--force` more often than
   * needed.
   */
  note(results: readonly WrittenFile[], kept: boolean): Promise<void>;
}

/**
 * Opens the record of the engagement in `folder`; without an engagement nothing is recorded. What
 * cannot be understood in it is passed over.
 */
export async function openWrittenFiles(folder: string | undefined): Promise<WrittenFiles> {
  const digests = folder === undefined ? new Map<string, string>() : await readRecord(folder);
  const nameOf = (path: string): string =>
    portablePath(relative(folder ?? '/', path)).normalize('NFC');
  return {
    async isOurs({ path, bytes }) {
      const there = await readQuietly(path);
      if (there === undefined) return false;
      if (Buffer.from(bytes).equals(there)) return true;
      const known = digests.get(nameOf(path));
      return known !== undefined && known === (await digestOf(there));
    },
    async note(results, kept) {
      if (folder === undefined) return;
      for (const { path, bytes } of results) {
        if (kept) digests.delete(nameOf(path));
        else digests.set(nameOf(path), await digestOf(bytes));
      }
      await writeRecord(folder, digests);
    },
  };
}

async function readRecord(folder: string): Promise<Map<string, string>> {
  const bytes = await readQuietly(join(folder, recordFile));
  const lines = Buffer.from(bytes ?? [])
    .toString()
    .split(/\r?\n/);
  return new Map(
    lines.flatMap((text): [string, string][] => {
      const [, digest, name] = line.exec(text) ?? [];
      return digest === undefined || name === undefined ? [] : [[name, digest]];
    }),
  );
}

async function writeRecord(folder: string, digests: ReadonlyMap<string, string>): Promise<void> {
  const path = join(folder, recordFile);
  try {
    const lines = [...digests]
      .filter(([name]) => isThere(join(folder, name)))
      .map(([name, digest]) => `${digest}  ${name}`)
      .filter((text) => line.test(text))
      .toSorted((one, other) => (one.slice(64) < other.slice(64) ? -1 : 1));
    await refuseOutside(folder, path);
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    await undoingFolders(async (make) => {
      await make(dirname(path), folder);
      await saveDurably(path, bytes, { mayOverwrite: true, within: folder });
    });
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
  }
}

async function readQuietly(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readDocumentFile(path, mostBytes);
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  // Node's cryptography takes a while to load, and a result on the screen does without.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
