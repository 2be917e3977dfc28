import { expect, it } from 'vitest';
import { holdGate } from '../../src/gate/hold-gate.ts';
import { standInstitution } from '../../src/portfolio/stand-institution.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const standard = aStandard({
  requirements: [
    aRequirement({ id: 'vital', clause: '4.1', weight: 3 }),
    aRequirement({ id: 'second', clause: '4.1' }),
    aRequirement({ id: 'third', clause: '5.1' }),
  ],
  clauses: ['4', '4.1', '5', '5.1'].map((clause) => ({
    clause,
    title: `Title ${clause}`,
    untitled: false,
  })),
});
const evaluation = evaluateRatings(standard, { vital: 0, second: 4 });

it('keeps of an evaluation what a portfolio needs', () => {
  expect(standInstitution(evaluation, { place: 'hill' })).toMatchObject({
    place: 'hill',
    name: 'Hill School',
    standard: 'tiny',
    verdict: evaluation.readiness.verdict,
    counts: { inScope: 3, rated: 2, unanswered: 1, knockOuts: 1 },
    clauses: [
      { id: '4', name: 'Title 4' },
      { id: '5', name: 'Title 5', score: null },
    ],
    gaps: [{ id: 'vital', clause: '4.1', severity: 'major', knockOut: true }],
    ratedIds: ['vital', 'second'],
  });
});

it('keeps where it belongs, how it was before, and how many of its limits do not hold', () => {
  const earlier = { started: '2025-11-23', score: 0.2, change: 0.1 };
  const gate = holdGate(evaluation, { limits: { maxMajor: 0, minScore: 0 } });
  const facts = { place: 'hill', region: 'North', chain: 'Owl', earlier, gate };
  expect(standInstitution(evaluation, facts)).toMatchObject({
    region: 'North',
    chain: 'Owl',
    earlier,
    gate: { met: false, limits: 2, missed: 1, worse: 0 },
  });
});

it('counts what became worse only where that fails the gate', () => {
  const before = evaluateRatings(standard, { vital: 4, second: 4 });
  const worse = (fails: boolean) => {
    const gate = holdGate(evaluation, { limits: {}, against: { before, tolerance: 0, fails } });
    return standInstitution(evaluation, { place: 'hill', gate }).gate;
  };
  expect(worse(true)).toEqual({ met: false, limits: 0, missed: 0, worse: 1 });
  expect(worse(false)).toEqual({ met: true, limits: 0, missed: 0, worse: 0 });
});
