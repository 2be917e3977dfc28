import type { Problem } from '../../model/problem.ts';
import { withoutPrefix } from './hint-prefix.ts';
import { parseField } from './parse-field.ts';
import { nearHint, parseHint } from './parse-hint.ts';

/**
 * What is wrong with the words between `<!--` and `-->` as a print hint; `undefined` = nothing, or
 * they are none. Who writes a template means a hint by what comes near to one, prefix or not.
 */
export function findWrongHint(comment: string): Omit<Problem, 'place'> | undefined {
  const [written] = withoutPrefix(comment);
  if (written.startsWith('field:')) {
    const field = parseField(comment);
    return 'key' in field ? field : undefined;
  }
  const hint = parseHint(comment);
  if (hint === undefined) return nearHint(comment);
  return 'key' in hint ? hint : undefined;
}
