import { expect, it } from 'vitest';
import { remarkShortReasons } from '../../../src/assessment/remarks/remark-short-reasons.ts';

it('a reason that may be half typed is remarked, and a whole one or an earlier one is not', () => {
  const answers = {
    first: { rating: 'na', justification: ' W ' },
    second: { rating: 'na', justification: 'No boarding pupils' },
    third: { rating: 3, earlierJustification: 'W' },
    fourth: { rating: 'na', justification: '. . . . . . . . . .' },
    fifth: { rating: 'na', justification: ' ' },
  } as const;
  const places: unknown[] = [];
  const found = remarkShortReasons({
    file: 'a.yaml',
    value: { answers },
    locate: (path) => {
      places.push(path);
      return { file: 'a.yaml', line: places.length };
    },
  });
  expect(found).toEqual([
    {
      key: 'assessment.reason-short',
      values: { id: 'first', reason: 'W' },
      place: { file: 'a.yaml', line: 1 },
    },
    {
      key: 'assessment.reason-short',
      values: { id: 'fourth', reason: '. . . . . . . . . .' },
      place: { file: 'a.yaml', line: 2 },
    },
  ]);
  expect(places).toEqual([
    ['answers', 'first', 'justification'],
    ['answers', 'fourth', 'justification'],
  ]);
});
