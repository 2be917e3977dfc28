import { defineConfig } from 'vitest/config';

/** The tests of the room that StrykerJS puts faults into: in one process, without a build. */
export default defineConfig({
  test: {
    include: ['test/evaluation/**/*.test.ts'],
    setupFiles: ['mutation/judge-quickly.ts'],
    env: { EOMS_RUNS: '60' },
    testTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
