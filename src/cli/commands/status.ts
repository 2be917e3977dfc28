import { clauseDepth, isWithinClause } from '../../model/clause-order.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { EomsError } from '../../model/problem.ts';
import { type EvaluatedWorkspace, evaluateWorkspace } from '../evaluate-workspace.ts';
import { exitCode } from '../exit-code.ts';
import { findInStandard } from '../find-in-standard.ts';
import { jsonOf } from '../json-envelope.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions, workspaceOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';

/** `eoms status`: coverage, scores and gaps at a glance; `--explain` says how a score came about. */
export async function status(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const evaluated = await evaluateWorkspace(terminal, workspaceOptions(options));
  const asked = options.text('explain');
  const clause = asked === undefined ? undefined : clauseMeant(evaluated, asked);
  await print(
    options.flag('json') ? json(evaluated.evaluation, clause) : await say(evaluated, clause),
  );
  return exitCode.done;

  async function say(
    { workspace, evaluation }: EvaluatedWorkspace,
    explain: string | undefined,
  ): Promise<string> {
    // What measures text for a screen takes a fifth of the time, and a script needs none of it.
    const [{ Chalk }, { sayExplanation }, { sayStatus }] = await Promise.all([
      import('chalk'),
      import('../say-explanation.ts'),
      import('../say-status.ts'),
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

function json(evaluation: Evaluation, clause: string | undefined): string {
  const { date, standard, institution, overall, readiness, clauses, requirements, findings } =
    evaluation;
  const { comparison } = evaluation;
  if (clause !== undefined) {
    const rollUp = clauses.find(({ id }) => id === clause);
    const within = requirements.filter((one) => isWithinClause(one.clause, clause));
    return jsonOf('explanation', { date, clause: rollUp, requirements: within });
  }
  return jsonOf('status', {
    date,
    standard,
    institution: institution.name,
    overall,
    readiness,
    findings,
    clauses,
    ...(comparison === undefined ? {} : { comparison }),
  });
}
