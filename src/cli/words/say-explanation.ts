import type { Messages } from '../../messages/messages.ts';
import { isWithinClause } from '../../model/clause-order.ts';
import type { Evaluation, RequirementResult } from '../../model/evaluation.ts';
import { highestRating } from '../../model/rules/scale.ts';
import { hangText, wrapText } from '../terminal/wrap-text.ts';

/** What is needed to describe an explanation: messages, and the columns of the screen. */
export interface ExplanationWords {
  readonly messages: Messages;
  readonly width: number;
}

/** How the score of a clause came about, requirement by requirement, so that anybody can redo it. */
export function sayExplanation(
  evaluation: Evaluation,
  clause: string,
  { messages, width }: ExplanationWords,
): string {
  const rollUp = evaluation.clauses.find(({ id }) => id === clause);
  if (rollUp === undefined) throw new Error(`no clause ${clause} in the evaluation`);
  const within = evaluation.requirements.filter((one) => isWithinClause(one.clause, clause));
  const highest = highestRating(evaluation.scale);
  const rated = within.filter(({ rating }) => rating !== null);
  const earned = sum(rated.map(({ rating, weight }) => (rating ?? 0) * weight));
  const possible = sum(rated.map(({ weight }) => highest * weight));
  const values = { earned, possible, score: messages.percent(rollUp.score) };
  const counts = {
    standing: messages.text('questionnaire.standing', { ...rollUp.counts }),
    coverage: messages.percent(rollUp.coverage),
  };
  const lines = [
    ...wrapText(`${clause} ${rollUp.name}`, width),
    '',
    ...within.flatMap((one) => {
      const text = `${one.id}: ${reasonOf(one, highest, messages)}`;
      return hangText(`  ${one.clause.padEnd(9)} `, text, width);
    }),
    '',
    ...wrapText(messages.text('cli.explain.sum', values), width),
    ...wrapText(messages.text('cli.explain.counts', counts), width),
  ];
  return `${lines.join('\n')}\n`;
}

function reasonOf(
  { rating, weight, why }: RequirementResult,
  highest: number,
  messages: Messages,
): string {
  const reason = messages.text(`cli.why.${why}`);
  if (rating === null) return reason;
  const sums = { rating, weight, earned: rating * weight, possible: highest * weight };
  return `${messages.text('cli.explain.line', sums)} ${reason}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
