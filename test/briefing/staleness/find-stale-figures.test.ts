import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../../src/app/engagement/evaluate-workspace.ts';
import { figureWords } from '../../../src/app/report/remark-figures.ts';
import { findStaleFigures } from '../../../src/briefing/staleness/find-stale-figures.ts';
import type { EvaluationRecord } from '../../../src/model/evaluation.ts';
import { english } from '../../support/messages.ts';
import { worldAt } from '../../support/world.ts';

let evaluation: EvaluationRecord;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, { trend: true }));
});

const words = figureWords(english);

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
    ['99 per cent, 99 percent and 99\u00A0%', ['7:1 99 per cent', '7:14 99 percent', '7:29 99 %']],
    ['Our score is sixty-six per cent.', ['7:14 sixty-six per cent']],
    [
      'Twelve gaps are left, and twenty-one serious\ngaps.',
      ['7:1 Twelve gaps', '7:27 twenty-one serious gaps'],
    ],
    [
      'We count twenty four gaps in 170 requirements.',
      ['7:10 twenty four gaps', '7:30 170 requirements'],
    ],
    [
      'ninety decisions, thirteen work packages',
      ['7:1 ninety decisions', '7:19 thirteen work packages'],
    ],
    ['Only 45 of 188 requirements are rated.', ['7:6 45 of 188 requirements']],
    ['**45 of 188** rated', ['7:3 45 of 188 rated']],
    ['**3** serious gaps, 3 *serious* gaps', ['7:3 3 serious gaps', '7:21 3 serious gaps']],
    [
      '67%\n\n## Decisions\n\nWe reached 77% already, with 14 major gaps.\nOur score is 77%.',
      ['11:30 14 major gaps', '12:14 77%'],
    ],
    ['67%\n\n99 serious gaps at the end.', ['9:1 99 serious gaps']],
    [
      'Score **98%**, overall: 98%\n\n## Below\n\nScore is 98%, so 98% overall',
      ['7:9 98%', '7:25 98%', '11:10 98%', '11:18 98%'],
    ],
    ['2 major gaps, 1 knock-out; 22 minor gaps', ['7:1 2 major gaps', '7:28 22 minor gaps']],
    [
      '67%\n\n## Decisions\n\nFree 9999 person-days\nin ninety work packages',
      ['11:6 9999 person-days', '12:4 ninety work packages'],
    ],
    [
      '7 would each fail an audit alone, or nine knock-outs',
      ['7:1 7 would each fail an audit', '7:38 nine knock-outs'],
    ],
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
      '67 %, 66.9%, 5 serious gaps, 2 major gaps in clause 8; 68 minor gaps',
    ],
    [
      'years, dates, clauses, other numbers',
      'In 2026, on 16 October 2026, 8.5.5 and 61 learners; 61 of 174. 3 from 174 learners; 174 of 174 rated.',
    ],
    [
      'figures of now in words',
      'Sixty-seven per cent, five gaps are serious, one alone would fail an audit, sixty-eight minor gaps, seventy three gaps, twelve work packages, four decisions, 174 requirements',
    ],
    [
      'words that count nothing of a summary',
      'On one page, one gap at a time, twelve months, twelve-gap lists, nobody alone, fifty per centuries, 12 percentages',
    ],
    ['ends of larger numbers', 'one hundred and twelve gaps, two thousand twelve gaps'],
    ['changes, ranges and more than all', '+61 %, up 12-61 %, -9 serious gaps, 130 %'],
    ['nothing at all', ' \n\n'],
    ['headings alone', '# 61 %\n## 61 %'],
    ['what stands below a heading', '67%\n\n## What weighs\n\n61 % of the teachers said so'],
    [
      'counts of other things below a heading',
      '67%\n\n## Work\n\n9 gaps in the fence, 7 days, 3 decisions',
    ],
    ['later paragraphs of a text without headings', '67%\n\nOnly 61 % of the teachers said so.'],
  ])('none is told for %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('of a part or of an earlier assessment go where the sentence speaks of such', () => {
    const counts = { inScope: 170, rated: 170, improvement: 0, major: 31, minor: 32 };
    const earlier = {
      date: '2025-10-01',
      started: '2025-10-01',
      verdict: evaluation.readiness.verdict,
      score: 0.41,
      coverage: 1,
      counts,
      clauses: [],
      comparable: 'yes' as const,
    };
    const looked = { ...evaluation, trend: { points: [earlier], older: 0, leftOut: 0 } };
    expect(found('Score 41%, 31 major gaps', looked)).toEqual(['7:7 41%', '7:12 31 major gaps']);
    expect(found('In 2025: score 41%, 31 major gaps', looked)).toEqual([]);
    expect(found('Last time the score was 41%, with 63 gaps', looked)).toEqual([]);
    const [process] = evaluation.processes;
    const share = Math.round((process?.score ?? 0) * 100);
    expect(found(`${process?.name}: ${share}%`)).toEqual([]);
    expect(found(`The score: ${share}%, in ${process?.name}`)).toEqual([`7:12 ${share}%`]);
  });

  it('are fewer where nothing was planned or looked back on', () => {
    const { way: _way, trend: _trend, ...rest } = evaluation;
    expect(found('274 person-days, 67%', rest)).toEqual(['7:1 274 person-days']);
  });
});
