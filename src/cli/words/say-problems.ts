import { shownPath } from '../../files/read-document.ts';
import type { Messages } from '../../messages/messages.ts';
import { type EomsError, type Place, type Problem, withAdvice } from '../../model/problem.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';

/** A problem in words, for people and for `--json`. */
export interface SaidProblem {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

/** Puts a problem into words; texts in it that come from a file are made harmless for a terminal. */
export function sayProblem(problem: Problem, messages: Messages): SaidProblem {
  const { key, values, place, hintKey, hintValues } = withAdvice(problem);
  const shown = place === undefined ? {} : { ...place, file: shownPath(place.file) };
  const hint =
    hintKey === undefined ? {} : { hint: messages.text(hintKey, cleanValues(hintValues)) };
  return { code: key, ...shown, message: messages.text(key, cleanValues(values)), ...hint };
}

/** The problems of a failure as lines: `file:line:column: what is wrong`, and below it what to do. */
export function problemLines(error: EomsError, messages: Messages): string {
  return error.problems.map((problem) => `${problemText(problem, messages)}\n`).join('');
}

/** One problem, or a remark of that form, without a line end behind it. */
export function problemText(problem: Problem, messages: Messages): string {
  const { message, hint, ...place } = sayProblem(problem, messages);
  return `${whereOf(place)}${message}${hint === undefined ? '' : `\n  ${hint}`}`;
}

function whereOf({ file, line, column }: Partial<Place>): string {
  if (file === undefined) return '';
  return `${[cleanForTerminal(file), line, column].filter((part) => part !== undefined).join(':')}: `;
}
