import { describe, expect, it } from 'vitest';
import { isAuditId } from '../../src/app/audits/audit-name.ts';
import { chooseAuditId } from '../../src/audit/choose-audit.ts';

const known = {
  audits: [{ id: 'spring', title: 'Round 1' }],
  otherDay: '2026-06-01',
  isName: isAuditId,
};

describe('the audit of a finding', () => {
  it.each([
    ['that has the same title', { audit: ' Round 1 ' }, 'spring'],
    ['by its title, made short', { audit: 'Intern audit 2/2026, Ærø' }, 'intern-audit-2-2026-ærø'],
    ['by its day, where it has no title', { date: '2026-05-30' }, '2026-05-30'],
    ['by another day, where it says words', { date: '30 May' }, '2026-06-01'],
    [
      'by the day, where its title has no letters',
      { audit: '???', date: '2026-05-30' },
      '2026-05-30',
    ],
    ['by the day, where folders of that name are copies', { audit: 'Plan (copy)' }, '2026-06-01'],
    ['by the day, where a system has the name for itself', { audit: 'AUX' }, '2026-06-01'],
  ])('is the one %s', (_how, clue, id) => {
    expect(chooseAuditId(clue, known)).toBe(id);
  });

  it('has a short name, however long its title is', () => {
    const id = chooseAuditId({ audit: `${'long '.repeat(90)}${'x'.repeat(900)}` }, known);
    expect(id.length).toBeLessThan(110);
    expect(isAuditId(id)).toBe(true);
  });
});

it.each(['../x', 'a/b', '..', '', ' a', 'a.', 'con', 'x\u0000', 'a'.repeat(201), 'x - Copy'])(
  'no audit may be called %j',
  (id) => {
    expect(isAuditId(id)).toBe(false);
  },
);
