import type { Requirement } from '../standard.ts';

/** The requirements of a clause itself, without those of the clauses below it, in their order. */
export function requirementsOf(
  clause: string,
  { requirements }: { readonly requirements: readonly Requirement[] },
): readonly Requirement[] {
  return requirements.filter((one) => one.clause === clause);
}
