import { dirname } from 'node:path';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { saveTogether } from '../../files/save/save-durably.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { keepWhatIsThere } from './write-output.ts';

/** A file that eoms lays into an engagement, for its owner to change. */
export interface AddedFile {
  readonly file: string;
  readonly text: string;
}

/** What is done about files that are there already. */
export interface Adding {
  readonly force?: boolean;
  /** What to do where one of them is there already and stays. */
  readonly hintKey: MessageKey;
}

/**
 * Lays files into an engagement: all or none.
 *
 * @throws EomsError `cannot-create` where one of them is there already and may not be replaced.
 */
export async function addFiles(
  engagement: string,
  added: readonly AddedFile[],
  { force = false, hintKey }: Adding,
): Promise<void> {
  const files = added.map(({ file }) => file);
  if (!force) keepWhatIsThere(files, hintKey);
  const saves = added.map(({ file, text }) => ({
    path: file,
    bytes: Buffer.from(text),
    mayOverwrite: force,
    within: engagement,
  }));
  await undoingFolders(async (make) => {
    for (const file of files) {
      await refuseOutside(engagement, file);
      await make(dirname(file), engagement);
    }
    await saveTogether(saves);
  });
}
