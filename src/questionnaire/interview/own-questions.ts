import type { Requirement } from '../../model/standard.ts';

/** A requirement, and what one person is asked about it in their own words. */
export interface OwnQuestion {
  readonly requirement: Requirement;
  readonly asked: readonly string[];
}

/** What the standard asks people of a role, in its order. Who is not asked by it is asked nothing. */
export function ownQuestions(
  requirements: readonly Requirement[],
  role: string,
): readonly OwnQuestion[] {
  return requirements.flatMap((requirement) => {
    const asked = requirement.ask
      .filter((one) => one.role === role)
      .map(({ question }) => question);
    return asked.length === 0 ? [] : [{ requirement, asked }];
  });
}
