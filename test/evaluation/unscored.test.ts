import { expect, it } from 'vitest';
import { rankGaps } from '../../src/evaluation/rank-gaps.ts';
import type { RequirementResult } from '../../src/model/evaluation.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const standard = aStandard({
  requirements: ['rooms', 'books', 'songs'].map((id) => aRequirement({ id })),
  conditions: [{ id: 'meals', name: 'Meals', question: 'Do you serve meals?', types: [] }],
});

it('a gap without a score stands above those of its weight that have one', () => {
  const { requirements } = evaluateRatings(standard, { rooms: 2, books: 2, songs: 2 });
  const unscored = requirements.map(
    (result): RequirementResult => (result.id === 'rooms' ? result : { ...result, score: null }),
  );
  const ranked = rankGaps(unscored).map(({ rank, requirement }) => `${rank} ${requirement}`);
  expect(ranked).toEqual(['1 books', '2 songs', '3 rooms']);
});
