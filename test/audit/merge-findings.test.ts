import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFinding } from '../../src/audit/merge-findings.ts';
import type { Finding } from '../../src/model/assessment.ts';

const minor: Finding = { result: 'minor', evidence: 'Two of five.', items: ['4-1'], form: 'a' };
const audit = { date: '2026-10-16', auditor: 'Ann' };

describe('a finding that is to be recorded', () => {
  it('stands below the findings of other audits', () => {
    const known = [{ ...minor, ...audit }];
    const fresh: Finding = { result: 'conforms', items: [], date: '2027-01-01', form: 'b' };
    expect(mergeFinding(known, fresh, { mayReplace: true })).toEqual({
      outcome: 'new',
      findings: [...known, fresh],
      rivals: [],
    });
  });

  it('is known by its sum, whatever was edited since', () => {
    const edited: Finding = { result: 'major', note: 'After review', items: [], form: 'a' };
    expect(mergeFinding([edited], minor, { mayReplace: true })).toEqual({
      outcome: 'known',
      findings: [edited],
      same: edited,
      rivals: [],
    });
  });

  it('is known by what it says where it has another sum or none', () => {
    const { form: _, ...written } = minor;
    for (const known of [written, { ...minor, form: 'b' }])
      expect(mergeFinding([known], minor, { mayReplace: false }).outcome).toBe('known');
  });

  it('is another one where the same words are of another audit, unless its form was imported', () => {
    const known = [{ ...minor, form: 'b', id: 'spring/F1' }];
    const merging = { mayReplace: false, isElsewhere: () => true };
    expect(mergeFinding(known, minor, merging).outcome).toBe('new');
    expect(mergeFinding(known, { ...minor, form: 'b' }, merging).outcome).toBe('known');
  });

  it('completes one that lacks only when, where and with whom', () => {
    const fresh = { ...minor, ...audit, form: 'b' };
    expect(mergeFinding([{ ...minor, auditor: 'Ann' }], fresh, { mayReplace: false })).toEqual({
      outcome: 'completed',
      findings: [fresh],
      rivals: [],
    });
    expect(mergeFinding([{ ...minor, auditor: 'Bo' }], fresh, { mayReplace: false }).outcome).toBe(
      'new',
    );
  });

  it('is added next to another one of the same audit, or replaces it on request', () => {
    const known = { ...minor, ...audit };
    const fresh: Finding = { result: 'major', items: [], ...audit, form: 'b' };
    const beside = mergeFinding([known], fresh, { mayReplace: false });
    expect(beside).toEqual({ outcome: 'new', findings: [known, fresh], rivals: [known] });
    const instead = mergeFinding([known], fresh, { mayReplace: true });
    expect(instead).toEqual({ outcome: 'replaced', findings: [fresh], rivals: [known] });
  });
});

const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    result: fc.constantFrom('major', 'minor'),
    evidence: fc.constantFrom('x', 'y'),
    items: fc.subarray(['4-1']),
    date: fc.constantFrom('2026-10-16', '2026-10-17'),
    auditor: fc.constantFrom('Ann', 'Bo'),
    form: fc.constantFrom('a', 'b', 'c'),
  },
  { requiredKeys: ['items'] },
);

describe('any finding', () => {
  it('takes no place of one that comes with it', () => {
    const one: Finding = { ...minor, note: 'One.' };
    const two: Finding = { ...minor, note: 'Two.', form: 'b' };
    const merging = { mayReplace: true, beside: [one, two] };
    expect(mergeFinding([one], two, merging)).toEqual({
      outcome: 'new',
      findings: [one, two],
      rivals: [],
    });
    const earlier: Finding = { ...minor, note: 'Earlier.', form: 'c' };
    expect(mergeFinding([one, earlier], two, merging)).toEqual({
      outcome: 'replaced',
      findings: [one, two],
      rivals: [earlier],
    });
  });

  it('changes nothing the second time, and takes nothing away', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), anyFinding, (known, fresh) => {
        const { findings } = mergeFinding(known, fresh, { mayReplace: false });
        expect(findings.length).toBeGreaterThanOrEqual(known.length);
        expect(mergeFinding(findings, fresh, { mayReplace: false })).toMatchObject({
          outcome: 'known',
          findings,
        });
        for (const [index, { form: _, ...one }] of known.entries())
          expect(findings[index]).toMatchObject(one);
      }),
    );
  });
});
