import { describe, expect, it } from 'vitest';
import { answerReady } from '../../src/briefing/answer-ready.ts';
import { briefBoard } from '../../src/briefing/brief-board.ts';
import type { EvaluationRecord, ReadinessReason } from '../../src/model/evaluation.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  evaluateRatings,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;
const standard = aStandard({
  processes: [
    { id: 'teaching', name: 'Teaching' },
    { id: 'library', name: 'Library' },
  ],
  requirements: [
    ...['fire', 'water', 'air'].map((id) =>
      aRequirement({ id, weight: 3, actions: [action], processes: ['teaching'] }),
    ),
    aRequirement({ id: 'books', actions: [action], processes: ['library'] }),
  ],
});
const allMet = { fire: 4, water: 4, air: 4, books: 4 };
/** All is met but for what is rated otherwise here. */
const evaluate = (own: Partial<typeof allMet>): EvaluationRecord =>
  evaluateRatings(standard, { ...allMet, ...own });
const said = (of: EvaluationRecord) => boardView(of, english).ready;

/** The same evaluation with another verdict for this reason. */
function judged(of: EvaluationRecord, reason: ReadinessReason): EvaluationRecord {
  return { ...of, readiness: { verdict: 'nearly-ready', reasons: [reason] } };
}

describe('the answer to whether an institution is ready', () => {
  it('names what alone would fail an audit, and the day from which one is possible', () => {
    const { answer, reason } = said(evaluate({ fire: 0 }));
    expect(answer).toMatch(
      /^Not yet: a first certification audit is possible from \d{1,2} [A-Z][a-z]+ 20\d\d\.$/,
    );
    expect(reason).toBe('fire alone would fail it.');
    expect(said(evaluate({ fire: 0, water: 1 })).reason).toBe(
      'fire alone would fail it; one more gap is serious.',
    );
    expect(said(evaluate({ fire: 0, water: 0, air: 0 })).reason).toBe(
      'fire, water and 1 more would each fail it alone.',
    );
  });

  it('names gaps that are serious, and says of each that it is accepted', () => {
    expect(said(evaluate({ fire: 1 })).reason).toBe('One gap is serious: fire.');
    expect(said(evaluate({ fire: 1, water: 1, air: 1 })).reason).toBe(
      '3 gaps are serious: fire, water and 1 more.',
    );
    const acceptance = { reason: 'Later.', by: 'Board', until: '2027-01-31' };
    const accepted = [{ ...acceptance, requirement: 'fire', state: 'accepted' as const }];
    expect(said({ ...evaluate({ fire: 1 }), accepted }).reason).toBe(
      'One gap is serious: fire (accepted).',
    );
  });

  it('is yes as of the day of the evaluation where all is met', () => {
    expect(said(evaluate({}))).toEqual({
      answer: 'Yes, as of 23 November 2026: a certification body can be invited.',
      reason:
        'All that is in scope is rated, no gap is serious, and the essentials are in practice.',
    });
  });

  it('names no day where requirements are not rated, and says how many are not', () => {
    const open = evaluateRatings(standard, { fire: 4, water: 4, air: 4 });
    expect(said(open)).toEqual({
      answer: 'It is too early to say, and no day can be named for a first certification audit.',
      reason: 'One requirement is not rated yet.',
    });
    expect(said(evaluateRatings(standard, {})).reason).toBe('Nothing is rated yet.');
    expect(said(evaluateRatings(standard, { fire: 0, water: 4, air: 4 })).answer).toBe(
      'Not yet; no day can be named for a first certification audit.',
    );
  });

  it('says what holds it up where no gap is serious, with the weakest process', () => {
    const good = evaluate({ fire: 3, water: 3, air: 3 });
    const score = { code: 'score', score: 0.7, leastScore: 0.8 } as const;
    expect(said(judged(good, score))).toMatchObject({
      reason: 'The score is 70%, and 80% is enough; weakest is Teaching.',
    });
    const minors = { code: 'minors', requirements: ['fire', 'air'], mostShare: 0.1 } as const;
    expect(said(judged(good, minors)).reason).toBe(
      '2 minor gaps are too many; weakest is Teaching.',
    );
    const alike = evaluate({ fire: 3, water: 3, air: 3, books: 3 });
    expect(said(judged(alike, minors)).reason).toBe('2 minor gaps are too many.');
    expect(said(judged(alike, score)).reason).toBe('The score is 70%, and 80% is enough.');
    const requirements = ['fire', 'water', 'air'];
    const essentials = { code: 'essentials', requirements, leastRating: 3 } as const;
    expect(said(judged(good, essentials)).reason).toBe(
      'Essential and not yet in practice: fire, water and 1 more.',
    );
  });

  it('rests on what an evaluation of the past says, even if it gives no reason', () => {
    const silent = {
      ...evaluate({}),
      readiness: { verdict: 'ready' as const, reasons: [] },
    };
    const grounds = { serious: [], earliest: '2027-01-04', worst: '' };
    expect(answerReady(silent, grounds)).toEqual({
      verdict: 'ready',
      earliest: null,
      reason: { code: 'all-met' },
    });
  });
});

const noted = (note: string, title = 'Drill report') => {
  const evidence = [{ title, date: '2026-10-01' }, { title: 'Plan' }];
  const assessment = anAssessment([
    ['fire', { ...anAnswer(4, { evidence }), note }],
    ['water', anAnswer(4, { evidence: [{ title: 'Test' }] })],
    ['air', anAnswer(4)],
    ['books', anAnswer(4)],
  ]);
  return recordOf({ standard, engagement: anEngagement(), assessment, date: '2026-11-23' });
};
const shownOf = (of: EvaluationRecord) =>
  boardView(of, english).strengths.map(({ name, shown }) => `${name}: ${shown}`);

describe('what is good', () => {
  it('is told by what was noted of it, else by its evidence and the day of that', () => {
    expect(shownOf(noted('All stairs were free. The drill took three minutes.'))).toEqual([
      'fire: All stairs were free. The drill took three minutes.',
      'water: Test',
    ]);
    expect(shownOf(noted(''))).toEqual(['fire: Drill report (1 Oct 2026)', 'water: Test']);
    expect(shownOf(noted(`${'One long sentence '.repeat(20)}.`))[0]).toBe(
      'fire: Drill report (1 Oct 2026)',
    );
  });

  it('counts what has no gap, where no evidence of it was noted', () => {
    const { strengths, withoutGap } = briefBoard(evaluate({ air: 1 }));
    expect([strengths, withoutGap]).toEqual([[], 3]);
    expect(boardView(evaluate({ fire: 0, water: 1, air: 1, books: 1 }), english).withoutGap).toBe(
      0,
    );
  });
});
