import { type TemplateName, templateFile } from '../load/find-templates.ts';
import { loadTemplates } from '../load/load-templates.ts';
import { addFiles } from './add-files.ts';

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
  await addFiles(engagement, copies, { force, hintKey: 'cli.template.kept.hint' });
  return copies.length;
}
