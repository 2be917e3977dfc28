import type { Standard } from '../standard.ts';

/** Whether roles are those of people alone who are not of the staff, such as learners; none is not. */
export function areOutside(
  roles: readonly string[],
  { roles: known }: Pick<Standard, 'roles'>,
): boolean {
  const outside = new Set(known.filter((role) => role.outside === true).map(({ id }) => id));
  return roles.length > 0 && roles.every((role) => outside.has(role));
}
