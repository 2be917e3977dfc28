import type { Answer } from '../../model/assessment.ts';
import { mergeAnswer } from '../../questionnaire/revise-answer.ts';
import { joinFailures } from '../join-failures.ts';
import type { AssessContext } from './assess-context.ts';
import { type GivenAnswer, readAnswersFile } from './read-answers.ts';
import { readSetAnswers } from './read-set-answers.ts';

/**
 * Records the answers of `--answers` and `--set`, over those that are there: a note, evidence and
 * missing items that are not given stay. `--set` goes over the file. Gives how many were recorded.
 *
 * @throws EomsError with every problem of both; nothing is recorded then.
 */
export async function recordGivenAnswers(context: AssessContext): Promise<number> {
  const { options, standard } = context;
  const read = [
    ...(options.answersFile === undefined ? [] : [readAnswersFile(options.answersFile, standard)]),
    ...(options.set.length === 0 ? [] : [readSetAnswers(options.set, standard)]),
  ];
  const settled = await Promise.allSettled(read);
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw joinFailures(failures);
  const given = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const merged = mergeAll(given, context);
  await context.store.recordAll(merged);
  return merged.size;
}

/** Each answer laid over the one before it: that of the file, or what is in the store. */
function mergeAll(
  given: readonly GivenAnswer[],
  { store, stamp, standard }: AssessContext,
): ReadonlyMap<string, Answer> {
  const highest = standard.scale.length - 1;
  const merged = new Map<string, Answer>();
  for (const { id, answer } of given) {
    const previous = merged.get(id) ?? store.answers.get(id);
    merged.set(id, mergeAnswer(previous, answer, { stamp: stamp(), highest }));
  }
  return merged;
}
