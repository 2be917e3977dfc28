import { defineConfig } from 'vitest/config';
import { testProjects } from './test/support/test-projects.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/support/build-once.ts',
    testTimeout: 60_000,
    // Most tests wait for a program that they started: two at once take little more than one.
    maxWorkers: 2,
    projects: Object.entries(testProjects()).map(([name, include]) => ({
      extends: true,
      test: { name, include: [...include] },
    })),
    coverage: {
      // The gate counts in the one run of all tests that it makes on Node 20.
      enabled: process.env['EOMS_COVERAGE'] === '1',
      provider: 'custom',
      customProviderModule: './test/coverage-counts/provider.ts',
      include: ['src/**'],
      exclude: ['src/**/*.d.ts'],
      thresholds: { lines: 97, branches: 95, functions: 97 },
    },
  },
});
