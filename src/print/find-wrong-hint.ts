import type { Problem } from '../model/problem.ts';
import { parseField } from './parse-field.ts';
import { parseHint } from './parse-hint.ts';

/** What is wrong with the words between `<!--` and `-->` as a print hint; `undefined` = nothing. */
export function findWrongHint(comment: string): Omit<Problem, 'place'> | undefined {
  const read = comment.trim().startsWith('field:') ? parseField(comment) : parseHint(comment);
  return 'key' in read ? read : undefined;
}
