import { basename, dirname, extname, join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { saveDurably } from '../../files/save/save-durably.ts';

/**
 * Saves a text that is too long for an assessment in a file of its own next to it, which takes the place
 * of no other. Gives the path of the file, as it is shown.
 *
 * @param path the assessment.
 * @param id the requirement that the text is about.
 * @throws EomsError `cannot-create`, `io-failed`.
 */
export async function keepBeside(path: string, id: string, text: string): Promise<string> {
  const file = freeName(join(dirname(path), `${id}-${basename(path, extname(path))}`), 1);
  await saveDurably(file, Buffer.from(`${text}\n`), { mayOverwrite: false });
  return shownPath(file);
}

function freeName(stem: string, count: number): string {
  const name = count === 1 ? `${stem}.txt` : `${stem}-${count}.txt`;
  return isThere(name) ? freeName(stem, count + 1) : name;
}
