import type { PreparedImport } from '../../app/import/import-pdfs.ts';
import type { OptionsOfCommand } from '../flags/commands.ts';
import { emit } from '../terminal/emit.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { sayImport, sayImportWarnings } from '../words/say-import.ts';
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
  const words = { messages, columns, standard: workspace.standard, answers: known.answers };
  const isShort = terminal.quiet && options.yes;
  const said = isShort ? sayImportWarnings(plan, words) : sayImport(plan, words);
  if (said !== '') await emit(process.stderr, said);
}

/** Finally, lists what only a person can take over. */
export async function showNotesLeft({ prepared, terminal }: Importing): Promise<void> {
  const { messages } = terminal;
  await tellUnsaid(terminal);
  const lines = notesLeft(prepared.plan.files, messages).map((line) => `${line}\n`);
  if (lines.length > 0) await say(lines.join(''));
}
