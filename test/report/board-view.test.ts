import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import { buildBoardCharts } from '../../src/report/board/build-board-charts.ts';
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
const items = [
  { ref: '4.1.a', text: 'Goals are written.', status: 'confirmed' },
  { ref: '4.1.b', text: 'Goals are known.', status: 'confirmed' },
] as const;
const standard = aStandard({
  processes: [{ id: 'teaching', name: 'Teaching' }],
  requirements: [
    aRequirement({ id: 'goals', weight: 3, items, actions: [action], processes: ['teaching'] }),
    aRequirement({ id: 'rules', actions: [action], processes: ['teaching'] }),
  ],
});
const drawing = { messages: english, palette: defaultTheme.charts };
const chartNames = (evaluation: Parameters<typeof boardView>[0]): readonly string[] =>
  buildBoardCharts(boardView(evaluation, english), evaluation, drawing).map(({ name }) => name);

/** The first serious gap as a board reads it, the answer to its requirement given. */
function factOf(answer: ReturnType<typeof anAnswer>): string | undefined {
  const evaluation = recordOf({
    standard,
    engagement: anEngagement(),
    assessment: anAssessment([['goals', answer]]),
    date: '2026-11-23',
  });
  return boardView(evaluation, english).serious[0]?.fact;
}

describe('what a board reads', () => {
  it('of a gap is the note, else the points that were not shown, else the rating', () => {
    const missing = standard.requirements[0]?.items.slice(1).map(({ id }) => id) ?? [];
    expect(factOf({ ...anAnswer(1), note: 'Only two of nine knew them.' })).toBe(
      'Only two of nine knew them.',
    );
    expect(factOf(anAnswer(1, { missing }))).toContain('Goals are known.');
    expect(factOf(anAnswer(1, { missing }))).not.toContain('Goals are written.');
    expect(factOf(anAnswer(0))).toContain('0');
  });

  it('has days in words in what is to be decided', () => {
    const { decisions } = boardView(evaluateRatings(standard, { goals: 0, rules: 3 }), english);
    const texts = decisions.map(({ text }) => text).join('\n');
    expect(texts).toMatch(/goals/);
    expect(texts).toMatch(/\d{1,2} [A-Z][a-z]+ 20\d\d/);
    expect(texts).not.toMatch(/20\d\d-\d\d/);
  });

  it('has a picture of the way where there is work, and none where there is not', () => {
    expect(chartNames(evaluateRatings(standard, { goals: 0, rules: 3 }))).toEqual([
      'standing',
      'way',
    ]);
    expect(chartNames(evaluateRatings(standard, { goals: 4, rules: 4 }))).toEqual(['standing']);
    expect(chartNames(evaluateRatings(standard, {}))).toEqual([]);
  });

  it('has no way and no dates in an evaluation that planned none', () => {
    const { way: _planned, ...past } = evaluateRatings(standard, { goals: 0, rules: 3 });
    const view = boardView(past, english);
    expect(view).toMatchObject({ isPlanned: false, earliest: null, packages: [], quarters: [] });
    expect(view.serious.map(({ name }) => name)).toEqual(['goals']);
    expect(view.decisions).toHaveLength(1);
    expect(chartNames(past)).toEqual(['standing']);
  });
});
