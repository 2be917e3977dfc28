import type { MessageKey } from '../../../model/message-key.ts';
import { EomsError, type Problem } from '../../../model/problem.ts';

/** What is wrong with a file that is read → the same of one that would be written. */
const ofResult: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'files.too-large': 'questionnaire.result-too-large',
  'files.yaml-too-many': 'questionnaire.result-too-many',
  'files.yaml-line-too-long': 'questionnaire.result-line-too-long',
};

/**
 * Makes the text of an assessment, `file`, before it is written. What is wrong with it has no place:
 * its lines are not on disk yet, so that a person could not look at them.
 *
 * @throws EomsError as `make` does, with problems that name no line.
 */
export function refuseResult<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const problems = error.problems.map((problem) => withoutLine(problem, file));
    throw new EomsError(error.kind, problems, error);
  }
}

function withoutLine(problem: Problem, file: string): Problem {
  const key = ofResult[problem.key];
  if (key === undefined) return { ...problem, place: { file } };
  const values = { ...problem.values, file };
  return { key, values, hintKey: 'questionnaire.result-too-much.hint' };
}

/**
 * Waits for what is recorded. Where it would not fit into the assessment, what was given is named as
 * the place: the file of answers, the form, the flag.
 *
 * @throws EomsError as the recording does.
 */
export async function blameGiven(given: string, recording: Promise<void>): Promise<void> {
  try {
    await recording;
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const limits = Object.values(ofResult);
    const problems = error.problems.map((problem) =>
      limits.includes(problem.key) ? { ...problem, place: { file: given } } : problem,
    );
    throw new EomsError(error.kind, problems, error);
  }
}
