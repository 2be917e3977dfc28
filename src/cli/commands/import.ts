import { isDeepStrictEqual } from 'node:util';
import { isThere } from '../../files/is-there.ts';
import { forceUnlock } from '../../files/lock.ts';
import type { Assessment } from '../../model/assessment.ts';
import { EomsError } from '../../model/problem.ts';
import { cleanForTerminal } from '../clean-for-terminal.ts';
import { emit } from '../emit.ts';
import { exitCode } from '../exit-code.ts';
import {
  type ImportPlan,
  isWritten,
  type NamedPdf,
  type Planning,
  planImport,
} from '../import/plan-import.ts';
import { readNamedPdfs } from '../import/read-named-pdfs.ts';
import { sayImport, withBoth } from '../import/say-import.ts';
import { notesLeft } from '../import/say-notes.ts';
import { Interruption } from '../interruption.ts';
import { openEngagement } from '../open-engagement.ts';
import { openStoreOf, writablePath } from '../open-store.ts';
import type { CommandInput } from '../program.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { shownPath } from '../read-document.ts';
import { commonOptions, type Options, readOptions, workspaceOptions } from '../read-options.ts';
import { openTerminal, say, type Terminal, tell } from '../terminal.ts';
import { warnOfRecorded } from '../warn-of-characters.ts';
import { findEngagement, openAssessment } from '../workspace.ts';

/**
 * `eoms import FILES`: takes over what was filled into checklists, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importPdfs(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  refuseWithoutEngagement(terminal, input.operands);
  const workspace = await openEngagement(terminal, workspaceOptions(options));
  const pdfs = await readNamedPdfs(input.operands, terminal, workspace.messages);
  const path = await writablePath(workspace, options, terminal);
  const permits = {
    replace: options.flag('replace'),
    otherEngagement: options.flag('otherEngagement'),
  };
  const importing = { workspace, permits, pdfs, path, options, terminal };
  const known = await assessmentAt(importing);
  const plan = planImport(pdfs, known, importing);
  await show(plan, known, importing);
  const ended = await settle(plan, importing);
  await showNotesLeft(plan, importing);
  return ended;
}

interface Importing extends Planning {
  readonly pdfs: readonly NamedPdf[];
  /** The assessment to write. */
  readonly path: string;
  readonly options: Options;
  readonly terminal: Terminal;
}

type Known = Pick<Assessment, 'answers' | 'findings'>;

function refuseWithoutEngagement({ cwd }: Terminal, [file = '']: readonly string[]): void {
  if (findEngagement(cwd) !== undefined) return;
  throw new EomsError('input-missing', [
    {
      key: 'cli.import.no-engagement',
      values: { folder: cwd },
      hintKey: 'cli.import.no-engagement.hint',
      hintValues: { file: quoteForShell(file) },
    },
  ]);
}

/** What the assessment says; nothing where it is still to be made. */
async function assessmentAt({ workspace, path, options }: Importing): Promise<Known> {
  const named = options.text('assessment');
  if (named === undefined && !isThere(path)) return { answers: new Map(), findings: new Map() };
  return openAssessment(workspace, path);
}

/** Where somebody is to agree, or only to look, the plan is shown however quiet the run is. */
async function show(plan: ImportPlan, { answers }: Known, importing: Importing): Promise<void> {
  const { workspace, options, terminal } = importing;
  if (terminal.quiet && options.flag('yes')) return;
  const { messages, standard } = workspace;
  const { columns } = terminal;
  await emit(process.stderr, sayImport(plan, { messages, columns, standard, answers }));
}

/** Says at the end what nobody but a person can take over. */
async function showNotesLeft({ files }: ImportPlan, importing: Importing): Promise<void> {
  const { workspace, terminal } = importing;
  if (terminal.quiet) return;
  const lines = notesLeft(files, workspace.messages).map((line) => `${line}\n`);
  if (lines.length > 0) await say(lines.join(''));
}

/** Writes what was planned, where somebody agrees. */
async function settle(plan: ImportPlan, importing: Importing): Promise<number> {
  const { workspace, options, terminal } = importing;
  const { messages } = workspace;
  const counts = countsOf(plan);
  if (counts.answers + counts.findings === 0) {
    await tell(terminal, messages, 'cli.import.nothing');
    return exitCode.done;
  }
  if (options.flag('dryRun')) {
    await tell(terminal, messages, 'cli.import.dry-run');
    return exitCode.done;
  }
  const file = cleanForTerminal(shownPath(importing.path));
  if (
    !(await isAgreed(messages.text('cli.import.ask', { ...withBoth(counts), file }), importing))
  ) {
    await tell(terminal, messages, 'cli.import.declined');
    return exitCode.done;
  }
  await write(plan, importing);
  await tell(terminal, messages, 'cli.import.done', { ...withBoth(counts), file });
  const ids = new Set([...plan.changes.answers.keys(), ...plan.changes.findings.keys()]);
  await warnOfRecorded(importing.path, { engagement: workspace, ids, messages });
  return exitCode.done;
}

function countsOf({ files }: ImportPlan): { readonly answers: number; readonly findings: number } {
  return {
    answers: files.flatMap(({ answers }) => answers.filter(isWritten)).length,
    findings: files.flatMap(({ findings }) => findings.filter(isWritten)).length,
  };
}

async function isAgreed(question: string, importing: Importing): Promise<boolean> {
  const { options, terminal, workspace } = importing;
  if (options.flag('yes')) return true;
  if (!terminal.canAsk) {
    throw new EomsError('usage', [
      { key: 'cli.import.no-terminal', hintKey: 'cli.import.no-terminal.hint' },
    ]);
  }
  const { askWhether } = await import('../ask-whether.ts');
  try {
    const { messages } = workspace;
    return await askWhether(question, { messages, colourLevel: terminal.colour.err });
  } catch (error) {
    if (error instanceof Interruption) {
      await tell(terminal, workspace.messages, 'cli.import.declined');
    }
    throw error;
  }
}

/**
 * Plans again under the lock: what is written is what was agreed to, or nothing.
 *
 * @throws EomsError `locked` where the assessment was changed meanwhile.
 */
async function write(plan: ImportPlan, importing: Importing): Promise<void> {
  const { workspace, pdfs, path, options, terminal } = importing;
  if (options.flag('forceUnlock')) await forceUnlock(path);
  const store = await openStoreOf(workspace, path, terminal.date);
  try {
    const again = planImport(pdfs, store.assessment, importing);
    if (!isDeepStrictEqual(again.changes, plan.changes)) {
      throw new EomsError('locked', [
        { key: 'cli.import.changed', place: { file: shownPath(path) } },
      ]);
    }
    await store.recordChanges(again.changes);
  } finally {
    await store.close();
  }
}
