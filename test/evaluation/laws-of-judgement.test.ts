import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFindings } from '../../src/audit/list-findings.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Finding } from '../../src/model/assessment.ts';
import { countFindings } from '../../src/model/audit/finding-counts.ts';
import { resultFinder } from '../../src/model/evaluation.ts';
import { findingChoices } from '../../src/model/form.ts';
import { anyInput, rollUpsOf } from '../support/arbitrary-evaluation.ts';
import { lawRuns } from '../support/law-runs.ts';
import { scoreAgain } from '../support/score-again.ts';

const runs = lawRuns(400);

const anyFinding: fc.Arbitrary<Finding> = fc.record(
  { result: fc.constantFrom(...findingChoices), evidence: fc.string(), items: fc.constant([]) },
  { requiredKeys: ['items'] },
);
const anyFindings = fc
  .dictionary(fc.nat(24).map(String), fc.array(anyFinding, { minLength: 1, maxLength: 3 }))
  .map((lists) => new Map(Object.entries(lists).map(([n, list]) => [`requirement-${n}`, list])));

describe('an evaluation', () => {
  it('gives every requirement one state, and adds up', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const evaluation = evaluate(input);
        const ids = evaluation.requirements.map(({ id }) => id);
        expect(ids).toEqual(input.standard.requirements.map(({ id }) => id));
        for (const { counts } of rollUpsOf(evaluation)) {
          expect(counts.rated + counts.unanswered).toBe(counts.inScope);
          expect(counts.inScope + counts.notApplicable).toBe(counts.requirements);
          const { major, minor, improvement, none } = counts;
          expect(major + minor + improvement + none).toBe(counts.rated);
          expect(counts.knockOuts).toBeLessThanOrEqual(major);
        }
        const knockedOut = evaluation.requirements.filter(({ knockOut }) => knockOut);
        expect(evaluation.overall.counts.knockOuts).toBe(knockedOut.length);
      }),
      runs,
    );
  });

  it('rates exactly what has a rating, a score and a gap', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { state, rating, score, gap } of evaluate(input).requirements) {
          const isRated = state === 'rated';
          expect([rating !== null, score !== null, gap !== null]).toEqual([
            isRated,
            isRated,
            isRated,
          ]);
        }
      }),
      runs,
    );
  });

  it('has every gap in the register once, ranked from 1, the graver never after the lighter', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { requirements, gaps } = evaluate(input);
        const wanted = requirements.filter(({ gap }) => gap !== null && gap !== 'none');
        const found = gaps.map(({ requirement }) => requirement);
        expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(gaps.map(({ rank }) => rank)).toEqual(gaps.map((_, index) => index + 1));
        const order = ['major', 'minor', 'improvement'];
        const resultOf = resultFinder({ requirements });
        const keys = gaps.map(({ gap, requirement: id }) => {
          const requirement = resultOf(id);
          return [
            requirement.knockOut ? 0 : 1,
            order.indexOf(gap),
            -requirement.weight,
            requirement.rating ?? -1,
            requirements.indexOf(requirement),
          ];
        });
        const sorted = keys.toSorted((a, b) => {
          const differing = a.findIndex((part, index) => part !== b[index]);
          return (a[differing] ?? 0) - (b[differing] ?? 0);
        });
        expect(keys).toEqual(sorted);
      }),
      runs,
    );
  });

  it('is not ready exactly with a major gap, and never ready with something open', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { readiness, overall } = evaluate(input);
        const { major, unanswered } = overall.counts;
        expect(readiness.verdict === 'not-ready').toBe(major > 0);
        expect(readiness.verdict === 'ready' && unanswered > 0).toBe(false);
      }),
      runs,
    );
  });

  it('agrees with a second implementation', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { overall, readiness, requirements } = evaluate(input);
        const again = scoreAgain(input);
        expect({
          score: overall.score,
          coverage: overall.coverage,
          verdict: readiness.verdict,
          requirements: requirements.map(({ id, state, gap, knockOut }) => ({
            id,
            state,
            gap,
            knockOut,
          })),
        }).toEqual(again);
      }),
      lawRuns(2000),
    );
  });

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = JSON.stringify({ ...input, answers: [...input.assessment.answers] });
        evaluate(input);
        expect(JSON.stringify({ ...input, answers: [...input.assessment.answers] })).toBe(before);
      }),
      lawRuns(300),
    );
  });
});

describe('audit findings', () => {
  it('change no score, gap, verdict or register, whatever they say', () => {
    fc.assert(
      fc.property(anyInput, anyFindings, (input, findings) => {
        const assessment = { ...input.assessment, findings };
        expect(evaluate({ ...input, assessment })).toEqual(evaluate(input));
      }),
      runs,
    );
  });

  it('are listed next to the evaluation, in the order of the standard, and counted by kind', () => {
    fc.assert(
      fc.property(anyInput, anyFindings, (input, findings) => {
        const assessment = { ...input.assessment, findings };
        const { standard } = input;
        const listed = listFindings(assessment, standard);
        const wanted = standard.requirements.flatMap(({ id }) =>
          (findings.get(id) ?? []).map((one) => ({ requirement: id, ...one })),
        );
        expect(listed).toEqual(wanted);
        const { total, ...kinds } = countFindings(listed);
        expect(total).toBe(listed.length);
        expect(Object.values(kinds).reduce((sum, kind) => sum + kind, 0)).toBe(total);
      }),
      runs,
    );
  });
});
