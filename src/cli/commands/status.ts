import {
  type EvaluatedWorkspace,
  evaluateWorkspace,
} from '../../app/engagement/evaluate-workspace.ts';
import { findInStandard } from '../../app/load/find-in-standard.ts';
import { clauseDepth } from '../../model/clause-order.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import { readOptions, workspaceOptions } from '../flags/read-options.ts';
import type { CommandInput } from '../program.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { print } from '../terminal/terminal.ts';
import { statusJson } from '../words/status-json.ts';

/** `eoms status`: coverage, scores and gaps at a glance; `--explain` says how a score came about. */
export async function status(input: CommandInput, terminal: Terminal): Promise<number> {
  const options = readOptions(input);
  const evaluated = await evaluateWorkspace(terminal, workspaceOptions(options));
  const asked = options.text('explain');
  const clause = asked === undefined ? undefined : clauseMeant(evaluated, asked);
  await print(
    options.flag('json') ? statusJson(evaluated.evaluation, clause) : await say(evaluated, clause),
  );
  return exitCode.done;

  async function say(
    { workspace, evaluation }: EvaluatedWorkspace,
    explain: string | undefined,
  ): Promise<string> {
    // What measures text for a screen takes a fifth of the time, and a script needs none of it.
    const [{ Chalk }, { sayExplanation }, { sayStatus }] = await Promise.all([
      import('chalk'),
      import('../words/say-explanation.ts'),
      import('../words/say-status.ts'),
    ]);
    const colour = new Chalk({ level: terminal.colour.out });
    const { messages } = workspace;
    return explain === undefined
      ? sayStatus(evaluation, { messages, colour, width: screenWidth() })
      : sayExplanation(evaluation, explain, { messages, width: screenWidth() });
  }
}

function screenWidth(): number {
  return process.stdout.isTTY ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY;
}

/** The clause that is meant: as it is numbered, or that of a requirement or an item. */
function clauseMeant({ workspace }: EvaluatedWorkspace, wanted: string): string {
  const [found] = findInStandard(workspace.standard, wanted)?.clauses ?? [];
  if (found !== undefined) return found.clause;
  const known = workspace.standard.clauses;
  const words = known.filter((one) => clauseDepth(one.clause) === 1).map((one) => one.clause);
  throw new EomsError('usage', [
    {
      key: 'cli.no-clause',
      values: { wanted },
      hintKey: 'problem.known-words',
      hintValues: { words: words.join(', ') },
    },
  ]);
}
