import { basename, dirname, extname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { saveDurably } from '../../files/save/save-durably.ts';
import { spareFolders } from '../../files/save/spare-folders.ts';

/**
 * Saves a text that has no room in an assessment, or that could not be saved in it, in a file of its own
 * which takes the place of no other: next to the assessment or, where nothing can be written there, in
 * the engagement, in the home of the person, or among temporary files. Gives the path of the file, as it
 * is shown.
 *
 * @param path the assessment.
 * @param id the requirement that the text is about.
 * @param spare the folders outside the engagement, first choice first.
 * @throws EomsError `cannot-create`, `io-failed` of the assessment's own folder, where none of them
 * takes it.
 */
export async function keepBeside(
  path: string,
  { id, text }: { readonly id: string; readonly text: string },
  spare: readonly string[] = spareFolders(),
): Promise<string> {
  const folder = dirname(path);
  const name = `${id}-${basename(path, extname(path))}`;
  try {
    return await keepIn(folder, { name, text });
  } catch (error) {
    for (const other of [dirname(folder), ...spare]) {
      const file = await keepIn(other, { name: `eoms-${name}`, text }).catch(() => undefined);
      if (file !== undefined) return file;
    }
    throw error;
  }
}

async function keepIn(
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<string> {
  const file = freeName(join(folder, name), 1);
  await saveDurably(file, Buffer.from(`${text}\n`), { mayOverwrite: false });
  return shownPath(file);
}

function freeName(stem: string, count: number): string {
  const name = count === 1 ? `${stem}.txt` : `${stem}-${count}.txt`;
  return isThere(name) ? freeName(stem, count + 1) : name;
}
