import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/** Writes at the end of a run which modules of Node and which packages it has loaded. */
const lister = `
process.on('exit', () => {
  const packages = Object.keys(require.cache).map((file) => file.split(/[\\\\/]node_modules[\\\\/]/)[1]);
  const own = process.moduleLoadList.map((line) => line.replace('NativeModule ', 'node:'));
  require('node:fs').writeFileSync(process.env.LOADED, JSON.stringify([...own, ...packages]));
});
`;

const folder = put(temporaryFolder(), { ...smallEngagement, 'list.cjs': lister });
const list = join(folder, 'list.cjs');

async function loadedBy(typed: readonly string[], into: string): Promise<readonly string[]> {
  const file = join(folder, into);
  const env = { NODE_OPTIONS: `--require "${list}"`, LOADED: file };
  expect(await eoms(typed, { cwd: folder, env })).toMatchObject({ code: 0 });
  return JSON.parse(await readFile(file, 'utf8'));
}

// Each of these takes 5 to 50 ms to load, as long as everything else that a command does.
describe.concurrent('what a command does not need', () => {
  it('is not loaded by validate', async () => {
    const loaded = (await loadedBy(['validate'], 'validate.json')).join('\n');
    expect(loaded).toMatch(/^node:fs$/m);
    expect(loaded).not.toMatch(/^node:(?:crypto|worker_threads|child_process|zlib|perf_hooks)$/m);
    expect(loaded).not.toMatch(/^(?:yaml|hyphen|unicode-name|@cantoo)[\\/]/m);
  });

  it('is not loaded by a report as Markdown', async () => {
    const loaded = (await loadedBy(['report', '--format', 'md', '-o', '-'], 'report.json')).join(
      '\n',
    );
    expect(loaded).not.toMatch(/^node:(?:worker_threads|child_process|zlib|perf_hooks)$/m);
    expect(loaded).not.toMatch(/^(?:yaml|hyphen|unicode-name|@cantoo)[\\/]/m);
  });
});
