import type { Condition, Requirement, Standard } from '../model/standard.ts';

/** What is known of an institution that decides which lines fit it. */
export interface VariantFacts {
  /** Its kind, such as `university`. */
  readonly type: string;
  /** What it has said of conditions, by id. */
  readonly conditions: Readonly<Record<string, { readonly applies: boolean }>>;
}

/**
 * The standard with the lines of the variants that fit an institution added to evidence, questions
 * and samples: those for its kind, and those for conditions that apply. Of a condition that it has
 * not spoken of, its kind decides. Variants that do not fit are left out.
 */
export function adaptStandard(standard: Standard, surroundings: VariantFacts): Standard {
  const fitting = new Set([
    surroundings.type,
    ...standard.conditions.filter((one) => holdsIn(one, surroundings)).map(({ id }) => id),
  ]);
  return {
    ...standard,
    requirements: standard.requirements.map((requirement) => adapt(requirement, fitting)),
  };
}

function holdsIn({ id, types }: Condition, { type, conditions }: VariantFacts): boolean {
  return conditions[id]?.applies ?? types.includes(type);
}

function adapt(requirement: Requirement, fitting: ReadonlySet<string>): Requirement {
  const fit = Object.entries(requirement.variants)
    .filter(([key]) => fitting.has(key))
    .map(([, variant]) => variant);
  if (fit.length === 0) return requirement;
  return {
    ...requirement,
    evidence: [...requirement.evidence, ...fit.flatMap(({ evidence }) => evidence)],
    ask: [...requirement.ask, ...fit.flatMap(({ ask }) => ask)],
    look: [...requirement.look, ...fit.flatMap(({ look }) => look)],
  };
}
