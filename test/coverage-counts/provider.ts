import ofTests from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';
import { countsFolder } from './counts-folder.ts';

/**
 * Coverage of what tests run themselves, as vitest's provider counts it, and of the built program that
 * they start: each such process leaves its counts, as Node does where NODE_V8_COVERAGE names a folder.
 */
const provider: CoverageProviderModule = {
  ...ofTests,
  startCoverage: async (options) => {
    process.env['NODE_V8_COVERAGE'] = countsFolder;
    await ofTests.startCoverage?.(options);
  },
  getProvider: async () => {
    const { CountingProvider } = await import('./counting-provider.ts');
    return new CountingProvider();
  },
};

export default provider;
