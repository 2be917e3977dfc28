import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { findStaleFigures } from '../../src/briefing/find-stale-figures.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';

let evaluation: EvaluationRecord;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, { trend: true }));
});

const counted = {
  major: english.text('check.counted.major'),
  minor: english.text('check.counted.minor'),
  unanswered: english.text('check.counted.unanswered'),
  days: english.text('check.counted.days'),
};
const words = { counted, score: english.text('check.counted.score') };

/** What is found in a text that begins on line 7: what is written, line and column. */
function found(text: string, of: EvaluationRecord = evaluation): readonly string[] {
  const stale = findStaleFigures(of, { file: 'summary.en.md', line: 7, text }, words);
  return stale.map(({ typed, place }) => `${place.line}:${place.column} ${typed}`);
}

describe('figures at the beginning of a summary', () => {
  it.each([
    ['**Overall score 61 %; strongest is Admission.**', ['7:17 61 %']],
    ['\nOurs:\nwe are at 3%, with 9 serious gaps\n', ['9:11 3%', '9:20 9 serious gaps']],
    ['# Ours\n\nScore 3.4%.\n\nAnd 99%.\n\n## More\n\n12%', ['9:7 3.4%', '11:5 99%']],
    [
      '9 gaps are serious, 700 minor gaps, 3 unanswered.',
      ['7:1 9 gaps are serious', '7:21 700 minor gaps', '7:37 3 unanswered'],
    ],
    ['It takes 9999 person-days.', ['7:10 9999 person-days']],
  ])('%j: told are those that no current figure is', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('none is told for the person-days of now', () => {
    expect(evaluation.way?.days).toBeGreaterThan(0);
    expect(found(`${evaluation.way?.days} person-days`)).toEqual([]);
  });

  it.each([
    [
      'figures of now, of the whole or of a part',
      '67 %, 66.9%, 5 serious gaps, 2 major gaps, 68 minor gaps',
    ],
    [
      'years, dates, clauses, other numbers',
      'In 2026, on 16 October 2026, 8.5.5 and 61 learners; 9 gaps; 61 of 174.',
    ],
    ['changes, ranges and more than all', '+61 %, up 12-61 %, -9 serious gaps, 130 %'],
    ['nothing at all', ' \n\n'],
    ['headings alone', '# 61 %\n## 61 %'],
    ['what stands below a heading', '67%\n\n## What weighs\n\n61 % of the teachers said so'],
    ['later paragraphs of a text without headings', '67%\n\nOnly 61 % of the teachers said so.'],
  ])('none is told for %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are fewer where nothing was planned or looked back on', () => {
    const { way: _way, trend: _trend, ...rest } = evaluation;
    expect(found('274 person-days, 67%', rest)).toEqual(['7:1 274 person-days']);
  });
});
