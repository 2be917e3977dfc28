import type { Flags } from './flag.ts';
import { located, machineRead } from './shared-flags.ts';

const limit = { kind: 'number', placeholder: 'cli.placeholder.number' } as const;

/** What can be typed for a gate: limits of the whole, and what nothing may be worse than. */
export const gateFlags = {
  ...located,
  minScore: { ...limit, words: 'cli.option.min-score' },
  minCoverage: { ...limit, words: 'cli.option.min-coverage' },
  maxKnockOuts: { ...limit, words: 'cli.option.max-knock-outs' },
  maxMajor: { ...limit, words: 'cli.option.max-major' },
  maxMinor: { ...limit, words: 'cli.option.max-minor' },
  against: { kind: 'text', placeholder: 'cli.placeholder.file', words: 'cli.option.against' },
  failOnRegression: { kind: 'switch', words: 'cli.option.fail-on-regression' },
  tolerance: { ...limit, words: 'cli.option.tolerance' },
  ...machineRead,
} as const satisfies Flags;

/** What can be typed for writing limits. */
export const gateInitFlags = {
  ...located,
  force: { kind: 'switch', words: 'cli.option.force-gate' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
} as const satisfies Flags;
