import {
  type EvaluatedWorkspace,
  evaluateWorkspace,
} from '../../app/engagement/evaluate-workspace.ts';
import { findClause } from '../../app/load/find-clause.ts';
import { noteBegunLater } from '../../app/report/report-notes.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { printResult, screenWidth, type Terminal } from '../terminal/terminal.ts';
import { statusJson } from '../words/status-json.ts';
import { tellJournal } from '../words/tell-journal.ts';

/** `eoms status`: coverage, scores and gaps at a glance; `--explain` says how a score came about, `--journal` who answered what. */
export async function status(
  { options }: CommandInput<'status'>,
  terminal: Terminal,
): Promise<number> {
  const { explain: asked, journal } = options;
  const before = { '--before': options.before !== undefined };
  if (asked !== undefined) refuseBeside('--explain', { ...before, '--journal': journal });
  if (journal) refuseBeside('--journal', before);
  const evaluated = await evaluateWorkspace(terminal, workspaceOptions(options));
  const { workspace, evaluation } = evaluated;
  noteBegunLater(terminal, evaluation);
  if (journal) {
    await tellJournal(evaluated, { isForProgram: options.json, width: screenWidth(), terminal });
    return exitCode.done;
  }
  const clause = asked === undefined ? undefined : findClause(workspace.standard, asked);
  const text = options.json
    ? statusJson(evaluation, clause)
    : await sayOnScreen(evaluated, clause, terminal);
  await printResult(text);
  return exitCode.done;
}

async function sayOnScreen(
  { evaluation }: EvaluatedWorkspace,
  clause: string | undefined,
  { messages, colour: levels }: Terminal,
): Promise<string> {
  // What measures text for a screen takes a fifth of the time, and a script needs none of it.
  const [{ Chalk }, { explainClause }, { sayExplanation }, { sayStatus }] = await Promise.all([
    import('chalk'),
    import('../../app/explain/explain-clause.ts'),
    import('../words/say-explanation.ts'),
    import('../words/say-status.ts'),
  ]);
  const colour = new Chalk({ level: levels.out });
  return clause === undefined
    ? sayStatus(evaluation, { messages, colour, width: screenWidth() })
    : sayExplanation(explainClause(evaluation, clause), { messages, width: screenWidth() });
}
