import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildEngagement } from '../../engagement/build-engagement.ts';
import {
  remarkNamesInEngagement,
  remarkPrivateInEngagement,
} from '../../engagement/remark-private.ts';
import { writeEngagement } from '../../engagement/write-engagement.ts';
import { packageRoot } from '../../files/disk/package-root.ts';
import { isToBeMade } from '../../files/disk/placeholder.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { clearBeside } from '../../files/save/lock.ts';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { type Save, saveTogether } from '../../files/save/save-durably.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { assessmentsFolder } from './choose-assessment.ts';
import { engagementFile, engagementPath, schemaFolder } from './workspace.ts';

/** What an engagement is written with: its standard, and words for the comments in it. */
export interface EngagementWriting {
  readonly standard: Standard;
  readonly messages: Messages;
}

/**
 * Writes an engagement into a folder, which is made where it is absent. What is written is read back
 * first: eoms never makes a file that it would not accept. Gives what of it is private, or only looks so.
 *
 * @throws EomsError `bad-data` where it would not, `cannot-create` where one is there, `io-failed`.
 */
export async function startEngagement(
  folder: string,
  engagement: Engagement,
  { standard, messages }: EngagementWriting,
): Promise<readonly Problem[]> {
  const bytes = Buffer.from(writeEngagement(engagement, standard, messages));
  const document = parseDocument(bytes, { file: engagementFile, name: 'engagement' });
  buildEngagement(document, standard);
  await undoingFolders(async (make) => {
    await make(folder);
    const schemas = join(folder, schemaFolder);
    await refuseOutside(folder, schemas);
    await make(join(folder, assessmentsFolder), folder);
    await make(schemas, folder);
    const file = { path: join(folder, engagementFile), bytes, within: folder };
    await saveTogether([...(await copySchemas(folder, schemas)), file]);
  });
  return [...remarkPrivateInEngagement(document), ...remarkNamesInEngagement(document)];
}

/**
 * Makes sure that no engagement is in a folder. Where one is, what a dead process left there is removed.
 *
 * @throws EomsError `cannot-create` where one is; `input-missing` where one was moved off this machine.
 */
export async function refuseToOverwrite(folder: string): Promise<void> {
  const file = engagementPath(folder);
  if (isToBeMade(file)) return;
  await clearBeside(file);
  throw new EomsError('cannot-create', [
    { key: 'cli.init.exists', values: { file: shownPath(file) }, hintKey: 'cli.init.exists.hint' },
  ]);
}

/** The schemas that editors look for, to be saved into their folder. */
async function copySchemas(folder: string, schemas: string): Promise<readonly Save[]> {
  const copies = ['engagement.json', 'assessment.json', 'audit.json', 'theme.json'].map(
    async (name) => ({
      path: join(schemas, name),
      bytes: await readFile(join(packageRoot(), 'standards', 'schema', name)),
      mayOverwrite: true,
      within: folder,
    }),
  );
  return await Promise.all(copies);
}
