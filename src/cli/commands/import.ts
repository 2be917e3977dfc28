import { prepareImport } from '../../app/import/prepare-import.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import { isToBeWritten } from '../import/agree-import.ts';
import { showNotesLeft, showPlan } from '../import/show-import.ts';
import { writeImport } from '../import/write-import.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * `eoms import FILES`: takes over what was filled into checklists and workbooks, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importPdfs(
  { options, operands }: CommandInput<'import'>,
  terminal: Terminal,
): Promise<number> {
  const { audit, replace, otherEngagement, dryRun, yes, plain, forceUnlock } = options;
  if (dryRun) {
    refuseBeside('--dry-run', { '--yes': yes, '--plain': plain, '--force-unlock': forceUnlock });
  }
  if (yes) refuseBeside('--yes', { '--plain': plain });
  const request = {
    files: operands,
    where: workspaceOptions(options),
    permits: { replace, otherEngagement },
    audit,
  };
  const prepared = await prepareImport(request, terminal);
  const importing = { prepared, options, terminal };
  await showPlan(importing);
  if (await isToBeWritten(importing)) await writeImport(importing);
  await showNotesLeft(importing);
  return exitCode.done;
}
