import type { DrillDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';

/** What the cases of a drill name that the standard does not have: requirements, and ratings. */
export function checkDrill(
  { value, locate }: Located<DrillDocument>,
  { requirements, scale }: Pick<Standard, 'requirements' | 'scale'>,
): readonly Problem[] {
  const ids = new Set(requirements.map(({ id }) => id));
  const highest = highestRating(scale);
  return value.cases.flatMap(({ requirement: id, rating }, index): readonly Problem[] => {
    const place = (key: string) => locate(['cases', index, key]);
    const isUnknown = !ids.has(id);
    const unknown = {
      key: 'assessment.unknown-requirement',
      values: { id },
      place: place('requirement'),
      ...suggestWord(id, ids),
    } as const;
    const offScale = {
      key: 'assessment.rating-off-scale',
      values: { rating, highest },
      place: place('rating'),
    } as const;
    return [...(isUnknown ? [unknown] : []), ...(rating > highest ? [offScale] : [])];
  });
}
