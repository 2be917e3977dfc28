import { describe, expect, it } from 'vitest';
import { adaptStandard } from '../../src/standard/adapt-standard.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const lines = (name: string) => ({
  evidence: [`${name} list`],
  ask: [{ role: 'teacher', question: `Which ${name}?` }],
  look: [`Count 3 ${name}s.`],
});

const standard = aStandard({
  conditions: [
    { id: 'kitchen', name: 'Kitchen', question: 'Is there a kitchen?', types: ['early-childhood'] },
  ],
  requirements: [
    aRequirement({
      id: 'rest',
      evidence: ['A plan'],
      variants: {
        'early-childhood': lines('nap'),
        university: lines('lecture'),
        kitchen: lines('meal'),
      },
    }),
  ],
});

function evidenceFor(
  type: string,
  conditions: Readonly<Record<string, { applies: boolean }>> = {},
) {
  return adaptStandard(standard, { type, conditions }).requirements[0]?.evidence;
}

describe('a standard for one institution', () => {
  it('has the lines of its kind, and none of another', () => {
    expect(evidenceFor('university')).toEqual(['A plan', 'lecture list']);
    expect(evidenceFor('school')).toEqual(['A plan']);
  });

  it('has the lines of conditions that apply: by its word, or by its kind where it is silent', () => {
    expect(evidenceFor('early-childhood')).toEqual(['A plan', 'nap list', 'meal list']);
    expect(evidenceFor('early-childhood', { kitchen: { applies: false } })).toEqual([
      'A plan',
      'nap list',
    ]);
    expect(evidenceFor('school', { kitchen: { applies: true } })).toEqual(['A plan', 'meal list']);
  });

  it('asks and looks for what its lines say', () => {
    const [rest] = adaptStandard(standard, { type: 'university', conditions: {} }).requirements;
    expect(rest?.ask).toEqual([{ role: 'teacher', question: 'Which lecture?' }]);
    expect(rest?.look).toEqual(['Count 3 lectures.']);
  });
});
