import { findingApart } from '../../assessment/part-private.ts';
import type { FilledForm, FilledRequirement } from '../../exchange/read-filled-form.ts';
import type { Finding } from '../../model/assessment.ts';
import { isDay } from '../../model/rules/day.ts';
import type { Requirement } from '../../model/standard.ts';
import {
  type FindingSource,
  type FindingStep,
  type PlannedRecords,
  planFinding,
} from './plan-finding.ts';
import { tickedItem } from './ticked-item.ts';

/** How findings are dealt with, whatever they come from. */
export type FormPlanning = Omit<FindingSource, 'digest'>;

/**
 * What becomes of everything in a form but its ratings, given what is there. Words without a rating are
 * kept as a finding that states no result.
 *
 * @throws EomsError as `planFinding` does.
 */
export function planForm(
  form: FilledForm,
  standing: PlannedRecords,
  planning: FormPlanning,
): readonly FindingStep[] {
  const { date, digest } = form.identity;
  const source = { ...planning, digest, ...(isDay(date) ? { day: date } : {}) };
  const requirements = new Map(planning.standard.requirements.map((one) => [one.id, one]));
  return form.entries.flatMap((entry) => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined || isRatingAlone(entry)) return [];
    const finding = findingOf(entry, form, requirement);
    return [planFinding({ requirement, finding }, standing, source)];
  });
}

function isRatingAlone({ rating, result }: FilledRequirement): boolean {
  return rating !== undefined && result === undefined;
}

function findingOf(
  { result, evidence, sample, note, items, sum }: FilledRequirement,
  { header }: FilledForm,
  requirement: Requirement,
): Finding {
  const ticked = new Set(items.map((mark) => tickedItem(mark, requirement)));
  return findingApart({
    ...(result === undefined ? {} : { result }),
    ...(evidence === '' ? {} : { evidence }),
    ...(sample === undefined ? {} : { sample }),
    ...(note === '' ? {} : { note }),
    items: requirement.items.filter((item) => ticked.has(item)).map(({ id }) => id),
    ...header,
    form: sum,
  });
}
