import { join, relative } from 'node:path';
import { type OpenAnswerStore, openAnswerStore } from './answer-store.ts';
import type { Options } from './read-options.ts';
import { assessmentPath, assessmentsFolder, schemaFolder, type Workspace } from './workspace.ts';

/** The assessment to write: the one named, else the newest; where there is none, or one is to be begun, a new one. */
export async function writablePath(
  workspace: Workspace,
  options: Options,
  date: string,
): Promise<string> {
  const fresh = join(workspace.folder, assessmentsFolder, `${date}.yaml`);
  if (options.flag('new')) return fresh;
  return (await assessmentPath(workspace, options.text('assessment'))) ?? fresh;
}

/**
 * Opens an assessment of an engagement for writing; makes it where it is absent.
 *
 * @throws EomsError as `openAnswerStore` does.
 */
export function openStoreOf(
  { folder, standard }: Workspace,
  path: string,
  date: string,
): Promise<OpenAnswerStore> {
  const schema = relative(
    join(folder, assessmentsFolder),
    join(folder, schemaFolder, 'assessment.json'),
  );
  return openAnswerStore(path, standard, { started: date, schema });
}
