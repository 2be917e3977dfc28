import { expect, it } from 'vitest';
import { recordApart } from '../../src/assessment/part-private-record.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';

const standard = aStandard({
  conditions: [{ id: 'meals', name: 'Meals', question: 'Meals?', types: [] }],
  requirements: [aRequirement({ id: 'rooms' })],
});
const made = recordOf({
  standard,
  engagement: anEngagement({ conditions: { meals: { applies: false, justification: 'None' } } }),
  assessment: anAssessment([['rooms', anAnswer(1)]]),
  date: '2026-02-01',
});

it('an archive of an older eoms is printed again without its private lines', () => {
  const hidden = { title: '! Letter', file: 'letter.pdf' };
  const shown = { title: 'Minutes' };
  const finding = { requirement: 'rooms', items: [], evidence: 'Two\n- ! him', note: '! him' };
  const old = {
    ...made,
    scope: 'All\n> ! for now',
    requirements: made.requirements.map((one) => ({
      ...one,
      note: 'Seen\n\uFF01him',
      justification: '! why',
      evidence: [hidden, shown],
    })),
    documents: [
      {
        kind: 'record' as const,
        name: 'Plan',
        clause: '4',
        requirement: 'rooms',
        status: 'seen' as const,
        basis: 'required' as const,
        evidence: [hidden],
      },
    ],
    findings: [finding],
    applicability: made.applicability.map((one) => ({ ...one, justification: 'None\n! yet' })),
  };
  const open = recordApart(old);
  expect(open.scope).toBe('All');
  expect(open.requirements).toMatchObject([{ note: 'Seen', justification: '', evidence: [shown] }]);
  expect(open.documents).toMatchObject([{ evidence: [] }]);
  expect(open.findings).toEqual([{ requirement: 'rooms', items: [], evidence: 'Two', note: '' }]);
  expect(open.applicability).toMatchObject([{ justification: 'None' }]);
  expect(recordApart(made)).toEqual(made);
});
