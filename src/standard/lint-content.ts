import type { Problem } from '../model/problem.ts';
import { defaultSteps } from './standard-defaults.ts';
import type { PlacedRequirement, StandardSource } from './standard-source.ts';

/** Person-days up to which an action is small, and up to which it is medium. */
const mostDays = { S: 3, M: 12 } as const;
/** The share of questions that may ask two things. */
const doubleShare = 0.1;

/**
 * Only a duty at a known place carries a number. With one, an example, good practice or an unknown
 * point would be read as the standard's word.
 */
export function lintItems({ entry, place }: PlacedRequirement): readonly Problem[] {
  const { id: requirement, items = [] } = entry;
  const hasDuty = items.length === 0 || items.some(({ kind = 'must' }) => kind === 'must');
  const places = lintPlaces({ entry, place });
  if (hasDuty) return places;
  return [{ key: 'lint.no-duty', values: { id: requirement }, place: place(['items']) }, ...places];
}

function lintPlaces({
  entry,
  place,
}: Pick<PlacedRequirement, 'entry' | 'place'>): readonly Problem[] {
  return (entry.items ?? []).flatMap(
    ({ id = '', ref, kind = 'must', status }, index): readonly Problem[] => {
      const isDuty = kind === 'must' && status !== 'unknown';
      const at = (field: string) => place(['items', index, field]);
      if (isDuty) {
        const key = 'lint.must-without-ref';
        return ref === undefined ? [{ key, values: { item: id }, place: at('id') }] : [];
      }
      if (ref === undefined) return [];
      return [{ key: 'lint.item-ref-without-duty', values: { item: id, ref }, place: at('ref') }];
    },
  );
}

/** Each rating told, actions measured in days, and nonconformities where a lapse matters. */
export function lintDepth(
  requirement: PlacedRequirement,
  source: StandardSource,
): readonly Problem[] {
  const { entry, place } = requirement;
  const actions = (entry.actions ?? []).flatMap((action, index) =>
    lintDays(action, () => place(['actions', index, 'effort'])),
  );
  return [...lintLevels(requirement, source), ...actions, ...lintCases(requirement, source)];
}

function lintLevels(
  { entry: { levels = {} }, place }: PlacedRequirement,
  { head }: StandardSource,
): readonly Problem[] {
  const steps = head.value.scale?.length ?? defaultSteps;
  const ratings = Array.from({ length: steps }, (_, rating) => String(rating));
  const untold = ratings.filter((rating) => levels[rating] === undefined).join(', ');
  if (untold === '') return [];
  return [{ key: 'lint.levels-missing', values: { ratings: untold }, place: place(['levels']) }];
}

function lintCases(
  { entry: { id, weight = 1, nonconformities = [] }, place }: PlacedRequirement,
  { head }: StandardSource,
): readonly Problem[] {
  const isEssential = (head.value.readiness?.essentials ?? []).includes(id);
  if (nonconformities.length > 0 || !(weight >= 2 || isEssential)) return [];
  return [{ key: 'lint.nonconformities-missing', values: { id }, place: place(['id']) }];
}

type ActionEntry = NonNullable<PlacedRequirement['entry']['actions']>[number];

function lintDays(
  { effort, days }: ActionEntry,
  place: () => Problem['place'] & {},
): readonly Problem[] {
  if (days === undefined) return [{ key: 'lint.days-missing', place: place() }];
  const fits = effort === (days <= mostDays.S ? 'S' : days <= mostDays.M ? 'M' : 'L');
  return fits ? [] : [{ key: 'lint.days-of-effort', values: { days, effort }, place: place() }];
}

const double = /\band (?:how|what|who|when|where|which|why|whom|whose)\b/i;

/** A question that asks two things gets an answer to one: few may. */
export function lintQuestions(requirements: readonly PlacedRequirement[]): readonly Problem[] {
  const found = requirements.filter(({ entry }) => double.test(entry.question));
  const [first] = found;
  const total = requirements.length;
  if (first === undefined || found.length <= total * doubleShare) return [];
  const values = { double: found.length, total };
  return [{ key: 'lint.questions-double', values, place: first.place(['question']) }];
}
