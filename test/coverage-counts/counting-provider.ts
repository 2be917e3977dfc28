import { V8CoverageProvider } from '@vitest/coverage-v8/dist/provider.js';
import type { CoverageMap } from 'istanbul-lib-coverage';
import type { ReportContext } from 'vitest/node';
import { addCounts } from './add-counts.ts';
import { CountsOfChildren } from './counts-of-children.ts';

type SuiteRun = Parameters<V8CoverageProvider['onAfterSuiteRun']>[0];

/** vitest's provider, with what the processes did that tests started. */
export class CountingProvider extends V8CoverageProvider {
  readonly #children = new CountsOfChildren();

  /** Else test workers would take vitest's provider for this one. */
  override resolveOptions(): ReturnType<V8CoverageProvider['resolveOptions']> {
    return { ...super.resolveOptions(), provider: 'custom' };
  }

  override async clean(clean?: boolean): Promise<void> {
    await super.clean(clean);
    this.#children.begin();
  }

  override onAfterSuiteRun(run: SuiteRun): void {
    super.onAfterSuiteRun(run);
    this.#children.gather();
  }

  override async generateCoverage(context: ReportContext): Promise<CoverageMap> {
    const ofTests = await super.generateCoverage(context);
    this.#children.gather();
    const sums = new Map(ofTests.files().map((path) => [path, ofTests.fileCoverageFor(path).data]));
    for (const [path, more] of await this.#children.bySource()) {
      const counts = sums.get(path);
      if (counts !== undefined) sums.set(path, addCounts(counts, more));
    }
    const map = this.createCoverageMap();
    map.merge(Object.fromEntries(sums));
    return map;
  }

  override async cleanAfterRun(): Promise<void> {
    this.#children.end();
    await super.cleanAfterRun();
  }
}
