import type { EngagementDocument } from '../model/document.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';

/** What the standard asks to think of where a condition was said not to apply, at the place that says so. */
export function cautionConditions(
  { value, locate }: Located<EngagementDocument>,
  { conditions }: Pick<Standard, 'conditions'>,
): readonly Problem[] {
  return conditions.flatMap(({ id, name, caution }): readonly Problem[] => {
    if (caution === undefined || value.conditions?.[id]?.applies !== false) return [];
    const place = locate(['conditions', id, 'applies']);
    return [{ key: 'engagement.condition-caution', values: { name, caution }, place }];
  });
}
