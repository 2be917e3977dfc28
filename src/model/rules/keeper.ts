import type { DocumentedInformation, Requirement, Role } from '../standard.ts';

/**
 * Who keeps a document of a requirement: the role that the standard names, else the first one asked that is
 * of the staff. A learner is asked what a register says of them, and does not keep it. `undefined` where
 * no member of staff is asked.
 */
export function keeperOf(
  { keeper }: Pick<DocumentedInformation, 'keeper'>,
  { ask }: Pick<Requirement, 'ask'>,
  roles: readonly Role[],
): string | undefined {
  const outside = new Set(roles.filter((role) => role.outside === true).map(({ id }) => id));
  return keeper ?? ask.find(({ role }) => !outside.has(role))?.role;
}
