import { defineConfig } from 'vitest/config';
import { area } from './areas.mjs';

/** The tests of an area: in one process, without a build. */
export default defineConfig({
  test: {
    include: [...(area?.[1].tests ?? [])],
    setupFiles: ['mutation/judge-quickly.ts'],
    env: { EOMS_RUNS: '60' },
    testTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
