import { describe, expect, it } from 'vitest';
import type { AcceptedGap } from '../../src/model/evaluation.ts';
import { registerSheet } from '../../src/workbook/other-sheets.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const standard = aStandard({
  requirements: [aRequirement({ id: 'safety', weight: 3 }), aRequirement({ id: 'rules' })],
});
const evaluation = evaluateRatings(standard, { safety: 0, rules: 1 });

function sheetOf(accepted: readonly AcceptedGap[]) {
  const { columns, rows } = registerSheet({ ...evaluation, accepted }, english);
  return { titles: columns.map(({ title }) => title), rows };
}

describe('the register of gaps in a workbook', () => {
  const gap = { requirement: 'safety', reason: 'No money.', by: 'Board', until: '2027-01-31' };

  it('says of each gap whether it is accepted, until when, by whom and why', () => {
    for (const [state, said] of [
      ['accepted', 'accepted'],
      ['expired', 'no longer: it counts again'],
    ] as const) {
      const { titles, rows } = sheetOf([{ ...gap, state }]);
      expect(titles.slice(-4)).toEqual(['Accepted', 'Accepted until', 'Decided by', 'Why']);
      expect(rows.map((row) => row.slice(-4))).toEqual([
        [said, { day: '2027-01-31' }, 'Board', 'No money.'],
        ['', '', '', ''],
      ]);
      expect(rows.map((row) => row.length)).toEqual([titles.length, titles.length]);
    }
  });

  it('has no such columns where no gap of it was accepted', () => {
    expect(sheetOf([{ ...gap, state: 'closed' }])).toEqual(sheetOf([]));
    expect(sheetOf([]).titles).not.toContain('Accepted');
  });
});
