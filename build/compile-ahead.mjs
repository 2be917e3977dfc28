/* Compiles one command ahead, in a process of its own: node compile-ahead.mjs PROGRAM FOLDER COMMAND */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProgram } from '../bin/load-program.cjs';

/** What is done most, by its command, so that its code is compiled when the cache is taken. */
const usual = {
  validate: [['validate', '--quiet']],
  status: [['status', '--quiet']],
  report: [
    ['report', '--format', 'md', '-o', '-', '--quiet'],
    ['report', '--for', 'board', '-o', 'board.md', '--quiet', '--force'],
    ['report', '--format', 'pdf', '-o', 'ahead.pdf', '--quiet', '--force'],
  ],
  print: [['print', 'board.md', '-o', 'board.pdf', '--quiet', '--force']],
};
const here = fileURLToPath(import.meta.url);

/**
 * Saves V8's compiled code of the program for the Node version that builds it (bin/load-program.cjs):
 * runs common commands on a copy of the example, and writes the code they used next to the program. What
 * one command uses is kept apart, too: code that it does not use is read in vain.
 */
export async function compileAhead(program, example) {
  const work = mkdtempSync(join(tmpdir(), 'eoms-ahead-'));
  cpSync(example, work, { recursive: true });
  try {
    // V8 keeps what was compiled once for as long as a process lives, and takes over what is kept of all.
    for (const command of Object.keys(usual))
      execFileSync(process.execPath, [here, program, work, command], { stdio: 'inherit' });
    await compile(program, work, undefined);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** `command`: the one whose code is kept; `undefined` = that of all, for commands that are less usual. */
async function compile(program, work, command) {
  const { scripts, main } = loadProgram(program, command);
  const back = process.cwd();
  process.chdir(work);
  process.stdout.write = (_text, done) => done?.() ?? true;
  try {
    for (const typed of command === undefined ? Object.values(usual).flat() : usual[command]) {
      const code = await main(typed);
      if (code !== 0) throw new Error(`eoms ${typed.join(' ')} ended with ${code}`);
    }
  } finally {
    Reflect.deleteProperty(process.stdout, 'write');
    process.chdir(back);
  }
  for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
}

const [, script, program, work, command] = process.argv;
if (script === here) await compile(program, work, command);
