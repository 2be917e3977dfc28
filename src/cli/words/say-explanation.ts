import type { ClauseExplanation } from '../../app/explain/explain-clause.ts';
import type { Messages } from '../../messages/messages.ts';
import { hangText, wrapText } from '../terminal/wrap-text.ts';

/** What is needed to describe an explanation: messages, and the columns of the screen. */
export interface ExplanationWords {
  readonly messages: Messages;
  readonly width: number;
}

/** How the score of a clause came about, requirement by requirement, so that anybody can redo it. */
export function sayExplanation(
  { rollUp, points, parts }: ClauseExplanation,
  { messages, width }: ExplanationWords,
): string {
  const values = { ...points, score: messages.percent(rollUp.score) };
  const counts = {
    standing: messages.text('questionnaire.standing', { ...rollUp.counts }),
    coverage: messages.percent(rollUp.coverage),
  };
  const lines = [
    ...wrapText(`${rollUp.id} ${rollUp.name}`, width),
    '',
    ...parts.flatMap((part) => {
      const text = `${part.result.id}: ${reasonOf(part, messages)}`;
      return hangText(`  ${part.result.clause.padEnd(9)} `, text, width);
    }),
    '',
    ...wrapText(messages.text('cli.explain.sum', values), width),
    ...wrapText(messages.text('cli.explain.counts', counts), width),
  ];
  return `${lines.join('\n')}\n`;
}

function reasonOf(
  { result: { rating, weight, why }, points }: ClauseExplanation['parts'][number],
  messages: Messages,
): string {
  const reason = messages.text(`cli.why.${why}`);
  if (rating === null || points === undefined) return reason;
  const sums = { rating, weight, ...points };
  return `${messages.text('cli.explain.line', sums)} ${reason}`;
}
