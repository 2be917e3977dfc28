import { describe, expect, it } from 'vitest';
import { briefBoard } from '../../src/briefing/brief-board.ts';
import type { AcceptedGap, EvaluationRecord } from '../../src/model/evaluation.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import { createRowWriter } from '../../src/report/engine/table-rows.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;
const standard = aStandard({
  processes: [{ id: 'teaching', name: 'Teaching' }],
  requirements: [
    aRequirement({ id: 'safety', weight: 3, actions: [action], processes: ['teaching'] }),
    aRequirement({ id: 'rules', weight: 3, actions: [action], processes: ['teaching'] }),
    aRequirement({ id: 'books', actions: [action], processes: ['teaching'] }),
  ],
});
const evaluation = evaluateRatings(standard, { safety: 0, rules: 0, books: 4 });
const { way } = evaluation;
if (way === undefined || way.earliest === null) throw new Error('no way');
const { earliest } = way;
const dayBefore = new Date(Date.parse(earliest) - 86_400_000).toISOString().slice(0, 10);

/** The same evaluation with the gap of `safety` accepted. */
function accepting(own: Partial<AcceptedGap> = {}): EvaluationRecord {
  const gap = {
    requirement: 'safety',
    reason: 'No *money*.',
    by: 'B_o',
    state: 'accepted',
  } as const;
  return { ...evaluation, accepted: [{ ...gap, until: '2026-12-31', ...own }] };
}

/** What a board is asked to begin with at once. */
const asked = (of: EvaluationRecord) =>
  briefBoard(of).decisions.flatMap((one) => (one.code === 'remedy' ? one.gaps : []));

/** Their names, where one is accepted until this day. */
const namesAsked = (until: string) => asked(accepting({ until })).map(({ name }) => name);
const firstDecision = (of: EvaluationRecord) => boardView(of, english).decisions[0]?.text;

describe('a gap that is accepted', () => {
  it('is asked for again where that runs out before the audit, and not where it does not', () => {
    expect(namesAsked(dayBefore)).toEqual(['safety', 'rules']);
    expect(namesAsked(earliest)).toEqual(['rules']);
    expect(namesAsked('2040-01-01')).toEqual(['rules']);
  });

  it('is held against the wanted day where that can be held', () => {
    const target = '2029-06-01';
    const wanted = (until: string) => ({
      ...accepting({ until }),
      way: { ...way, target, latestStart: '2028-12-04' },
    });
    expect(asked(wanted('2029-05-31')).map(({ name }) => name)).toEqual(['safety', 'rules']);
    expect(asked(wanted(target)).map(({ name }) => name)).toEqual(['rules']);
  });

  it('is asked for where no day of an audit can be named', () => {
    const open = { ...accepting({ until: '2040-01-01' }), way: { ...way, earliest: null } };
    expect(asked(open)).toHaveLength(2);
    const { way: _planned, ...past } = accepting({ until: '2040-01-01' });
    expect(asked(past)).toHaveLength(2);
  });

  it('says in the decision until when it is accepted', () => {
    expect(asked(accepting()).map(({ acceptedUntil }) => acceptedUntil)).toEqual([
      '2026-12-31',
      null,
    ]);
    expect(firstDecision(accepting())).toMatch(
      /: safety \(closed by \d+ \w+ 20\d\d; accepted only until 31 Dec 2026\), rules \(closed/,
    );
    const { way: _planned, ...past } = accepting();
    const unplanned = { ...past, work: { ...past.work, steps: [] } };
    expect(firstDecision(unplanned)).toMatch(
      /: safety \(accepted only until 31 Dec 2026\), rules\.$/,
    );
  });

  it('is said to be where it weighs most, among the serious gaps and below the number', () => {
    const view = boardView(accepting(), english);
    const said = 'until 31 Dec 2026, by B_o. No *money*.';
    expect(view.serious.map(({ accepted }) => accepted)).toEqual([said, '']);
    expect(view.risks.map(({ accepted }) => accepted)).toEqual([said, '']);
    expect(view.knockOuts).toBe('safety (accepted), rules');
    expect(createRowWriter(english)(view.serious.slice(0, 1), ['fact-and-evidence'])).toBe(
      '| Rated 0; nothing more was noted.<br>**Accepted:** until 31 Dec 2026, by B\\_o. No \\*money\\*. |',
    );
  });

  it('counts again once its last day has passed, and is nothing once it is closed', () => {
    const expired = accepting({ state: 'expired', until: '2026-11-01' });
    expect(asked(expired)).toMatchObject([{ acceptedUntil: null }, { acceptedUntil: null }]);
    const view = boardView(expired, english);
    expect(view.serious[0]?.accepted).toBe('no longer, only until 1 Nov 2026, by B_o. No *money*.');
    expect(view.knockOuts).toBe('safety, rules');
    expect(briefBoard(accepting({ state: 'closed' })).serious[0]?.acceptance).toBeNull();
  });

  it('has a reason of any length, of which a row has the first sentences', () => {
    const reason = `${'The board decides when the budget of next year is there. '.repeat(4)}End.`;
    const [first] = boardView(accepting({ reason }), english).serious;
    expect(first?.accepted.endsWith('is there.')).toBe(true);
    expect(first?.accepted.length).toBeLessThan(160);
  });
});
