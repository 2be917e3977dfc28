import { carryOutImport, type ImportTarget, targetsOf } from '../../app/import/carry-out-import.ts';
import { prepareImport } from '../../app/import/prepare-import.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { MessageValues } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { remarkAllOutOfScope } from '../../questionnaire/remark-out-of-scope.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read-options.ts';
import { refuseBeside } from '../flags/refuse-beside.ts';
import { isToBeWritten } from '../import/agree-import.ts';
import { type Importing, showNotesLeft, showPlan } from '../import/show-import.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { withBoth } from '../words/say-import.ts';
import { tell } from '../words/tell.ts';

/**
 * `eoms import FILES`: takes over what was filled into checklists, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importPdfs(
  { options, operands }: CommandInput<'import'>,
  terminal: Terminal,
): Promise<number> {
  const { audit, replace, otherEngagement, dryRun, yes, forceUnlock } = options;
  if (dryRun) refuseBeside('--dry-run', { '--yes': yes, '--force-unlock': forceUnlock });
  const request = {
    files: operands,
    where: workspaceOptions(options),
    permits: { replace, otherEngagement },
    audit,
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
  const targets = targetsOf(prepared);
  await carryOutImport(prepared, { unlock: options.forceUnlock }, terminal);
  for (const target of targets) await tell(terminal, 'cli.import.done', extentOf(target));
  const { answers, findings } = plan.changes;
  const uncounted = remarkAllOutOfScope(answers, shownPath(path ?? ''), workspace);
  if (uncounted.length > 0) terminal.warn(uncounted);
  for (const target of targets) {
    const found = plan.audits.get(target.audit ?? '')?.change.findings ?? findings;
    const ids = new Set([...(target.audit === undefined ? answers.keys() : []), ...found.keys()]);
    const name = target.audit === undefined ? 'assessment' : 'audit';
    await warnOfRecorded({ path: target.path, name }, { engagement: workspace, ids }, terminal);
  }
}

function extentOf({ path, ...counts }: ImportTarget): MessageValues {
  return { ...withBoth(counts), file: cleanForTerminal(shownPath(path)) };
}
