import type { AuditQuestion } from '../standard.ts';

/** The questions for the roles that were chosen, in their order; of all roles where none was. */
export function questionsOfRoles(
  questions: readonly AuditQuestion[],
  roles: readonly string[],
): readonly AuditQuestion[] {
  return questions.filter(({ role }) => roles.length === 0 || roles.includes(role));
}
