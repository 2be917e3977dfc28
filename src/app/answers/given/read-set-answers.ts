import type { AnswerEntry } from '../../../model/document.ts';
import { EomsError, type Problem } from '../../../model/problem.ts';
import { firstProblems } from '../../../model/problems/first-problems.ts';
import type { Standard } from '../../../model/standard.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import { settleGiven } from '../../../model/text/given-text.ts';
import { parseRating } from '../typed/parse-rating.ts';
import type { GivenAnswer } from './answer-entries.ts';
import { giveAnswers } from './read-answers.ts';

/** Problems say where they are by the flag, as others do by the file. */
const place = { file: '--set' };

const shape = /^([^=]+)=([^:]*)(?::([\s\S]*))?$/;

interface Assignment {
  readonly text: string;
  readonly id: string;
  readonly rating: string;
  readonly justification: string | undefined;
}

/**
 * Reads `--set` flags: `eoms-scope=3`, or `design-inputs=na:We buy all our programmes`.
 *
 * @throws EomsError `usage` with every flag that is not an answer or does not fit the standard.
 */
export async function readSetAnswers(
  flags: readonly string[],
  standard: Standard,
): Promise<readonly GivenAnswer[]> {
  const assignments = flags.map((flag) => parseAssignment(settleGiven(flag)));
  const seen = new Set<string>();
  const problems = assignments.flatMap((one) => {
    const found = findProblems(one, seen);
    seen.add(one.id);
    return found;
  });
  if (problems.length > 0) throw new EomsError('usage', firstProblems(problems));
  const answers = Object.fromEntries(assignments.map((one) => [one.id, entryOf(one)]));
  return giveAnswers({ file: place.file, value: { answers }, locate: () => place }, standard);
}

function parseAssignment(text: string): Assignment {
  const [, id = '', rating = '', justification] = shape.exec(text) ?? [];
  return { text, id: id.trim(), rating: rating.trim(), justification: justification?.trim() };
}

function findProblems(one: Assignment, earlier: ReadonlySet<string>): readonly Problem[] {
  const hint = { place, hintKey: 'questionnaire.set-hint' } as const;
  if (cleanForTerminal(one.text) !== one.text) {
    return [{ key: 'cli.control-character', place }];
  }
  if (one.id === '')
    return [{ key: 'questionnaire.set-shape', values: { text: one.text }, ...hint }];
  if (parseRating(one.rating) === undefined) {
    return [{ key: 'questionnaire.rating-shape', values: { rating: one.rating }, ...hint }];
  }
  return earlier.has(one.id)
    ? [{ key: 'questionnaire.set-twice', values: { id: one.id }, place }]
    : [];
}

function entryOf({ rating, justification }: Assignment): AnswerEntry {
  return {
    rating: parseRating(rating) ?? 'na',
    ...(justification === undefined ? {} : { justification }),
  };
}
