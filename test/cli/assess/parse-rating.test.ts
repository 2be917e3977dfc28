import { describe, expect, it } from 'vitest';
import { parseRating } from '../../../src/app/answers/typed/parse-rating.ts';
import { readRatingKey } from '../../../src/cli/interview/rating-key.ts';
import { refusal, run } from './assess-run.ts';

describe('a rating that somebody wrote', () => {
  it.each(['na', 'NA', 'n/a', 'N/A', 'N.A.', 'n. a.', 'n a', 'Not applicable'])(
    'may say in many ways that it does not apply: %s',
    async (written) => {
      expect(parseRating(written)).toBe('na');
      expect(readRatingKey(written, 4)).toEqual({ kind: 'not-applicable' });
      const { answers } = await run({ set: [`scope=${written}:We buy all of it`] });
      expect(answers.get('scope')).toMatchObject({ rating: 'na' });
      const { problems } = await refusal(run({ set: [`scope=${written}`] }));
      expect(problems.map(({ key }) => key)).toEqual(['assessment.justification-missing']);
    },
  );

  it.each(['-', '–', '', 'x', '?', 'nap', 'none', '10', '1.5'])('is none: %j', (written) => {
    expect(parseRating(written)).toBeUndefined();
    expect(readRatingKey(written, 4)).toBeUndefined();
  });
});
