import type { Answer } from '../model/assessment.ts';
import type { Requirement } from '../model/standard.ts';

/**
 * Index of the question to begin with where all are answered: the one that was answered last, so that it can be
 * seen and changed. `undefined` where some are open, or nothing tells which it was: all came at once, as from a file.
 */
export function findLastOfAll(
  order: readonly Requirement[],
  answers: ReadonlyMap<string, Answer>,
): number | undefined {
  const times = new Set(order.map(({ id }) => answers.get(id)?.at));
  const isAnswered = order.every(({ id }) => answers.has(id));
  return isAnswered && times.size > 1 ? findLastAnswered(order, answers) : undefined;
}

/**
 * Index of the question that was answered last, by the times of the answers; `undefined` if unknown.
 * Among answers of the same time, as for a whole clause, it is the last of them, unless open
 * questions are between them: then they came from a file.
 */
export function findLastAnswered(
  order: readonly Requirement[],
  answers: ReadonlyMap<string, Answer>,
): number | undefined {
  const times = order.map(({ id }) => answers.get(id)?.at ?? '');
  // Times are in UTC and written alike: their order is that of their letters.
  const newest = times.reduce((latest, time) => (time > latest ? time : latest), '');
  if (newest === '') return undefined;
  const first = times.indexOf(newest);
  const last = times.lastIndexOf(newest);
  const between = order.slice(first, last);
  return between.every(({ id }) => answers.has(id)) ? last : undefined;
}
