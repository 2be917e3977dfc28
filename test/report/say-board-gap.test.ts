import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/assessment.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import { createRowWriter } from '../../src/report/engine/table-rows.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { evaluationOfSites } from '../support/rated-sites.ts';

const writeRows = createRowWriter(english);

describe('a serious gap of the board report', () => {
  it.each([
    [
      { owner: 'Teach*ing', until: '2027-01-15', days: 3 },
      '| Teach\\*ing<br>15 Jan 2027<br>3 person-days |',
    ],
    [{ owner: '', until: '2027-01-15', days: 1 }, '| 15 Jan 2027<br>1 person-day |'],
    [{ owner: 'Teaching', until: null, days: null }, '| Teaching |'],
  ])('says whose it is and by when: %j', (gap, row) => {
    expect(writeRows([gap], ['owner-and-until'])).toBe(row);
  });

  it.each([
    [{ fact: 'No *plan*.', evidence: [] }, '| No \\*plan\\*. |'],
    [
      { fact: 'No plan.', evidence: [{ title: 'A_b', date: '2027-01-15' }, { title: 'C' }] },
      '| No plan.<br>*A\\_b (15 Jan 2027); C* |',
    ],
  ])('says what was seen and what shows it: %j', (gap, row) => {
    expect(writeRows([gap], ['fact-and-evidence'])).toBe(row);
  });

  it('has its evidence in a column of its own where any has some', () => {
    const gap = { fact: 'No *plan*.', evidence: [{ title: 'A', date: '2027-01-15' }] };
    expect(writeRows([gap], ['fact-and-acceptance', 'evidence-line'])).toBe(
      '| No \\*plan\\*. | A (15 Jan 2027) |',
    );
    const goals = aRequirement({ id: 'goals', weight: 3, processes: ['teaching'] });
    const shown = (evidence: readonly Evidence[]) =>
      boardView(evaluationOfSites([], [goals], { goals: anAnswer(0, { evidence }) }), english);
    expect(shown([]).isEvidenced).toBe(false);
    expect(shown([{ title: 'A' }]).isEvidenced).toBe(true);
  });

  it('belongs to the first process that its requirement names, if any', () => {
    const both = aRequirement({ id: 'both', weight: 3, processes: ['rooms', 'teaching'] });
    const alone = aRequirement({ id: 'alone', weight: 3 });
    const answers = { both: anAnswer(0), alone: anAnswer(0) };
    const { serious } = boardView(evaluationOfSites([], [both, alone], answers), english);
    expect(serious.map(({ name, owner }) => [name, owner])).toEqual([
      ['both', 'Rooms'],
      ['alone', ''],
    ]);
  });
});
