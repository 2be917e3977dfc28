import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../src/evaluation/compare-evaluations.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Comparison, GapChange } from '../../src/model/comparison.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { anyInput, withAnswers } from '../support/arbitrary-evaluation.ts';

const ids = (changes: readonly GapChange[]): readonly string[] =>
  changes.map(({ requirement }) => requirement);

const twice = anyInput.chain((input) =>
  fc.tuple(
    fc.constant(evaluate(input)),
    fc
      .subarray([...input.assessment.answers])
      .map((answers) => evaluate(withAnswers(input, answers))),
  ),
);

function allOf({ gaps }: Comparison): readonly GapChange[] {
  return Object.values(gaps).flat();
}

const gapIds = ({ gaps }: Evaluation): readonly string[] =>
  gaps.map(({ requirement }) => requirement);

describe('any comparison', () => {
  it('names every requirement that has or had a gap, once', () => {
    fc.assert(
      fc.property(twice, ([one, other]) => {
        const named = ids(allOf(compareEvaluations(one, other)));
        expect(new Set(named).size).toBe(named.length);
        expect(named.toSorted()).toEqual(
          [...new Set([...gapIds(one), ...gapIds(other)])].toSorted(),
        );
      }),
    );
  });

  it('finds nothing changed between an evaluation and itself', () => {
    fc.assert(
      fc.property(twice, ([one]) => {
        const comparison = compareEvaluations(one, one);
        expect(ids(allOf(comparison))).toEqual(ids(comparison.gaps.unchanged));
        for (const { delta, points, before: was } of [comparison.overall, ...comparison.clauses]) {
          expect([delta, points]).toEqual(was === null ? [null, null] : [0, 0]);
        }
      }),
    );
  });

  it('turns round when the two are exchanged', () => {
    fc.assert(
      fc.property(twice, ([one, other]) => {
        const there = compareEvaluations(one, other);
        const back = compareEvaluations(other, one);
        expect(ids(back.gaps.eased).toSorted()).toEqual(ids(there.gaps.worsened).toSorted());
        expect(ids(back.gaps.unchanged).toSorted()).toEqual(ids(there.gaps.unchanged).toSorted());
        expect([...back.gaps.closed, ...back.gaps.unrated].length).toBe(there.gaps.opened.length);
        expect(back.overall.points === null ? null : -back.overall.points + 0).toBe(
          there.overall.points,
        );
      }),
    );
  });
});
