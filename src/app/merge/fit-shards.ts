import type { ShardDocument } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';

/** A shard without what it found out, and where it lies. */
export interface ShardHead extends Omit<ShardDocument, 'standings' | 'unevaluated'> {
  readonly folder: string;
}

/** What has to be the same in all shards; the first that is not is named. */
const shared: readonly (readonly [string, (head: ShardHead) => unknown])[] = [
  ['version', ({ tool }) => tool.version],
  ['standard', ({ standards }) => standards],
  ['shards', ({ shards }) => shards],
  ['day', ({ asked }) => asked.date],
  ['institutions', ({ institutions, division }) => [institutions, division]],
  ['flags', ({ asked }) => asked],
];

/**
 * What keeps shards from being one batch: each that differs from the first one, each that is there twice, and those
 * that are missing. Pure.
 */
export function misfitsOf(heads: readonly ShardHead[]): readonly Problem[] {
  const [first] = heads;
  if (first === undefined) return [];
  const different = heads.flatMap((one) => differenceFrom(first, one));
  return different.length > 0 ? different : [...repeated(heads), ...missing(heads, first.shards)];
}

function differenceFrom(first: ShardHead, one: ShardHead): readonly Problem[] {
  const what = shared.find(([, of]) => JSON.stringify(of(first)) !== JSON.stringify(of(one)))?.[0];
  if (what === undefined) return [];
  const values = { what, first: first.folder };
  return [{ key: 'batch.shard-differs', values, place: { file: one.folder } }];
}

function repeated(heads: readonly ShardHead[]): readonly Problem[] {
  const seen = new Map<number, string>();
  return heads.flatMap(({ shard, shards, folder }): readonly Problem[] => {
    const before = seen.get(shard);
    seen.set(shard, before ?? folder);
    if (before === undefined) return [];
    const values = { shard, shards, first: before };
    return [{ key: 'batch.shard-repeated', values, place: { file: folder } }];
  });
}

function missing(heads: readonly ShardHead[], shards: number): readonly Problem[] {
  const there = new Set(heads.map(({ shard }) => shard));
  const all = Array.from({ length: shards }, (_, index) => index + 1);
  const lacking = all.filter((number) => !there.has(number));
  if (lacking.length === 0) return [];
  const values = { count: lacking.length, missing: lacking.join(', '), shards };
  return [{ key: 'batch.shards-missing', values }];
}
