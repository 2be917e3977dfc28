import type { Messages } from '../messages/messages.ts';
import { isWithinClause } from '../model/clause-order.ts';
import type { Evaluation, RequirementResult } from '../model/evaluation.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';

/** How the score of a clause came about, requirement by requirement, so that anybody can redo it. */
export function sayExplanation(evaluation: Evaluation, clause: string, messages: Messages): string {
  const rollUp = evaluation.clauses.find(({ id }) => id === clause);
  if (rollUp === undefined) throw new Error(`no clause ${clause} in the evaluation`);
  const within = evaluation.requirements.filter((one) => isWithinClause(one.clause, clause));
  const highest = evaluation.scale.length - 1;
  const rated = within.filter(({ rating }) => rating !== null);
  const earned = sum(rated.map(({ rating, weight }) => (rating ?? 0) * weight));
  const possible = sum(rated.map(({ weight }) => highest * weight));
  const values = { earned, possible, score: messages.percent(rollUp.score) };
  const lines = [
    `${clause} ${cleanForTerminal(rollUp.name)}`,
    '',
    ...within.map((one) => line(one, highest, messages)),
    '',
    messages.text('cli.explain.sum', values),
    messages.text('cli.explain.counts', {
      ...rollUp.counts,
      coverage: messages.percent(rollUp.coverage),
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function line(result: RequirementResult, highest: number, messages: Messages): string {
  const { id, clause, rating, weight, why } = result;
  const reason = messages.text(`cli.why.${why}`);
  const head = `  ${clause.padEnd(9)} ${id}`;
  if (rating === null) return `${head}: ${reason}`;
  const sums = { rating, weight, earned: rating * weight, possible: highest * weight };
  return `${head}: ${messages.text('cli.explain.line', sums)} ${reason}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
