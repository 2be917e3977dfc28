import { shownPath } from '../../files/disk/shown-path.ts';
import type { Messages } from '../../messages/messages.ts';
import { type Problem, withAdvice } from '../../model/problem.ts';
import { explainValues } from '../../model/text/show-invisible.ts';

/** A problem in words, as data: for a screen, a JSON document, or a program that calls eoms. */
export interface ExplainedProblem {
  /** The name of the problem. It stays when its words change. */
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** In a workbook, the sheet and the cell: `Answers!D14`. */
  readonly cell?: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Puts a problem into words; texts in it that come from a file are made harmless for a terminal. */
export function explainProblem(problem: Problem, messages: Messages): ExplainedProblem {
  const { key, values, place, hintKey, hintValues } = withAdvice(problem);
  const shown = place === undefined ? {} : { ...place, file: shownPath(place.file) };
  const hint =
    hintKey === undefined ? {} : { hint: messages.text(hintKey, explainValues(hintValues)) };
  return { code: key, ...shown, message: messages.text(key, explainValues(values)), ...hint };
}
