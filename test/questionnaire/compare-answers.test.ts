import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { compareAnswers } from '../../src/questionnaire/compare-answers.ts';

const rated = (more: Partial<Extract<Answer, { rating: number }>> = {}): Answer => ({
  rating: 2,
  missing: [],
  evidence: [],
  ...more,
});

const none = (justification: string): Answer => ({ rating: 'na', justification, evidence: [] });

describe('a new answer', () => {
  it('is added where there was none', () => {
    const evidence = [{ title: 'Minutes' }];
    expect(
      compareAnswers(undefined, rated({ note: 'Seen.', missing: ['4.1-1'], evidence })),
    ).toEqual({
      outcome: 'added',
      ratingBefore: undefined,
      note: 'given',
      evidenceAdded: [{ title: 'Minutes' }],
      evidenceRemoved: [],
      ticksAside: [],
      ticksBack: [],
      ticksAdded: ['4.1-1'],
      ticksRemoved: [],
      noteReplaced: undefined,
      reasonReplaced: undefined,
    });
  });

  it('is the same regardless of who gave it, and when', () => {
    const before = rated({ by: 'Ann', at: '2026-11-02T08:00:00Z' });
    const after = rated({ by: 'Bo', at: '2026-11-03T08:00:00Z' });
    expect(compareAnswers(before, after)).toMatchObject({ outcome: 'same', note: 'kept' });
  });

  it('puts ticks aside, brings them back, and tells those that go for good', () => {
    const ticked = rated({ missing: ['4.1-1', '4.1-2'] });
    const whole = rated({ rating: 4, earlierMissing: ['4.1-1', '4.1-2'] });
    expect(compareAnswers(ticked, whole)).toMatchObject({
      outcome: 'changed',
      ratingBefore: 2,
      ticksAside: ['4.1-1', '4.1-2'],
      ticksRemoved: [],
    });
    expect(compareAnswers(whole, ticked).ticksBack).toEqual(['4.1-1', '4.1-2']);
    expect(compareAnswers(ticked, rated({ missing: ['4.1-3'] }))).toMatchObject({
      ticksAdded: ['4.1-3'],
      ticksRemoved: ['4.1-1', '4.1-2'],
    });
  });

  it('adds to a note or replaces it, which is shown by the words removed', () => {
    const before = rated({ note: 'Seen on Monday.' });
    const longer = compareAnswers(before, rated({ note: 'Seen on Monday.\nAnd on Friday.' }));
    expect(longer).toMatchObject({ note: 'added', noteReplaced: undefined });
    expect(compareAnswers(before, rated({ note: 'Not seen.' }))).toMatchObject({
      note: 'replaced',
      noteReplaced: 'Seen on Monday.',
    });
    expect(compareAnswers(before, rated())).toMatchObject({ noteReplaced: 'Seen on Monday.' });
  });

  it('tells the reason in whose place another one stands', () => {
    expect(compareAnswers(none('No meals.'), none('No kitchen.')).reasonReplaced).toBe('No meals.');
    const kept = rated({ earlierJustification: 'No meals.' });
    expect(compareAnswers(none('No meals.'), kept)).toMatchObject({
      ratingBefore: 'na',
      reasonReplaced: undefined,
    });
    expect(compareAnswers(kept, rated()).reasonReplaced).toBe('No meals.');
  });

  it('names the evidence that came and the evidence that went', () => {
    const before = rated({ evidence: [{ title: 'Minutes' }, { title: 'Plan' }] });
    const after = rated({ evidence: [{ title: 'Plan' }, { title: 'Log', file: 'log.pdf' }] });
    expect(compareAnswers(before, after)).toMatchObject({
      evidenceAdded: [{ title: 'Log', file: 'log.pdf' }],
      evidenceRemoved: [{ title: 'Minutes' }],
    });
  });
});
