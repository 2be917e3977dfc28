/**
 * The error of an installation that lacks parts of its own, or has other ones: no mistake of a user,
 * and none of the program. bin/eoms.cjs knows it by its code, and says so.
 */
export function notWhole(reason: string): Error {
  return Object.assign(new Error(reason), { code: 'EOMS_NOT_WHOLE' });
}
