import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-once.ts',
    testTimeout: 30_000,
    // Most tests wait for a program that they started: two at once take little more than one.
    maxWorkers: 2,
    coverage: {
      include: ['src/**'],
      exclude: ['src/cli/**', 'src/model/**'],
      thresholds: { lines: 95, branches: 90, functions: 97 },
    },
  },
});
