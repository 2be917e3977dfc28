import { carryOutImport, type ImportTarget, targetsOf } from '../../app/import/carry-out-import.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { MessageValues } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { remarkAllOutOfScope } from '../../scope/remark-out-of-scope.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { withBoth } from '../words/say-import.ts';
import { tell } from '../words/tell.ts';
import type { Importing } from './show-import.ts';

/** Writes what was agreed to, and says into which files, and what of it counts for nothing or cannot be printed. */
export async function writeImport({ prepared, options, terminal }: Importing): Promise<void> {
  const { workspace, plan, path } = prepared;
  const targets = targetsOf(prepared);
  await carryOutImport(prepared, { unlock: options.forceUnlock }, terminal);
  for (const target of targets) await tell(terminal, 'cli.import.done', extentOf(target));
  if (plan.heard.length > 0) await tell(terminal, 'cli.import.next-said');
  const { answers } = plan.changes;
  const uncounted = remarkAllOutOfScope(answers, shownPath(path ?? ''), workspace);
  if (uncounted.length > 0) terminal.warn(uncounted);
  for (const target of targets) await warnOfCharacters(target, prepared, terminal);
}

async function warnOfCharacters(
  { path, audit = '' }: ImportTarget,
  { workspace, plan }: Importing['prepared'],
  terminal: Terminal,
): Promise<void> {
  const { answers, findings } = plan.changes;
  const heard = plan.heard.flatMap((said) => [...said.keys()]);
  const inAudit = plan.audits.get(audit)?.change.findings;
  const ids = new Set(inAudit?.keys() ?? [...answers.keys(), ...findings.keys(), ...heard]);
  const name = inAudit === undefined ? 'assessment' : 'audit';
  await warnOfRecorded({ path, name }, { engagement: workspace, ids }, terminal);
}

function extentOf({ path, ...counts }: ImportTarget): MessageValues {
  return { ...withBoth(counts), file: cleanForTerminal(shownPath(path)) };
}
