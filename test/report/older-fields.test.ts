import { describe, expect, it } from 'vitest';
import { objectiveMarkdown } from '../../src/report/words/say-finding.ts';
import { evidenceLine } from '../../src/report/words/say-owned-gap.ts';
import { missingMarkdown } from '../../src/report/words/say-point.ts';
import { english } from '../support/messages.ts';

describe('what an older document does not say', () => {
  it('of the points that were seen leaves the evidence alone', () => {
    const seen = { evidence: 'Two of five rooms', sample: '5 of 9' };
    expect(objectiveMarkdown(seen, english)).toMatch(/^Two of five rooms<br>.*5 of 9/);
    expect(objectiveMarkdown({ ...seen, items: ['4.1.a', '4.1.a'] }, english)).toMatch(/4\.1 a\)$/);
  });

  it('of how a point is known leaves it without a sign', () => {
    const point = { ref: '4.1.a', text: 'Goals are written.' };
    const unsigned = missingMarkdown(point, english);
    expect(unsigned).toBe(
      missingMarkdown({ ...point, kind: 'must', status: 'confirmed' }, english),
    );
    expect(missingMarkdown({ ...point, status: 'recalled' }, english)).not.toBe(unsigned);
  });

  it('of the day of evidence leaves its title', () => {
    const evidence = [{ title: 'Minutes' }, { title: 'Plan*', date: '2026-10-16' }];
    const said = evidenceLine({ evidence }, english);
    expect(said).toMatch(/^Minutes; Plan\\\* .*16 Oct/);
    expect(evidenceLine({ evidence: [] }, english)).toBe('');
  });
});
