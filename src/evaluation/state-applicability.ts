import type { Engagement } from '../model/engagement.ts';
import type { ApplicabilityEntry } from '../model/evaluation.ts';
import { holds } from '../model/rules/applicability.ts';
import type { Standard } from '../model/standard.ts';

/**
 * The statement of applicability: every condition of the standard, whether it holds here and why
 * not, and which requirements hang on it. A condition that the engagement is silent on holds.
 */
export function stateApplicability(
  standard: Standard,
  conditions: Engagement['conditions'],
): readonly ApplicabilityEntry[] {
  return standard.conditions.map(({ id, name }) => ({
    condition: id,
    name,
    applies: holds(id, conditions),
    stated: conditions[id] !== undefined,
    justification: conditions[id]?.justification ?? '',
    requirements: standard.requirements
      .filter(({ appliesIf }) => appliesIf.includes(id))
      .map((requirement) => requirement.id),
  }));
}
