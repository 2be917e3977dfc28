import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/files/safe-name.ts';

describe('any text becomes a name for a file', () => {
  it.each([
    ['Ærø Efterskole', 'aeroe-efterskole'],
    ['Århus Købmandsskole', 'aarhus-koebmandsskole'],
    ['A\u030Arhus', 'aarhus'],
    ['École supérieure Łódź', 'ecole-superieure-lodz'],
    ['Straße & Söhne', 'strasse-sohne'],
    ['ﬁne ² Ⅳ', 'fine-2-iv'],
    ['  --- Board / 2026 --- ', 'board-2026'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a:b*c?"d"<e>|f', 'a-b-c-d-e-f'],
    ['x\u0000y\u202Ez', 'x-y-z'],
  ])('%j → %s', (text, name) => {
    expect(safeName(text, 'file')).toBe(name);
  });

  it.each(['', '...', '学校', 'CON', 'nul', 'Com1', 'COM¹', 'lpt²', 'aux.', '-prn-'])(
    '%j leaves nothing that may be used, so the fallback is taken',
    (text) => {
      expect(safeName(text, 'file')).toBe('file');
    },
  );

  it('a reserved name with more behind it is none', () => {
    expect(safeName('con 2', 'file')).toBe('con-2');
  });

  it('is at most 60 letters long and does not end in a hyphen', () => {
    expect(safeName(`${'a'.repeat(59)} bcd`, 'file')).toBe('a'.repeat(59));
    expect(safeName('b'.repeat(500), 'file')).toBe('b'.repeat(60));
  });

  it('is always safe, and stays as it is when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const name = safeName(text, 'file');
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(60);
        expect(safeName(name, 'other')).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
