import type { Flags } from './flag.ts';
import { gateFlags } from './gate-flags.ts';
import { machineRead } from './shared-flags.ts';

const { minScore, minCoverage, maxKnockOuts, maxMajor, maxMinor } = gateFlags;

/** What can be typed for shards that are put together. */
export const mergeFlags = {
  out: { kind: 'text', placeholder: 'cli.placeholder.folder', words: 'cli.option.out' },
  force: { kind: 'switch', words: 'cli.option.force-batch' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
  ...machineRead,
} as const satisfies Flags;

/** What can be typed for many institutions. */
export const batchFlags = {
  out: {
    kind: 'text',
    placeholder: 'cli.placeholder.folder',
    words: 'cli.option.out',
    suggests: 'folders',
  },
  format: { kind: 'text', placeholder: 'cli.placeholder.formats', words: 'cli.option.formats' },
  jobs: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.jobs' },
  shard: { kind: 'text', placeholder: 'cli.placeholder.shard', words: 'cli.option.shard' },
  failFast: { kind: 'switch', words: 'cli.option.fail-fast' },
  minScore,
  minCoverage,
  maxKnockOuts,
  maxMajor,
  maxMinor,
  failOnRegression: { kind: 'switch', words: 'cli.option.fail-on-fall' },
  force: { kind: 'switch', words: 'cli.option.force-batch' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
  ...machineRead,
} as const satisfies Flags;
