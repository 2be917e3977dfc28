import { describe, expect, it } from 'vitest';
import { briefTrend } from '../../src/briefing/brief-trend.ts';
import type { EvaluationRecord, TrendPoint } from '../../src/model/evaluation.ts';
import { sayTrend } from '../../src/report/words/say-trend.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const clauses = ['4', '4.1', '8', '9', '10'];
const standard = aStandard({
  clauses: clauses.map((clause) => ({ clause, title: `Title ${clause}`, untitled: false })),
  requirements: ['8', '9'].map((clause) => aRequirement({ id: `r${clause}`, clause })),
});

/** How an assessment stood: its score and those of clauses 8 and 9 in per cent, and its major gaps. */
interface Stood {
  readonly score: number;
  readonly eight?: number;
  readonly nine?: number | null;
  readonly major?: number;
  readonly comparable?: TrendPoint['comparable'];
}

function pointOf(started: string, stood: Stood): TrendPoint {
  const { score, eight = 90, nine = 90, major = 0, comparable = 'yes' } = stood;
  return {
    started,
    score: score / 100,
    coverage: 1,
    counts: { inScope: 50, rated: 12, major, minor: 0, improvement: 0 },
    verdict: 'not-ready',
    comparable,
    clauses: [
      { id: '4.1', score: 0.1 },
      { id: '8', score: eight / 100 },
      ...(nine === null ? [] : [{ id: '9', score: nine / 100 }]),
    ],
  };
}

const days = ['2024-03-04', '2025-03-03', '2026-03-02'];

/** Three assessments, a year apart; `majors` are those of clauses 8 and 9 now. */
function evaluationOf(
  stood: readonly Stood[],
  majors: readonly [eight: number, nine: number] = [0, 0],
): EvaluationRecord {
  const points = stood.map((one, index) => pointOf(days[index] ?? '', one));
  const record = evaluateRatings(standard, { r8: 4, r9: 4 });
  const now = new Map(points.at(-1)?.clauses.map(({ id, score }) => [id, score]));
  const major = new Map([
    ['8', majors[0]],
    ['9', majors[1]],
  ]);
  return {
    ...record,
    clauses: record.clauses.map((clause) => ({
      ...clause,
      score: now.get(clause.id) ?? null,
      counts: { ...clause.counts, major: major.get(clause.id) ?? 0 },
    })),
    trend: { points, older: 0, leftOut: 0 },
  };
}

const briefOf = (stood: readonly Stood[], majors?: readonly [number, number]) =>
  briefTrend(evaluationOf(stood, majors));

describe('what a trend comes to', () => {
  it('is nothing where there is none', () => {
    const { trend: _none, ...alone } = evaluationOf([]);
    expect(briefTrend(alone)).toBeUndefined();
    expect(briefOf([])).toBeUndefined();
  });

  it('is not said of an assessment that has only just begun', () => {
    const last: Stood = { score: 90, comparable: 'few-rated' };
    expect(briefOf([{ score: 40 }, { score: 50 }, last])).toEqual({
      code: 'unfinished',
      rated: 12,
      inScope: 50,
      left: 0,
    });
  });

  it('knows how many of it were left out on purpose', () => {
    const last: Stood = { score: 90, comparable: 'few-rated' };
    const followsOn = { started: '2025-03-03', asked: 12, left: 38 };
    const evaluation = { ...evaluationOf([{ score: 40 }, { score: 50 }, last]), followsOn };
    const brief = briefTrend(evaluation);
    expect(brief).toMatchObject({ code: 'unfinished', left: 38 });
    expect(sayTrend(brief, english)).toBe(
      '12 of 50 requirements in scope are rated, 38 were left out on purpose: too few to hold the score against earlier ones.',
    );
  });

  it('says of a single one that it was left out', () => {
    const one = { code: 'unfinished', rated: 12, inScope: 50, left: 1 } as const;
    expect(sayTrend(one, english)).toContain('are rated, one was left out on purpose: too few');
  });

  it('is not said where no earlier one can be compared', () => {
    const earlier: readonly Stood[] = [
      { score: 40, comparable: 'few-rated' },
      { score: 50, comparable: 'other-scope' },
    ];
    expect(briefOf([...earlier, { score: 60 }])).toEqual({ code: 'alone' });
  });

  it('begins with the first that can be compared, and ends with the last', () => {
    const brief = briefOf([
      { score: 10, major: 30, comparable: 'other-scope' },
      { score: 41, major: 14 },
      { score: 63, major: 5 },
    ]);
    expect(brief).toMatchObject({
      since: '2025-03-03',
      until: '2026-03-02',
      score: { course: 'rose', from: 41, to: 63 },
      serious: { course: 'fell', from: 14, to: 5 },
    });
  });

  it.each([
    [[40, 9], [60, 3], 'weighty'],
    [[60, 9], [61, 3], 'weighty'],
    [[40, 5], [60, 5], 'beside'],
    [[40, 5], [60, 6], 'beside'],
    [[60, 5], [62, 5], 'stands'],
    [[60, 5], [62, 6], 'lost'],
    [[60, 5], [57, 2], 'lost'],
    [[60, 0], [80, 0], 'grows'],
    [[80, 0], [80, 0], 'kept'],
  ])('from %j to %j means: %s', ([was = 0, majors = 0], [is = 0, left = 0], means) => {
    const brief = briefOf([
      { score: was, major: majors },
      { score: 50, major: 1 },
      { score: is, major: left },
    ]);
    expect(brief).toMatchObject({ means });
  });
});

/** Where to look first; the overall score stands still. */
function next(stood: readonly Omit<Stood, 'score'>[], majors?: readonly [number, number]) {
  const brief = briefOf(
    stood.map((one) => ({ score: 50, ...one })),
    majors,
  );
  return brief?.code === 'told' ? brief.next : undefined;
}

describe('the clause to look at first', () => {
  it('is the one that fell most since last time, whatever else stands still', () => {
    const stood = [{}, { eight: 60, nine: 70 }, { eight: 55, nine: 62 }];
    expect(next(stood)).toEqual({
      code: 'fell',
      clause: '9',
      name: 'Title 9',
      from: 70,
      to: 62,
      since: '2025-03-03',
    });
  });

  it('is else the weakest of those that stand still below what is enough', () => {
    const stood = [
      { eight: 40, nine: 37 },
      { eight: 41, nine: 32 },
      { eight: 42, nine: 30 },
    ];
    expect(next(stood)).toEqual({
      code: 'still',
      clause: '9',
      name: 'Title 9',
      score: 30,
      since: '2025-03-03',
    });
    const longer = stood.map((one) => ({ ...one, nine: 90 }));
    expect(next(longer)).toMatchObject({ clause: '8', since: '2024-03-04' });
  });

  it('is else the one with most of the major gaps', () => {
    const stood = [{ eight: 40 }, { eight: 50 }, { eight: 60 }];
    expect(next(stood, [2, 0])).toEqual({
      code: 'serious',
      clause: '8',
      name: 'Title 8',
      count: 2,
    });
    expect(next(stood, [2, 3])).toMatchObject({ clause: '9', count: 3 });
  });

  it('is else the weakest, and none where all are enough', () => {
    expect(next([{ eight: 40 }, { eight: 50 }, { eight: 60 }])).toEqual({
      code: 'weakest',
      clause: '8',
      name: 'Title 8',
      score: 60,
    });
    expect(next([{ eight: 40 }, { eight: 50 }, { eight: 80 }])).toEqual({ code: 'keep' });
  });

  it('cannot have fallen or stood still where it was not rated before', () => {
    const found = next([{ nine: null }, { nine: null }, { nine: 20 }]);
    expect(found).toMatchObject({ code: 'weakest', clause: '9' });
  });

  it('is sought up to the highest score where an evaluation of the past does not say what is enough', () => {
    const { way: _none, ...older } = evaluationOf([{ score: 90 }, { score: 90 }, { score: 90 }]);
    expect(briefTrend(older)).toMatchObject({ next: { code: 'still', score: 90 } });
  });
});
