import { describe, expect, it } from 'vitest';
import {
  remarkAllOutOfScope,
  remarkOutOfScope,
  requirementsOutside,
} from '../../src/scope/remark-out-of-scope.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';

const bought = { applies: false, justification: 'Bought from a publisher.' };
const taught = { applies: true, justification: '' };

/** Six requirements that are outside, and two that apply: one with a condition that holds, one without any. */
const outsideIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const scope = {
  standard: {
    requirements: [
      aRequirement({ id: 'always', appliesIf: [] }),
      aRequirement({ id: 'taught', appliesIf: ['teaching'] }),
      ...outsideIds.map((id) => aRequirement({ id, appliesIf: ['teaching', 'design'] })),
    ],
  },
  engagement: { conditions: { teaching: taught, design: bought } },
};

function placed(id: string, line: number, rating: number | 'na' = 2) {
  return { id, answer: { rating }, place: { file: 'given.csv', line } } as const;
}

function remarkOf(ids: readonly string[]) {
  return remarkAllOutOfScope(new Map(ids.map((id) => [id, anAnswer(1)])), 'a.yaml', scope);
}

describe('an answer whose requirement a condition takes out of scope', () => {
  it('is found by the condition that does not hold, not by one that does', () => {
    expect([...requirementsOutside(scope)]).toEqual(outsideIds.map((id) => [id, 'design']));
  });

  it('is reported where it was given, and what to do about it once, at the end', () => {
    const answers = [placed('a', 2), placed('always', 3), placed('taught', 4), placed('b', 5)];
    expect(remarkOutOfScope(answers, scope)).toEqual([
      {
        key: 'scope.answer-outside',
        values: { id: 'a', condition: 'design' },
        place: { file: 'given.csv', line: 2 },
      },
      {
        key: 'scope.answer-outside',
        values: { id: 'b', condition: 'design' },
        place: { file: 'given.csv', line: 5 },
        hintKey: 'scope.answer-outside.hint',
      },
    ]);
  });

  it('is fine where it says itself that the requirement does not apply', () => {
    expect(remarkOutOfScope([placed('a', 2, 'na')], scope)).toEqual([]);
    expect(remarkAllOutOfScope(new Map([['a', anAnswer('na')]]), 'a.yaml', scope)).toEqual([]);
  });
});

describe('answers of a whole assessment that count for nothing', () => {
  const place = { file: 'a.yaml' };
  const hintKey = 'scope.answer-outside.hint';

  it('are one remark, with five names and how many more there are', () => {
    expect(remarkOf(['always', ...outsideIds])).toEqual([
      {
        key: 'scope.answers-outside',
        values: { count: 6, ids: 'a, b, c, d, e', rest: 1 },
        place,
        hintKey,
      },
    ]);
    expect(remarkOf(['f', 'taught'])).toEqual([
      { key: 'scope.answers-outside', values: { count: 1, ids: 'f', rest: 0 }, place, hintKey },
    ]);
  });

  it('are no remark where every answer counts', () => {
    expect(remarkOf(['always', 'taught'])).toEqual([]);
    expect(remarkOf([])).toEqual([]);
  });
});
