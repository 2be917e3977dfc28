import { dirname } from 'node:path';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { saveTogether } from '../../files/save/save-durably.ts';
import { type TemplateName, templateFile } from '../load/find-templates.ts';
import { loadTemplates } from '../load/load-templates.ts';
import { keepWhatIsThere } from './write-output.ts';

/**
 * Puts a shipped template and its parts into an engagement: all or none, as a template of which half is
 * old is worse than either. Returns how many files these are.
 *
 * @throws EomsError `cannot-create` where one of them is there already and may not be replaced.
 */
export async function copyTemplate(
  name: TemplateName,
  engagement: string,
  { force }: { readonly force: boolean },
): Promise<number> {
  const templates = Object.entries(loadTemplates(name));
  const copies = templates.map(([part, text]) => ({ file: templateFile(part, engagement), text }));
  const files = copies.map(({ file }) => file);
  if (!force) keepWhatIsThere(files, 'cli.template.kept.hint');
  const saves = copies.map(({ file, text }) => ({
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
  return copies.length;
}
