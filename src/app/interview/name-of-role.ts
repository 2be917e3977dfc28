import type { Standard } from '../../model/standard.ts';

/** The name of a role of the standard. */
export function nameOfRole(id: string, { roles }: Pick<Standard, 'roles'>): string {
  return roles.find((role) => role.id === id)?.name ?? id;
}
