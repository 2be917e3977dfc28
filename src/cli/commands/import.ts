import {
  carryOutImport,
  countsOf,
  type PreparedImport,
  prepareImport,
} from '../../app/import/import-pdfs.ts';
import { warnOfRecorded } from '../../app/report/warn-of-characters.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { remarkAllOutOfScope } from '../../questionnaire/remark-out-of-scope.ts';
import { exitCode } from '../exit-code.ts';
import { type Options, readOptions, workspaceOptions } from '../flags/read-options.ts';
import type { CommandInput } from '../program.ts';
import { emit } from '../terminal/emit.ts';
import { Interruption } from '../terminal/interruption.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { sayImport, sayImportWarnings, withBoth } from '../words/say-import.ts';
import { notesLeft } from '../words/say-notes.ts';
import { tell, tellUnsaid } from '../words/tell.ts';

/**
 * `eoms import FILES`: takes over what was filled into checklists, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importPdfs(input: CommandInput, terminal: Terminal): Promise<number> {
  const options = readOptions(input);
  const permits = {
    replace: options.flag('replace'),
    otherEngagement: options.flag('otherEngagement'),
  };
  const where = workspaceOptions(options);
  const prepared = await prepareImport({ files: input.operands, where, permits }, terminal);
  const importing = { prepared, options, terminal };
  await show(importing);
  await settle(importing);
  await showNotesLeft(importing);
  return exitCode.done;
}

interface Importing {
  readonly prepared: PreparedImport;
  readonly options: Options;
  readonly terminal: Terminal;
}

/**
 * Where somebody is to agree, or only to look, the plan is shown however quiet the run is; else, of a quiet
 * run, what is not taken over.
 */
async function show({ prepared, options, terminal }: Importing): Promise<void> {
  const { plan, known, workspace } = prepared;
  const { messages, standard } = workspace;
  await tellUnsaid(terminal, messages);
  const words = { messages, columns: terminal.columns, standard, answers: known.answers };
  const isShort = terminal.quiet && options.flag('yes');
  const said = isShort ? sayImportWarnings(plan, words) : sayImport(plan, words);
  if (said !== '') await emit(process.stderr, said);
}

/** Says at the end what nobody but a person can take over. */
async function showNotesLeft({ prepared, terminal }: Importing): Promise<void> {
  const { messages } = prepared.workspace;
  await tellUnsaid(terminal, messages);
  const lines = notesLeft(prepared.plan.files, messages).map((line) => `${line}\n`);
  if (lines.length > 0) await say(lines.join(''));
}

/** Writes what was planned, where somebody agrees. */
async function settle(importing: Importing): Promise<void> {
  const { prepared, options, terminal } = importing;
  const { workspace, plan, path } = prepared;
  const { messages } = workspace;
  const counts = countsOf(plan);
  if (counts.answers + counts.findings === 0) {
    await tell(terminal, messages, 'cli.import.nothing');
    return;
  }
  if (options.flag('dryRun')) {
    await tell(terminal, messages, 'cli.import.dry-run');
    return;
  }
  const values = { ...withBoth(counts), file: cleanForTerminal(shownPath(path)) };
  if (!(await isAgreed(messages.text('cli.import.ask', values), importing))) {
    await tell(terminal, messages, 'cli.import.declined');
    return;
  }
  await carryOutImport(prepared, { unlock: options.flag('forceUnlock') }, terminal);
  await tell(terminal, messages, 'cli.import.done', values);
  const ids = new Set([...plan.changes.answers.keys(), ...plan.changes.findings.keys()]);
  const uncounted = remarkAllOutOfScope(plan.changes.answers, shownPath(path), workspace);
  if (uncounted.length > 0) terminal.warn(uncounted);
  await warnOfRecorded(path, { engagement: workspace, ids }, terminal);
}

async function isAgreed(question: string, importing: Importing): Promise<boolean> {
  const { options, terminal, prepared } = importing;
  if (options.flag('yes')) return true;
  if (!terminal.canAsk) {
    throw new EomsError('usage', [
      { key: 'cli.import.no-terminal', hintKey: 'cli.import.no-terminal.hint' },
    ]);
  }
  const { messages } = prepared.workspace;
  const { askWhether } = await import('../terminal/ask-whether.ts');
  try {
    return await askWhether(question, { messages, colourLevel: terminal.colour.err });
  } catch (error) {
    if (error instanceof Interruption) await tell(terminal, messages, 'cli.import.declined');
    throw error;
  }
}
