import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProgram } from '../bin/load-program.cjs';

/** What is done most, so that its code is compiled when the cache is taken. */
const usual = [
  ['validate', '--quiet'],
  ['status', '--quiet'],
  ['report', '--format', 'md', '-o', '-', '--quiet'],
  ['report', '--format', 'pdf', '-o', 'ahead.pdf', '--quiet'],
];

/**
 * Saves V8's compiled code of the program for the Node version that builds it (bin/load-program.cjs):
 * runs common commands on a copy of the example, and writes the code they used next to the program.
 */
export async function compileAhead(program, example) {
  const work = mkdtempSync(join(tmpdir(), 'eoms-ahead-'));
  cpSync(example, work, { recursive: true });
  const { scripts, main } = loadProgram(program);
  const back = process.cwd();
  process.chdir(work);
  process.stdout.write = (_text, done) => done?.() ?? true;
  try {
    for (const typed of usual) {
      const code = await main(typed);
      if (code !== 0) throw new Error(`eoms ${typed.join(' ')} ended with ${code}`);
    }
  } finally {
    Reflect.deleteProperty(process.stdout, 'write');
    process.chdir(back);
    rmSync(work, { recursive: true });
  }
  for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
}
