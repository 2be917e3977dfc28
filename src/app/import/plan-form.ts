import { type MergedFindings, mergeFinding } from '../../audit/merge-findings.ts';
import type { FilledForm, FilledRequirement } from '../../exchange/read-filled-form.ts';
import type { Answer, Finding } from '../../model/assessment.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { tickedItem } from './ticked-item.ts';

/** What becomes of one thing that was filled in. */
export interface FindingStep {
  readonly requirement: Requirement;
  readonly finding: Finding;
  readonly outcome: MergedFindings['outcome'];
  /** The findings that are there already. */
  readonly earlier: readonly Finding[];
  readonly rivals: readonly Finding[];
}

/** What is there; planning changes it to what is there afterwards. */
export interface Standing {
  readonly answers: Map<string, Answer>;
  readonly findings: Map<string, readonly Finding[]>;
}

export interface FormPlanning {
  readonly standard: Standard;
  readonly mayReplace: boolean;
}

/**
 * What becomes of everything in a form, given what is there.
 */
export function planForm(
  form: FilledForm,
  { findings }: Standing,
  { standard, mayReplace }: FormPlanning,
): readonly FindingStep[] {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  return form.entries.flatMap((entry) => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined) return [];
    const finding = findingOf(entry, form, requirement);
    const earlier = findings.get(requirement.id) ?? [];
    const merged = mergeFinding(earlier, finding, { mayReplace });
    findings.set(requirement.id, merged.findings);
    return [{ requirement, finding, outcome: merged.outcome, earlier, rivals: merged.rivals }];
  });
}

function findingOf(
  { result, evidence, note, items, sum }: FilledRequirement,
  { header }: FilledForm,
  requirement: Requirement,
): Finding {
  const ticked = new Set(items.map((mark) => tickedItem(mark, requirement)));
  return {
    ...(result === undefined ? {} : { result }),
    ...(evidence === '' ? {} : { evidence }),
    ...(note === '' ? {} : { note }),
    items: requirement.items.filter((item) => ticked.has(item)).map(({ id }) => id),
    ...header,
    form: sum,
  };
}
