import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvaluationInput, evaluate } from '../../src/evaluation/evaluate.ts';
import type { Evaluation, RollUp } from '../../src/model/evaluation.ts';
import type { Requirement } from '../../src/model/standard.ts';
import { anyInput, rollUpsOf, withAnswers } from '../support/arbitrary-evaluation.ts';
import { anAnswer } from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';
import { scoreAgain } from '../support/score-again.ts';

const runs = lawRuns(400);

const scoresOf = (evaluation: Evaluation): unknown =>
  rollUpsOf(evaluation).map(({ score, coverage, lowest }) => [score, coverage, lowest]);

/** What the second implementation says of the requirements that belong to a group. */
function scoreGroup(
  input: EvaluationInput,
  belongs: (requirement: Requirement) => boolean,
): Pick<RollUp, 'score' | 'coverage'> {
  const requirements = input.standard.requirements.filter(belongs);
  const { score, coverage } = scoreAgain({
    ...input,
    standard: { ...input.standard, requirements },
  });
  return { score, coverage };
}

describe('an evaluation', () => {
  it('scores and covers within 0 and 1, or says that there is nothing to score', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { score, coverage, counts } of rollUpsOf(evaluate(input))) {
          expect(score === null).toBe(counts.rated === 0);
          expect(coverage === null).toBe(counts.inScope === 0);
          for (const share of [score ?? 0, coverage ?? 0]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      runs,
    );
  });

  it('is the same, to the last bit, in whatever order the answers came', () => {
    const shuffled = anyInput.chain((input) => {
      const answers = [...input.assessment.answers];
      return fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray(answers, { minLength: answers.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([input, answers]) => {
        const again = evaluate(withAnswers(input, answers));
        expect(JSON.stringify(again)).toBe(JSON.stringify(evaluate(input)));
      }),
      runs,
    );
  });

  it('has the same overall score, to the last bit, in whatever order the requirements stand', () => {
    const shuffled = anyInput.chain((input) => {
      const { requirements } = input.standard;
      return fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...requirements], { minLength: requirements.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([input, requirements]) => {
        const again = evaluate({ ...input, standard: { ...input.standard, requirements } });
        const { lowest: _, ...overall } = evaluate(input).overall;
        expect(again.overall).toMatchObject(overall);
      }),
      runs,
    );
  });

  it('never lowers a score when one rating rises', () => {
    const raised = anyInput
      .filter(({ assessment }) => assessment.answers.size > 0)
      .chain((input) =>
        fc.tuple(fc.constant(input), fc.constantFrom(...input.assessment.answers.keys())),
      );
    fc.assert(
      fc.property(raised, ([input, id]) => {
        const rating = input.assessment.answers.get(id)?.rating;
        fc.pre(typeof rating === 'number' && rating < input.standard.scale.length - 1);
        const answers = new Map(input.assessment.answers).set(id, anAnswer(rating + 1));
        const after = rollUpsOf(evaluate(withAnswers(input, answers)));
        rollUpsOf(evaluate(input)).forEach(({ score }, index) => {
          expect(after[index]?.score ?? 0).toBeGreaterThanOrEqual(score ?? 0);
        });
      }),
      runs,
    );
  });

  it('has no score where everything is not applicable', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const answers = input.standard.requirements.map(({ id }) => [id, anAnswer('na')] as const);
        const evaluation = evaluate(withAnswers(input, answers));
        for (const { score, coverage } of rollUpsOf(evaluation)) {
          expect({ score, coverage }).toEqual({ score: null, coverage: null });
        }
        expect(evaluation.readiness.verdict).toBe('undetermined');
      }),
      runs,
    );
  });

  it('is the same with a requirement not applicable as without it, unless it is essential', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = evaluate(input);
        const { essentials } = input.standard.readiness;
        const requirements = input.standard.requirements.filter(
          ({ id }) =>
            essentials.includes(id) ||
            before.requirements.find((one) => one.id === id)?.state !== 'not-applicable',
        );
        const after = evaluate({ ...input, standard: { ...input.standard, requirements } });
        expect(scoresOf(after)).toEqual(scoresOf(before));
        expect(after.gaps).toEqual(before.gaps);
        expect(after.readiness).toEqual(before.readiness);
      }),
      runs,
    );
  });

  it('names as lowest a requirement of the group that none undercuts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { overall, requirements } = evaluate(input);
        const scores = requirements.flatMap(({ score }) => (score === null ? [] : [score]));
        const lowest = requirements.find(({ id }) => id === overall.lowest);
        expect(lowest?.score ?? null).toBe(scores.length === 0 ? null : Math.min(...scores));
      }),
      runs,
    );
  });

  it('rolls up a clause from what hangs on it and on all clauses below', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { id, score, coverage, hasRequirements, depth } of evaluate(input).clauses) {
          const below = (one: Requirement): boolean => `${one.clause}.`.startsWith(`${id}.`);
          expect({ id, score, coverage }).toEqual({ id, ...scoreGroup(input, below) });
          const own = input.standard.requirements.filter(({ clause }) => clause === id);
          expect([hasRequirements, depth]).toEqual([own.length > 0, id.split('.').length]);
        }
      }),
      runs,
    );
  });

  it('rolls up a process, a principle and an aim from what names it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { processes, principles, aims } = evaluate(input);
        const groups = [
          ...processes.map((group) => ({ group, of: (one: Requirement) => one.processes })),
          ...principles.map((group) => ({ group, of: (one: Requirement) => one.principles })),
          ...aims.map((group) => ({ group, of: (one: Requirement) => one.aims })),
        ];
        expect(groups).toHaveLength(6);
        for (const { group, of } of groups) {
          const { id, score, coverage } = group;
          const wanted = scoreGroup(input, (one) => of(one).includes(id));
          expect({ id, score, coverage }).toEqual({ id, ...wanted });
        }
      }),
      runs,
    );
  });

  it('rolls up a stage of plan, do, check, act from its clauses', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const stages = evaluate(input).pdca;
        stages.forEach(({ id, score, coverage }, index) => {
          const clauses = input.standard.pdca[index]?.clauses ?? [];
          const within = (one: Requirement): boolean =>
            clauses.some((clause) => `${one.clause}.`.startsWith(`${clause}.`));
          expect({ id, score, coverage }).toEqual({ id, ...scoreGroup(input, within) });
        });
      }),
      runs,
    );
  });
});
