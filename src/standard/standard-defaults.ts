import type { MessageKey } from '../model/message-key.ts';
import type { Gap, Pace, ReadinessRule, Weight, WeightMeaning } from '../model/standard.ts';

/** What a standard that does not say otherwise is rated on. */
export interface StandardDefaults {
  readonly scale: readonly {
    readonly rating: number;
    readonly name: string;
    readonly meaning: string;
    readonly gap: Gap;
    readonly criticalGap?: Gap;
  }[];
  readonly weights: readonly WeightMeaning[];
}

/** Steps of the scale that a standard has when it gives none: 0 to 4. */
export const defaultSteps = 5;

/** Limits for a standard that sets none of its own: see docs/scoring.md. */
export const defaultReadiness: ReadinessRule = {
  score: 0.8,
  minorShare: 0.1,
  essentialRating: 3,
  essentials: [],
};

/** How fast gaps are worked on where a standard does not say: see docs/scoring.md. */
export const defaultPace: Pace = { atOnce: 5, weeks: { S: 2, M: 6, L: 12 } };

/** The five-step scale and three weights in the words of a language. */
export function standardDefaults(text: (key: MessageKey) => string): StandardDefaults {
  const step = (rating: 0 | 1 | 2 | 3 | 4, gap: Gap): StandardDefaults['scale'][number] => ({
    rating,
    name: text(`report.scale.${rating}`),
    meaning: text(`report.scale.${rating}.meaning`),
    gap,
  });
  const weight = (value: Weight): WeightMeaning => ({
    weight: value,
    name: text(`report.weight.${value}`),
    meaning: text(`report.weight.${value}.meaning`),
  });
  return {
    scale: [
      step(0, 'major'),
      { ...step(1, 'minor'), criticalGap: 'major' },
      step(2, 'minor'),
      step(3, 'improvement'),
      step(4, 'none'),
    ],
    weights: [weight(1), weight(2), weight(3)],
  };
}
