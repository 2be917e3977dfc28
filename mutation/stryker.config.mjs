import { area, places } from './areas.mjs';

const [name = 'all', { mutate, bar } = { mutate: [], bar: 90 }] = area ?? [];
/** Of a few lines, one fault that no test finds takes more per cent than of a room. */
const least = places === undefined ? bar : Math.min(bar, 75);

/**
 * Faults are put in one at a time, each judged by the tests that go through its line. tsconfig.json stays out of
 * the copy that is worked on: Stryker would rewrite it by what TypeScript 7 no longer has.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: places ?? mutate,
  ignorePatterns: ['/tsconfig.json', '/dist', '/bench', '/conformance', '/coverage', '/reports'],
  concurrency: 1,
  tempDirName: 'reports/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutation-${name}.html` },
  jsonReporter: { fileName: `reports/mutation-${name}.json` },
  thresholds: { high: 95, low: least, break: least },
};
