import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { batchIn, putSchools } from './batch-of-schools.ts';

const base = temporaryFolder();
let count = 0;

/** A new folder with engagements in it. */
function folderWith(...places: readonly string[]): string {
  count += 1;
  return putSchools(join(base, `place-${count}`), places);
}

/** An assessment of a day, with one answer. */
const assessed = (day: string, rating: number): string =>
  smallEngagement['assessments/2026-01-02.yaml']
    .replaceAll('2026-01-02', day)
    .replace('rating: 3', `rating: ${rating}`);

describe('gates in a batch', () => {
  it('are those of each eoms.yaml, and those that were typed', async () => {
    const cwd = folderWith('schools/a', 'schools/b', 'schools/c');
    const yaml = smallEngagement['eoms.yaml'];
    put(join(cwd, 'schools/a'), { 'eoms.yaml': `${yaml}gate: { minScore: 90 }\n` });
    put(join(cwd, 'schools/b'), { 'eoms.yaml': `${yaml}gate: { minScore: 70 }\n` });
    const { portfolio, missed } = await batchIn(cwd);
    expect(missed).toBe(1);
    expect(portfolio?.institutions).toMatchObject([
      { gate: { met: false, limits: 1, missed: 1 } },
      { gate: { met: true } },
      { place: 'schools/c' },
    ]);
    expect(portfolio?.institutions[2]).not.toHaveProperty('gate');
    expect((await batchIn(cwd, { limits: { minScore: 80 } })).missed).toBe(3);
  });

  it('fail where something became worse since the assessment before, if that is asked for', async () => {
    const cwd = folderWith('schools/a', 'schools/b');
    const earlier = smallEngagement['assessments/2026-01-02.yaml']
      .replaceAll('2026-01-02', '2025-01-02')
      .replace('rating: 3', 'rating: 4');
    put(join(cwd, 'schools/a'), { 'assessments/2025-01-02.yaml': earlier });
    const { portfolio, missed } = await batchIn(cwd);
    expect(missed).toBe(0);
    expect(portfolio?.institutions[0]).toMatchObject({
      // Too little is rated to compare the scores themselves.
      earlier: { started: '2025-01-02', score: 1, change: null },
    });
    expect(portfolio?.institutions[1]).not.toHaveProperty('earlier');
    const strict = await batchIn(cwd, { failsOnRegression: true });
    expect(strict.missed).toBe(1);
    expect(strict.portfolio?.institutions[0]).toMatchObject({ gate: { met: false, worse: 1 } });
  });

  it('compare with the assessment before that is also on a trend, read once', async () => {
    const cwd = folderWith('schools/a');
    put(join(cwd, 'schools/a'), {
      'assessments/2024-01-02.yaml': assessed('2024-01-02', 1),
      'assessments/2025-01-02.yaml': assessed('2025-01-02', 4),
    });
    const { portfolio } = await batchIn(cwd);
    expect(portfolio?.institutions[0]?.earlier).toEqual({
      started: '2025-01-02',
      score: 1,
      change: null,
    });
  });

  it('end the batch at once where that is asked for, without a portfolio', async () => {
    const cwd = folderWith('schools/a', 'schools/b', 'schools/c');
    put(join(cwd, 'schools/b'), { 'eoms.yaml': 'x' });
    const { portfolio, left, heard } = await batchIn(cwd, { failsFast: true });
    expect([portfolio, left, heard.length]).toEqual([undefined, 1, 2]);
    const gated = await batchIn(cwd, { failsFast: true, limits: { minScore: 99 } });
    expect([gated.left, gated.missed]).toEqual([2, 1]);
  });
});
