import { type ExplainedProblem, explainProblem } from '../../app/explain/explain-problem.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EomsError, Place, Problem } from '../../model/problem.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { showName } from '../../model/text/show-invisible.ts';

/** The problems of a failure as lines: `file:line:column: what is wrong`, and below it what to do. */
export function problemLines(
  { problems }: Pick<EomsError, 'problems'>,
  messages: Messages,
): string {
  return problems.map((problem) => `${problemText(problem, messages)}\n`).join('');
}

/** One problem, or a remark of that form, without a line end behind it. */
export function problemText(problem: Problem, messages: Messages): string {
  return explainedText(explainProblem(problem, messages));
}

/** The same of a problem that was put into words before. */
export function explainedText({ message, hint, ...place }: ExplainedProblem): string {
  return `${whereOf(place)}${message}${hint === undefined ? '' : `\n  ${hint}`}`;
}

function whereOf({ file, line, column, cell }: Partial<Place>): string {
  if (file === undefined) return '';
  const within = cell === undefined ? [line, column] : [cleanForTerminal(cell)];
  return `${[cleanForTerminal(showName(file)), ...within].filter((part) => part !== undefined).join(':')}: `;
}
