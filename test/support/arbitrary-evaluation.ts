import fc from 'fast-check';
import type { EvaluationInput } from '../../src/evaluation/evaluate.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { Evaluation, RollUp } from '../../src/model/evaluation.ts';
import type { Gap, Requirement, ScaleStep } from '../../src/model/standard.ts';
import { defaultReadiness } from '../../src/standard/standard-defaults.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  fiveSteps,
} from './build-data.ts';

const conditions = ['design', 'meals', 'volunteers'];
const clauses = ['4', '4.1', '4.2', '8', '8.1', '8.2', '8.10', '9', 'A', 'A.1'];
const processes = ['teaching', 'admission'];
const principles = ['learner-focus', 'ethical-conduct'];
const aims = ['inclusion', 'culture'];
const stages = [
  { id: 'plan', name: 'Plan', clauses: ['4'] },
  { id: 'do', name: 'Do', clauses: ['8.1', '8.2', 'A'] },
];
const gaps: readonly Gap[] = ['major', 'minor', 'improvement', 'none'];

/** The five steps, or any scale of two to ten steps with any gaps. */
const anyScale: fc.Arbitrary<readonly ScaleStep[]> = fc.oneof(
  fc.constant(fiveSteps),
  fc
    .array(fc.record({ gap: fc.constantFrom(...gaps), criticalGap: fc.constantFrom(...gaps) }), {
      minLength: 2,
      maxLength: 10,
    })
    .map((steps) =>
      steps.map(({ gap, criticalGap }, rating) => ({
        rating,
        gap,
        criticalGap,
        name: `Step ${rating}`,
        meaning: '',
      })),
    ),
);

/** Requirements in the order of a standard, with any weight, clause, process and condition. */
const anyRequirements: fc.Arbitrary<readonly Requirement[]> = fc
  .array(
    fc.record({
      clause: fc.constantFrom(...clauses),
      weight: fc.constantFrom(1, 2, 3),
      processes: fc.subarray(processes),
      principles: fc.subarray(principles),
      aims: fc.subarray(aims),
      appliesIf: fc.subarray(conditions, { maxLength: 2 }),
      items: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((entries) =>
    entries.map(({ items, ...entry }, index) =>
      aRequirement({
        id: `requirement-${index}`,
        ...entry,
        items: Array.from({ length: items }, (_, item) => ({
          ref: `${entry.clause}-${index}${item}`,
          text: 'Something',
          status: 'confirmed',
        })),
      }),
    ),
  );

const anyEvidence = fc
  .integer({ min: 0, max: 3 })
  .map((count) => Array.from({ length: count }, (_, index) => ({ title: `Paper ${index}` })));

/** What to evaluate: any standard, any conditions, any share of answers. */
export const anyInput: fc.Arbitrary<EvaluationInput> = fc
  .tuple(anyScale, anyRequirements)
  .chain(([scale, requirements]) =>
    fc.record({
      scale: fc.constant(scale),
      requirements: fc.constant(requirements),
      holds: fc.dictionary(fc.constantFrom(...conditions), fc.boolean()),
      answers: fc.array(
        fc.option(
          fc.tuple(fc.option(fc.nat(scale.length - 1), { nil: 'na' as const }), anyEvidence),
        ),
        { minLength: requirements.length, maxLength: requirements.length },
      ),
      readiness: fc.record({
        score: fc.constantFrom(0, 0.5, 0.8, 1),
        minorShare: fc.constantFrom(0, 0.1, 0.5, 1),
        essentialRating: fc.nat(scale.length - 1),
        essentials: fc.subarray(requirements.map(({ id }) => id)),
      }),
    }),
  )
  .map(({ scale, requirements, holds, answers, readiness }) => ({
    standard: aStandard({
      scale,
      requirements,
      readiness: { ...defaultReadiness, ...readiness },
      clauses: clauses.map((clause) => ({ clause, title: clause, untitled: false })),
      processes: processes.map((id) => ({ id, name: id })),
      principles: principles.map((id) => ({ id, name: id })),
      aims: aims.map((id) => ({ id, name: id, meaning: '' })),
      pdca: stages,
      conditions: conditions.map((id) => ({ id, name: id, question: `${id}?`, types: [] })),
    }),
    engagement: anEngagement({
      conditions: Object.fromEntries(
        Object.entries(holds).map(([id, applies]) => [id, { applies, justification: 'No.' }]),
      ),
    }),
    assessment: anAssessment(
      answers.flatMap((answer, index): readonly (readonly [string, Answer])[] =>
        answer === null
          ? []
          : [[`requirement-${index}`, anAnswer(answer[0], { evidence: answer[1] })]],
      ),
    ),
    date: '2026-11-23',
  }));

/** Every roll-up of an evaluation, always in the same order. */
export function rollUpsOf(evaluation: Evaluation): readonly RollUp[] {
  return [
    evaluation.overall,
    ...evaluation.clauses,
    ...evaluation.processes,
    ...evaluation.principles,
    ...evaluation.pdca,
    ...evaluation.aims,
  ];
}

/** The same input with other answers. */
export function withAnswers(
  input: EvaluationInput,
  answers: Iterable<readonly [string, Answer]>,
): EvaluationInput {
  return { ...input, assessment: anAssessment(answers) };
}
