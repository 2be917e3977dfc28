import { describe, expect, it } from 'vitest';
import { sayClauses } from '../../../src/cli/words/say-clauses.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

const one = {
  grade: 'minor',
  requirement: 'Rooms are safe.',
  evidence: 'A stair is loose.',
  failure: 'It is not safe.',
  answer: 'It is mended.',
  notACause: 'Age.',
} as const;

function shown(status: 'confirmed' | 'unknown'): string {
  const items = [{ ref: status === 'unknown' ? '' : '1.a', id: 'safe', text: 'Safe.', status }];
  const requirement = aRequirement({ id: 'rooms', clause: '1', items, nonconformities: [one] });
  const clauses = [{ clause: '1', title: 'Rooms', untitled: false }];
  const standard = aStandard({ clauses, requirements: [requirement] });
  return sayClauses(standard, standard, english);
}

describe('a typical nonconformity on the terminal', () => {
  it('carries the sign where its duty was not checked, and the title says what that means', () => {
    const text = shown('unknown');
    expect(text).toContain('Minor: (To be looked up) Rooms are safe.\u00A0° Found:');
    expect(text).toContain('Typical nonconformities (°: check the duty');
  });

  it('carries none where it was', () => {
    const text = shown('confirmed');
    expect(text).toContain('Typical nonconformities:\n      - Minor: Rooms are safe. Found:');
    expect(text).not.toContain('°');
  });
});
