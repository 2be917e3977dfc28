import { describe, expect, it } from 'vitest';
import { briefBoard } from '../../src/briefing/brief-board.ts';
import { currentFigures } from '../../src/briefing/current-figures.ts';
import { decide } from '../../src/briefing/decide.ts';
import type { Way } from '../../src/model/evaluation.ts';
import { isFindingTold, isLittleRated } from '../../src/model/rules/little-rated.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const action = { text: 'Do it.', kind: 'process', effort: 'S', days: 4 } as const;
const processes = [
  { id: 'admission', name: 'Admission' },
  { id: 'teaching', name: 'Teaching' },
  { id: 'library', name: 'Library' },
];
const standard = aStandard({
  processes,
  requirements: [
    aRequirement({ id: 'safety', weight: 3, actions: [action], processes: ['teaching'] }),
    aRequirement({ id: 'rules', actions: [action], processes: ['admission'] }),
    aRequirement({ id: 'books', actions: [action], processes: ['library'] }),
  ],
});
const brief = (ratings: Readonly<Record<string, number>>) =>
  briefBoard(evaluateRatings(standard, ratings));

const codes = (ratings: Readonly<Record<string, number>>) =>
  brief(ratings).decisions.map(({ code }) => code);

const sharedBy = (id: string, of: readonly string[]) =>
  aRequirement({ id, weight: 3, actions: [action], processes: [...of] });

describe('what a board is told', () => {
  it('names serious gaps with days and dates, and processes from the weakest up', () => {
    const {
      serious,
      processes: standings,
      seriousDays,
      best,
      worst,
    } = brief({
      safety: 0,
      rules: 3,
      books: 4,
    });
    expect(serious).toMatchObject([
      { rank: 1, result: { id: 'safety', knockOut: true }, days: 4, until: '2026-12-04' },
    ]);
    const knockOuts = brief({ safety: 0, rules: 0 }).serious.filter(
      ({ result }) => result.knockOut,
    );
    expect(knockOuts.map(({ result }) => result.name)).toEqual([serious[0]?.result.name]);
    expect(seriousDays).toBe(4);
    expect(standings.map(({ process }) => process.name)).toEqual([
      'Teaching',
      'Admission',
      'Library',
    ]);
    expect([worst?.name, best?.name]).toEqual(['Teaching', 'Library']);
  });

  it('says of a weak process what was seen of its own gap, and never the same of two', () => {
    const mixed = aStandard({
      processes,
      requirements: [
        sharedBy('for-all', ['library', 'teaching', 'admission']),
        sharedBy('for-two', ['library', 'teaching']),
        sharedBy('of-teaching', ['teaching']),
        sharedBy('of-admission', ['admission', 'library']),
      ],
    });
    const all = { 'for-all': 0, 'for-two': 0, 'of-teaching': 0, 'of-admission': 0 };
    const evaluation = evaluateRatings(mixed, all);
    const requirements = evaluation.requirements.map((one) => ({ ...one, note: `Of ${one.id}.` }));
    const told = briefBoard({ ...evaluation, requirements }).processes.map(({ process, seen }) => [
      process.id,
      seen?.kind === 'note' ? seen.text : null,
    ]);
    expect(Object.fromEntries(told)).toEqual({
      admission: 'Of of-admission.',
      teaching: 'Of of-teaching.',
      library: 'Of for-two.',
    });
    const minor = evaluateRatings(mixed, { ...all, 'for-all': 4, 'for-two': 4, 'of-admission': 4 });
    const seen = briefBoard(minor).processes.map((one) => one.seen !== null);
    expect(seen.filter(Boolean)).toHaveLength(1);
  });

  it('leaves processes without a score out', () => {
    const one = { ...standard, requirements: standard.requirements.slice(1, 2) };
    const { processes: scored } = briefBoard(evaluateRatings(one, { rules: 3 }));
    expect(scored.map(({ process }) => process.id)).toEqual(['admission']);
  });

  it('asks for what is to be decided', () => {
    expect(codes({ safety: 0, rules: 4, books: 4 })).toEqual([
      'remedy',
      'free-days',
      'aim',
      'review',
    ]);
    expect(codes({ safety: 1 })).toEqual(['answer']);
    expect(codes({ safety: 0 })).toEqual(['answer', 'remedy']);
    expect(codes({})).toEqual(['answer']);
    expect(codes({ safety: 4, rules: 4, books: 4 })).toEqual(['invite']);
  });

  it('asks for what was left out on purpose apart from what is still open', () => {
    const evaluation = evaluateRatings(standard, { safety: 1 });
    const { unanswered } = evaluation.overall.counts;
    const codesWith = (left: number) =>
      decide({ ...evaluation, followsOn: { started: '2025-03-03', asked: 1, left } }, [], null);
    expect(codesWith(1)).toEqual([
      { code: 'answer', count: unanswered - 1 },
      { code: 'ask-left', count: 1 },
    ]);
    expect(codesWith(unanswered)).toEqual([{ code: 'ask-left', count: unanswered }]);
  });

  it('makes nothing of a few answers, but tells what was found', () => {
    const found = brief({ safety: 0, rules: 3 });
    expect(found).toMatchObject({ isLittleRated: true, way: null, best: null, worst: null });
    expect(found).toMatchObject({ risks: [], strengths: [], processes: [], seriousDays: 0 });
    expect(found.serious).toMatchObject([{ result: { id: 'safety' }, until: null, days: null }]);
    expect(found.decisions).toEqual([
      { code: 'answer', count: 1 },
      {
        code: 'remedy',
        gaps: [{ name: found.serious[0]?.result.name, until: null, acceptedUntil: null }],
      },
    ]);
    expect(brief({ safety: 0, rules: 3, books: 4 }).isLittleRated).toBe(false);
  });

  it.each([
    [0, 0, false],
    [0, 3, true],
    [10, 1, true],
    [11, 1, false],
    [50, 50, false],
    [49, 51, true],
  ])('of %i rated and %i unanswered, too little: %s', (rated, unanswered, little) => {
    expect(isLittleRated({ rated, unanswered })).toBe(little);
    expect(isFindingTold({ rated, unanswered })).toBe(little && rated > 10);
  });

  it('tells what was found where a third is rated, and names no day', () => {
    const ids = [...Array(33).keys()].map((index) => `r-${index}`);
    const third = aStandard({
      processes,
      requirements: ids.map((id) =>
        aRequirement({ id, actions: [action], processes: ['library'] }),
      ),
    });
    const rated = evaluateRatings(third, {
      ...Object.fromEntries(ids.slice(0, 11).map((id) => [id, 4])),
      'r-0': 0,
      'r-1': 0,
    });
    const told = briefBoard(rated);
    expect(told).toMatchObject({ isLittleRated: true, isFindingTold: true, way: null });
    expect(told.risks).toMatchObject([
      { result: { id: 'r-0' }, until: null, days: 4 },
      { result: { id: 'r-1' }, until: null, days: 4 },
    ]);
    expect(told).toMatchObject({ seriousDays: 8, processes: [] });
    expect(told.decisions).toEqual([
      { code: 'answer', count: 22 },
      { code: 'free-known', count: 2, days: 8 },
    ]);
    const { counts } = currentFigures(rated).whole;
    expect(counts.days?.has(8)).toBe(true);
    const { overall, readiness } = rated;
    const accepted = {
      state: 'accepted',
      reason: 'No.',
      by: 'Board',
      until: '2027-01-01',
    } as const;
    const settled = told.serious.map((gap) => ({ ...gap, acceptance: accepted }));
    expect(decide({ overall, readiness }, settled, null)).toEqual([{ code: 'answer', count: 22 }]);
  });

  it('holds the wanted day against the possible one', () => {
    const { way } = evaluateRatings(standard, { safety: 0, rules: 4, books: 4 });
    if (way === undefined) throw new Error('no way');
    const { readiness, overall } = evaluateRatings(standard, { safety: 0, rules: 4, books: 4 });
    const asked = (own: Partial<Way>) =>
      decide({ readiness, overall }, [], { ...way, target: '2027-06-01', ...own }).find(
        ({ code }) => ['aim', 'late', 'in-time'].includes(code),
      );
    expect(asked({ latestStart: '2026-12-07' })).toEqual({
      code: 'in-time',
      target: '2027-06-01',
      start: '2026-12-07',
    });
    const late = { code: 'late', target: '2027-06-01', date: way.earliest, capacity: null };
    expect(asked({ latestStart: null, sooner: '2027-05-31' })).toEqual({
      ...late,
      sooner: '2027-05-31',
      monthly: null,
    });
    const more = { capacity: 9, date: '2027-05-24', holds: true };
    const held = { ...late, sooner: '2027-05-24', monthly: 9 };
    expect(asked({ latestStart: null, more })).toEqual(held);
    const vain = { ...more, holds: false };
    expect(asked({ latestStart: null, more: vain })).toEqual({ ...held, sooner: null });
  });
});
