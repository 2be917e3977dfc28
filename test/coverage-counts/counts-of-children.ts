import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mergeProcessCovs, type ProcessCov } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import type { FileCoverageData } from 'istanbul-lib-coverage';
import { parseAstAsync } from 'vite';
import { countsFolder } from './counts-folder.ts';

const built = `${pathToFileURL(resolve('dist')).href}/`;
const sources = resolve('src');

/** A source file and what was counted in it; one that is in several files of the build comes as often. */
type SourceCounts = readonly [path: string, counts: FileCoverageData];

/** What the processes did in the built program, added up. */
export class CountsOfChildren {
  #sum: ProcessCov = { result: [] };

  /** Forgets everything; what processes leave from now on counts. */
  begin(): void {
    this.end();
    mkdirSync(countsFolder, { recursive: true });
  }

  /** Forgets everything and leaves nothing behind. */
  end(): void {
    this.#sum = { result: [] };
    rmSync(countsFolder, { recursive: true, force: true });
  }

  /**
   * Adds what has been left since the last time, and deletes it: a run of all tests leaves more than
   * a disk should have to hold.
   */
  gather(): void {
    const left = readdirSync(countsFolder).map((name) => readCounts(join(countsFolder, name)));
    const whole = left.filter((counts) => counts !== undefined);
    if (whole.length === 0) return;
    this.#sum = mergeProcessCovs([this.#sum, ...whole.map(({ counts }) => counts)]);
    for (const { path } of whole) rmSync(path);
  }

  /** Gives the counts of source files, as the maps of the build lead to them. */
  async bySource(): Promise<readonly SourceCounts[]> {
    return (await Promise.all(this.#sum.result.map(toSources))).flat();
  }
}

/** `undefined` where it is not whole: it is still being written, or its process was killed meanwhile. */
function readCounts(
  path: string,
): { readonly path: string; readonly counts: ProcessCov } | undefined {
  try {
    const { result }: ProcessCov = JSON.parse(readFileSync(path, 'utf8'));
    return { path, counts: { result: result.filter(({ url }) => url.startsWith(built)) } };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface BuildMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}

async function toSources(coverage: ProcessCov['result'][number]): Promise<readonly SourceCounts[]> {
  const path = fileURLToPath(coverage.url);
  const code = readFileSync(path, 'utf8');
  const sourceMap = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  const ast = await parseAstAsync(code);
  const counted: Record<string, FileCoverageData> = await convert({
    code,
    sourceMap,
    ast,
    coverage,
  });
  const real = realSources(sourceMap, path);
  return Object.entries(counted).filter(([source]) => real.has(source));
}

/**
 * Files of src/; not those in whose place the build puts other code, nor what maps of libraries call so.
 */
function realSources(map: BuildMap, path: string): ReadonlySet<string> {
  const paths = map.sources.map((source) => resolve(path, '..', source));
  return new Set(
    paths.filter(
      (source, index) =>
        source.startsWith(`${sources}/`) &&
        existsSync(source) &&
        readFileSync(source, 'utf8') === map.sourcesContent[index],
    ),
  );
}
