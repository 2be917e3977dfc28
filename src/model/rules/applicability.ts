import type { Engagement } from '../engagement.ts';
import type { Requirement } from '../standard.ts';

/** Whether a condition holds here. One that the engagement is silent on does. */
export function holds(condition: string, conditions: Engagement['conditions']): boolean {
  return conditions[condition]?.applies !== false;
}

/** The first condition of a requirement that does not hold here; `undefined` where it applies. */
export function excludingCondition(
  { appliesIf }: Pick<Requirement, 'appliesIf'>,
  conditions: Engagement['conditions'],
): string | undefined {
  return appliesIf.find((condition) => !holds(condition, conditions));
}

/** Whether a requirement applies here: no condition of it is stated to be false. */
export function applies(
  requirement: Pick<Requirement, 'appliesIf'>,
  conditions: Engagement['conditions'],
): boolean {
  return excludingCondition(requirement, conditions) === undefined;
}
