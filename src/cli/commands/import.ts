import { carryOutImport, prepareImport } from '../../app/import/import-pdfs.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { remarkAllOutOfScope } from '../../questionnaire/remark-out-of-scope.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import { extentOf, isToBeWritten } from '../import/agree-import.ts';
import { type Importing, showNotesLeft, showPlan } from '../import/show-import.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/**
 * `eoms import FILES`: takes over what was filled into checklists, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importPdfs(
  { options, operands }: CommandInput<'import'>,
  terminal: Terminal,
): Promise<number> {
  const { replace, otherEngagement, dryRun, yes, forceUnlock } = options;
  if (dryRun) refuseBeside('--dry-run', { '--yes': yes, '--force-unlock': forceUnlock });
  const request = {
    files: operands,
    where: workspaceOptions(options),
    permits: { replace, otherEngagement },
  };
  const prepared = await prepareImport(request, terminal);
  const importing = { prepared, options, terminal };
  await showPlan(importing);
  if (await isToBeWritten(importing)) await write(importing);
  await showNotesLeft(importing);
  return exitCode.done;
}

async function write({ prepared, options, terminal }: Importing): Promise<void> {
  const { workspace, plan, path } = prepared;
  await carryOutImport(prepared, { unlock: options.forceUnlock }, terminal);
  await tell(terminal, 'cli.import.done', extentOf(prepared));
  const { answers, findings } = plan.changes;
  const uncounted = remarkAllOutOfScope(answers, shownPath(path), workspace);
  if (uncounted.length > 0) terminal.warn(uncounted);
  const ids = new Set([...answers.keys(), ...findings.keys()]);
  await warnOfRecorded(path, { engagement: workspace, ids }, terminal);
}
