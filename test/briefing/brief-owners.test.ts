import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { briefOwners, type OwnersBrief } from '../../src/briefing/brief-owners.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { worldAt } from '../support/world.ts';

let evaluation: EvaluationRecord;
let brief: OwnersBrief;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, {}));
  brief = briefOwners(evaluation);
});

describe('what owners of processes are handed', () => {
  it('has every gap once, with the process that it names first', () => {
    const listed = brief.spreads.flatMap(({ gaps }) => gaps.map(({ rank }) => rank));
    const ranks = evaluation.gaps.map(({ rank }) => rank);
    expect(listed.toSorted((a, b) => a - b)).toEqual(ranks);
    for (const { process, gaps } of brief.spreads) {
      for (const { result } of gaps) expect(result.processes?.[0]).toBe(process?.id);
    }
  });

  it('names by number what stands elsewhere, and only that', () => {
    const byRank = new Map(evaluation.gaps.map(({ rank, requirement }) => [rank, requirement]));
    const all = new Map(evaluation.requirements.map((result) => [result.id, result]));
    for (const { process, gaps, elsewhere } of brief.spreads) {
      for (const rank of elsewhere) {
        expect(gaps.some((gap) => gap.rank === rank)).toBe(false);
        expect(all.get(byRank.get(rank) ?? '')?.processes).toContain(process?.id);
      }
    }
  });

  it('keeps notes and evidence of major and minor gaps whole', () => {
    const all = new Map(evaluation.requirements.map((result) => [result.id, result]));
    const gaps = brief.spreads.flatMap((spread) => spread.gaps);
    const whole = gaps.filter(({ result }) => result.gap !== 'improvement');
    expect(whole.map(({ result }) => result)).toEqual(
      whole.map(({ result }) => all.get(result.id)),
    );
    const short = gaps.filter(({ result }) => result.gap === 'improvement');
    expect(Math.max(...short.map(({ result }) => result.actions.length))).toBe(1);
    for (const { result, shown } of whole.filter((gap) => gap.shown.length > 0)) {
      expect(shown.length + result.missing.length).toBe(result.items.length);
    }
  });

  it('has what belongs to no process, and processes that the evaluation does not know, apart', () => {
    const requirements = evaluation.requirements.map((result) => ({ ...result, processes: [] }));
    const { spreads } = briefOwners({ ...evaluation, requirements });
    const general = spreads.find(({ process }) => process === null);
    expect(general?.gaps).toHaveLength(evaluation.gaps.length);
    expect(spreads.filter(({ gaps }) => gaps.length > 0)).toHaveLength(1);
  });

  it('tells from when to when people answered, as far as their answers are dated', () => {
    const [first, ...others] = evaluation.requirements;
    if (first === undefined) throw new Error('no requirement');
    const undated = others.map((result) => ({ ...result, by: 'Ann', at: '' }));
    const requirements = [{ ...first, by: 'Ben', at: '2026-10-01T08:00:00Z' }, ...undated];
    expect(briefOwners({ ...evaluation, requirements }).met).toEqual([
      { name: 'Ann', answers: others.length, from: '', to: '' },
      { name: 'Ben', answers: 1, from: '2026-10-01', to: '2026-10-01' },
    ]);
  });

  it('counts for a process all gaps that concern it, as the board reads them', () => {
    const named = brief.spreads.filter(({ process }) => process !== null);
    expect(named.length).toBeGreaterThan(5);
    for (const { process, counts, gaps, elsewhere } of named) {
      const { major = 0, minor = 0, improvement = 0 } = process?.counts ?? {};
      expect(counts).toEqual({ major, minor, improvement });
      expect(gaps.length + elsewhere.length).toBe(major + minor + improvement);
    }
  });

  it('says of no point that it was shown where the rating is one of the two lowest', () => {
    const low = brief.spreads
      .flatMap(({ gaps }) => gaps)
      .filter(({ result: { rating } }) => rating !== null && rating < 2);
    expect(low.length).toBeGreaterThan(0);
    expect(low.flatMap(({ shown }) => shown)).toEqual([]);
  });

  it('lists what was seen for a clause that has no name', () => {
    const { seen } = briefOwners({ ...evaluation, clauses: [] });
    expect(seen.map(({ clause }) => clause)).toEqual(brief.seen.map(({ clause }) => clause));
    expect(new Set(seen.map(({ name }) => name))).toEqual(new Set(['']));
  });

  it('counts who answered, and lists evidence once for a clause', () => {
    const answers = brief.met.reduce((sum, { answers: count }) => sum + count, 0);
    expect(answers).toBe(evaluation.requirements.filter(({ by }) => by !== '').length);
    for (const { evidence } of brief.seen) {
      expect(new Set(evidence.map((one) => JSON.stringify(one))).size).toBe(evidence.length);
    }
  });
});
