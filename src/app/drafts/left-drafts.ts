import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { removeQuietly } from '../../files/save/give-name.ts';
import { holdFolder } from '../../files/save/hold-folder.ts';
import { removeEmpty } from '../../files/save/make-folder.ts';
import { sweepTemporary } from '../../files/save/temporary-file.ts';
import { livenessOfWriter } from '../../files/save/writer-name.ts';
import { draftsFolder, nameDraft, writerOfDraft } from './drafts-folder.ts';
import { type HalfTyped, readHalfTyped } from './half-typed.ts';

/** A draft that a run left which does not run any more. */
export interface LeftDraft {
  /** `undefined` where the file is not a draft that can be read. */
  readonly draft: HalfTyped | undefined;
  /** All that the file holds. */
  readonly text: string;
  /** To be called when it is recorded, or kept elsewhere. */
  readonly remove: () => Promise<void>;
}

/** After so many milliseconds without a change, a process that cannot be seen from here types no more. */
const longSince = 7 * 24 * 60 * 60 * 1000;

/**
 * Takes the drafts of an engagement whose processes are gone; each goes to one taker only. What is taken and
 * not removed is there for the next run. Whatever cannot be looked at stays.
 *
 * @param folder the folder of the engagement.
 * @param at the time of the run, as ISO 8601: drafts of another machine are left once they are a week old.
 */
export async function takeLeftDrafts(folder: string, at: string): Promise<readonly LeftDraft[]> {
  const place = join(folder, draftsFolder);
  const held = await holdFolder(place, folder).catch(() => undefined);
  if (held === undefined) return [];
  try {
    await sweepTemporary(place, held.path);
    const names = await readdir(held.path);
    const taken: LeftDraft[] = [];
    for (const name of names.toSorted()) {
      if (!(await isLeft(join(held.path, name), name, at))) continue;
      const one = await take(name, { place, held: held.path });
      if (one !== undefined) taken.push(one);
    }
    return taken;
  } finally {
    await held.release();
  }
}

async function isLeft(path: string, name: string, at: string): Promise<boolean> {
  const writer = writerOfDraft(name);
  if (writer === undefined) return false;
  const liveness = livenessOfWriter(writer);
  if (liveness !== 'unknown') return liveness === 'gone';
  const changed = await stat(path).catch(() => undefined);
  return changed !== undefined && Date.parse(at) - changed.mtimeMs > longSince;
}

/** The file gets a name of this process: of several that take it, only one finds it. */
async function take(
  name: string,
  { place, held }: { readonly place: string; readonly held: string },
): Promise<LeftDraft | undefined> {
  const mine = nameDraft();
  try {
    await rename(join(held, name), join(held, mine));
    const text = Buffer.from(await readDocumentFile(join(held, mine))).toString('utf8');
    const remove = async (): Promise<void> => {
      await removeQuietly(join(place, mine));
      await removeEmpty([place]);
    };
    return { draft: readHalfTyped(text), text, remove };
  } catch {
    // Somebody else took it, or it cannot be read now: the next run looks at it again.
    return undefined;
  }
}
