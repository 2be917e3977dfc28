import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeShards } from '../../../src/app/merge/merge-shards.ts';
import { kindAndProblemsOf } from '../../files/support/problems-of.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { worldAt } from '../../support/world.ts';
import { batchIn, filesBelow, putSchools } from '../batch/batch-of-schools.ts';

const base = temporaryFolder();
let count = 0;
const places = Array.from({ length: 7 }, (_, index) => `schools/s${index}`);

/** Seven schools, of which one cannot be evaluated and one has a gate that is not met, in three shards. */
async function threeShards(): Promise<string> {
  count += 1;
  const cwd = putSchools(join(base, `place-${count}`), places);
  put(cwd, { 'schools/s2/eoms.yaml': 'x' });
  const yaml = readFileSync(join(cwd, 'schools/s4/eoms.yaml'), 'utf8');
  put(cwd, { 'schools/s4/eoms.yaml': `${yaml}gate: { minScore: 90 }\n` });
  for (const number of [1, 2, 3]) await shardIn(cwd, number, 3);
  return cwd;
}

async function shardIn(cwd: string, number: number, total: number): Promise<void> {
  await batchIn(cwd, { out: `shards/${number}`, shard: { number, total } });
}

const merge = async (cwd: string, paths: readonly string[] = ['shards']) =>
  mergeShards(
    { paths, out: 'merged', force: false, unlock: false },
    // The day and the languages are those of the shards.
    worldAt(cwd, '2031-01-01'),
  );

const portfolioIn = (cwd: string, out: string): unknown =>
  [...filesBelow(join(cwd, out))].filter(([path]) => !path.includes('/'));

/** Changes what the last of three shards says of itself. */
function edit(cwd: string, from: string | RegExp, to: string): void {
  const file = join(cwd, 'shards/3/shard.json');
  const text = readFileSync(file, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(file, text.replace(from, to));
}

describe('shards of a batch', () => {
  it('are put together to the bytes of one run, in any order', async () => {
    const cwd = await threeShards();
    const whole = await batchIn(cwd, { out: 'whole' });
    const merged = await merge(cwd, ['shards/3', 'shards/1', 'shards/2', 'shards/*']);
    expect(portfolioIn(cwd, 'merged')).toEqual(portfolioIn(cwd, 'whole'));
    const { evaluated, missed, failures, portfolio } = whole;
    expect(merged).toMatchObject({ evaluated, missed, failures, portfolio, left: 0 });
    expect([evaluated, missed, failures]).toEqual([6, 1, ['bad-data']]);
  });

  it('have each institution in one of them, also where there are more shards than work', async () => {
    const cwd = putSchools(join(base, 'few'), ['schools/a', 'schools/b']);
    for (const number of [1, 2, 3, 4, 5]) await shardIn(cwd, number, 5);
    await batchIn(cwd, { out: 'whole' });
    expect((await merge(cwd)).evaluated).toBe(2);
    expect(portfolioIn(cwd, 'merged')).toEqual(portfolioIn(cwd, 'whole'));
  });

  it('have as much work each', async () => {
    const cwd = putSchools(join(base, 'even'), places);
    const long =
      'schema: eoms/assessment@1\nstandard: { id: iso-21001-2018 }\nstarted: 2025-01-02\nanswers: {}\n';
    const padded = `${long}${'# x\n'.repeat(40_000)}`;
    put(cwd, { 'schools/s0/assessments/2025-01-02.yaml': padded });
    const { evaluated } = await batchIn(cwd, { out: 'one', shard: { number: 1, total: 2 } });
    // The first school is as much work as all others.
    expect(evaluated).toBe(1);
  });

  it('are written again only where something changed', async () => {
    const cwd = await threeShards();
    const before = readFileSync(join(cwd, 'shards/2/shard.json'), 'utf8');
    const shard = { number: 2, total: 3 };
    const again = await batchIn(cwd, { out: 'shards/2', shard });
    expect(again).toMatchObject({ shard: before, portfolio: undefined });
    expect((await batchIn(cwd, { out: 'shards/2', shard, force: true })).shard).toBe(before);
  });

  it('are refused where some are missing, each by its number', async () => {
    const cwd = await threeShards();
    rmSync(join(cwd, 'shards/2'), { recursive: true });
    expect(await kindAndProblemsOf(() => merge(cwd))).toEqual([
      'bad-data',
      { key: 'batch.shards-missing', values: { count: 1, missing: '2', shards: 3 } },
    ]);
  });

  it('are refused where one is there twice', async () => {
    const cwd = await threeShards();
    cpSync(join(cwd, 'shards/1'), join(cwd, 'shards/copy'), { recursive: true });
    const [kind, problem] = await kindAndProblemsOf(() => merge(cwd));
    expect([kind, problem]).toMatchObject([
      'bad-data',
      { key: 'batch.shard-repeated', values: { shard: 1, shards: 3 } },
    ]);
  });

  it.each([
    ['version', /"version": "[^"]*"/, '"version": "0.0.1"'],
    ['standard', /"digest": "."?/, '"digest": "0'],
    ['shards', '"shards": 3', '"shards": 4'],
    ['day', '"date": "2026-11-30"', '"date": "2026-12-01"'],
    ['institutions', '"institutions": 7', '"institutions": 8'],
    ['flags', '"failsOnRegression": false', '"failsOnRegression": true'],
  ])('are refused where one has another %s', async (what, from, to) => {
    const cwd = await threeShards();
    edit(cwd, from, to);
    const [kind, problem] = await kindAndProblemsOf(() => merge(cwd));
    expect([kind, problem]).toMatchObject([
      'bad-data',
      { key: 'batch.shard-differs', values: { what }, place: { file: join(cwd, 'shards/3') } },
    ]);
  });

  it('are refused where there are none, or what is there cannot be understood', async () => {
    const cwd = await threeShards();
    expect(await kindAndProblemsOf(() => merge(cwd, ['schools']))).toEqual([
      'input-missing',
      { key: 'batch.no-shards', values: { path: 'schools' } },
    ]);
    writeFileSync(join(cwd, 'shards/1/shard.json'), '{}');
    expect(await kindAndProblemsOf(() => merge(cwd))).toMatchObject([
      'bad-data',
      { key: 'batch.no-shard-file' },
    ]);
  });

  it('write none where the run was ended early', async () => {
    const cwd = await threeShards();
    const shard = { number: 2, total: 3 };
    const ended = await batchIn(cwd, { out: 'early', shard, failsFast: true });
    expect(ended.shard === undefined).toBe(ended.left > 0);
  });
});
