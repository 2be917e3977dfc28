import { auditPath } from '../../app/audits/find-audits.ts';
import { type ImportTarget, targetsOf } from '../../app/import/carry-out-import.ts';
import type { PreparedImport } from '../../app/import/prepare-import.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { OptionsOfCommand } from '../flags/commands.ts';
import { emit } from '../terminal/emit.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { sayImport, sayImportWarnings, withBoth } from '../words/say-import.ts';
import { notesLeft } from '../words/say-notes.ts';
import { tellUnsaid } from '../words/tell.ts';

/** An import that was planned, and how it is to be dealt with. */
export interface Importing {
  readonly prepared: PreparedImport;
  readonly options: OptionsOfCommand<'import'>;
  readonly terminal: Terminal;
}

/**
 * If the user is to agree, or only to look, the plan is shown however quiet the run is; otherwise a
 * quiet run shows only what is not taken over.
 */
export async function showPlan({ prepared, options, terminal }: Importing): Promise<void> {
  const { plan, known, workspace } = prepared;
  const { messages, columns } = terminal;
  await tellUnsaid(terminal);
  const { standard, folder } = workspace;
  const pathOfAudit = (id: string): string => shownPath(auditPath(folder, id));
  const words = { messages, columns, standard, answers: known.answers, pathOfAudit };
  const isShort = terminal.quiet && options.yes;
  const targets = targetsOf(prepared).map((target) => `${targetLine(target, messages)}\n`);
  const said = isShort
    ? sayImportWarnings(plan, words)
    : [sayImport(plan, words), ...targets].join('');
  if (said !== '') await emit(process.stderr, said);
}

/** What would be written into one file. */
function targetLine(target: ImportTarget, messages: Messages): string {
  const made = target.audit === undefined ? 'assessment' : 'audit';
  return messages.text('cli.import.target', {
    ...withBoth(target),
    file: cleanForTerminal(shownPath(target.path)),
    made: target.isNew ? made : 'no',
  });
}

/** Finally, lists what only a person can take over. */
export async function showNotesLeft({ prepared, terminal }: Importing): Promise<void> {
  const { messages } = terminal;
  await tellUnsaid(terminal);
  const lines = notesLeft(prepared.plan.files, messages).map((line) => `${line}\n`);
  if (lines.length > 0) await say(lines.join(''));
}
