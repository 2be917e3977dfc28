import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../../src/app/engagement/evaluate-workspace.ts';
import { findStaleDates } from '../../../src/briefing/staleness/find-stale-dates.ts';
import { monthNames } from '../../../src/messages/month-names.ts';
import type { EvaluationRecord } from '../../../src/model/evaluation.ts';
import { english } from '../../support/messages.ts';
import { worldAt } from '../../support/world.ts';

let evaluation: EvaluationRecord;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, { trend: true }));
});

/** What is found in a text that begins on line 7: what is written, line and column. */
function found(text: string, of: EvaluationRecord = evaluation): readonly string[] {
  const located = { file: 'summary.en.md', line: 7, text };
  const stale = findStaleDates(of, located, monthNames(english));
  return stale.map(({ typed, place }) => `${place.line}:${place.column} ${typed}`);
}

describe('dates in a summary', () => {
  it.each([
    ['Ready in September 2027.', ['7:10 September 2027']],
    ['Ours\n\n## Next\n\nAn audit on 4 February 2030', ['11:13 4 February 2030']],
    ['from 2027-09-01 on', ['7:6 2027-09-01']],
    ['on 30 February 2028', ['7:4 30 February 2028']],
    ['1/2/2029', ['7:1 1/2/2029']],
  ])('%j: told are those that are not worked out now', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('none is told for the day of a first audit, in any form', () => {
    const day = evaluation.way?.earliest ?? 'no day';
    const [year, month, date] = day.split('-').map(Number);
    const name = new Date(day).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
    const forms = [
      `${date} ${name} ${year}`,
      day,
      `${name.slice(0, 3)} ${date}th, ${year}`,
      `${date}.${month}.${year}`,
      `${month}/${date}/${year}`,
      `${name} ${year}`,
    ];
    expect(found(forms.join(', '))).toEqual([]);
    expect(found(forms.join(', ').replaceAll(`${year}`, '2041'))).toHaveLength(forms.length);
  });

  it('none is told for the target, milestones and ends of work packages', () => {
    const { way, gaps } = evaluation;
    const days = [
      way?.target ?? 'no target',
      ...(way?.milestones ?? []).map((one) => one.date),
      ...(way?.packages ?? []).map((one) => one.end),
    ];
    expect(days.length).toBeGreaterThan(10);
    expect(gaps.length).toBeGreaterThan(10);
    expect(found(days.join(', '))).toEqual([]);
  });

  it.each([
    ['what is past or of this month', 'June 2025, 2 March 2024, October 2026, 16 October 2026'],
    ['years and other numbers', 'In 2029 and 2030; 8.5.5'],
  ])('none is told for %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are current where a note names them', () => {
    expect(found('the lease ends 31 May 2031, so by May 2031')).toHaveLength(2);
    const scope = 'Until the lease ends on 31 May 2031, and the school year 2030.';
    const noted = { ...evaluation, engagement: { scope } };
    expect(found('the lease ends 31 May 2031, so by May 2031', noted)).toEqual([]);
    const ofMonth = { ...evaluation, engagement: { scope: 'Moves in May 2031.' } };
    expect(found('31 May 2031, May 2031', ofMonth)).toEqual(['7:1 31 May 2031']);
  });

  it('are none of the way where none was planned', () => {
    const { way, ...rest } = evaluation;
    const day = way?.earliest ?? 'no day';
    expect(found(`on ${day}`, rest)).toEqual([`7:4 ${day}`]);
  });
});
