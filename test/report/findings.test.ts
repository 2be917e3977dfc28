import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/assessment.ts';
import { anEngagement } from '../support/build-data.ts';
import { reportOf } from './report-of.ts';

const engagement = anEngagement();
const minor: Finding = {
  result: 'minor',
  evidence: 'Two | of *five*\nrooms',
  note: '<b>Follow up</b>',
  items: ['1-1'],
  date: '2026-10-16',
  auditor: 'A. Auditor',
  audit: 'First audit',
};
const unstated: Finding = { note: 'See below', items: [], date: '16 Oct' };

function met(auditee: string): Finding {
  return { result: 'minor', items: [], auditee };
}

describe('the audit findings of a report', () => {
  it('are a section of their own, above the answers', () => {
    const findings = new Map([['rooms', [minor, unstated]]]);
    const { markdown } = reportOf({ engagement, findings });
    const section = /# Audit findings[^]*?\n# /.exec(markdown)?.[0] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| 1 |'));
    expect(rows).toEqual([
      '| 1 | Rooms | Minor nonconformity | Two \\| of \\*five\\*<br>rooms<br>Seen: 1 | \\<b\\>Follow up\\</b\\> | 16 October 2026<br>First audit<br>A. Auditor |',
      '| 1 | Rooms | No result stated |  | See below | 16 Oct |',
    ]);
    expect(markdown.indexOf('# Audit findings')).toBeLessThan(markdown.indexOf('# Appendix'));
  });

  it('name whom the auditor met, but not the institution in its own report', () => {
    const list = [met(engagement.institution.name), met('B. Auditee')];
    const { markdown } = reportOf({ engagement, findings: new Map([['books', list]]) });
    const rows = markdown.split('\n').filter((line) => line.includes('| Minor nonconformity |'));
    expect(rows.map((row) => row.split('|').at(-2)?.trim())).toEqual(['', 'B. Auditee']);
  });

  it('say each result in words', () => {
    const results = ['conforms', 'major', 'opportunity', 'not-applicable'] as const;
    const list = results.map((result): Finding => ({ result, items: [] }));
    const { markdown } = reportOf({ engagement, findings: new Map([['books', list]]) });
    for (const words of [
      'Conformity',
      'Major nonconformity',
      'Opportunity for improvement',
      'Not applicable',
    ])
      expect(markdown).toContain(`| Books | ${words} |`);
  });

  it('leave a report without any as it was', () => {
    expect(reportOf({ engagement }).markdown).not.toContain('# Audit findings');
  });
});
