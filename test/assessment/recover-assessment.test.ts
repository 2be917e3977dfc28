import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recoverAssessment } from '../../src/assessment/recover-assessment.ts';
import type { Answer, Finding } from '../../src/model/assessment.ts';
import { anyInput } from '../support/arbitrary-evaluation.ts';
import { recordOf } from '../support/build-data.ts';

const noted = {
  note: 'Seen',
  evidence: [{ title: 'Plan', date: '2026-10-02' }],
  by: 'Ann',
  at: '2026-11-23T09:30:00Z',
};

it('an evaluation gives its answers and findings back, but for what a condition took out', () => {
  const anyFindings = fc.subarray<Finding>([{ result: 'minor', items: [] }]);
  fc.assert(
    fc.property(anyInput, anyFindings, fc.boolean(), (input, list, isNoted) => {
      const { answers } = input.assessment;
      const full = [...answers].map(([id, answer]): readonly [string, Answer] => [
        id,
        isNoted ? { ...answer, ...noted } : answer,
      ]);
      const findings = new Map(list.length === 0 ? [] : full.map(([id]) => [id, list]));
      const assessment = { ...input.assessment, answers: new Map(full), findings };
      const evaluation = recordOf({ ...input, assessment });
      const inScope = new Set(
        evaluation.requirements.flatMap(({ id, why }) =>
          why === 'excluded-by-condition' ? [] : [id],
        ),
      );
      const recovered = recoverAssessment(evaluation, input.standard);
      expect(recovered.answers).toEqual(new Map(full.filter(([id]) => inScope.has(id))));
      expect(recovered.findings).toEqual(findings);
    }),
  );
});
