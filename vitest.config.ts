import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-once.ts',
    testTimeout: 60_000,
    // Most tests wait for a program that they started: two at once take little more than one.
    maxWorkers: 2,
    coverage: {
      provider: 'custom',
      customProviderModule: './test/coverage-counts/provider.ts',
      include: ['src/**'],
      exclude: ['src/**/*.d.ts'],
      thresholds: { lines: 97, branches: 95, functions: 97 },
    },
  },
});
