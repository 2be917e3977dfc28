#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';

const typed = process.argv.slice(2);
const asksForHelp =
  typed.length === 0 || (typed.length === 1 && ['--help', '-h', 'help'].includes(typed[0]));
const built = (name) => new URL(`../dist/${name}`, import.meta.url);

if (!existsSync(built('main.cjs'))) {
  // In a checkout that was never built there is nothing to hand over to; say so in words.
  const words = JSON.parse(readFileSync(new URL('../messages/en/cli.json', import.meta.url)));
  process.stderr.write(`${words['cli.not-built']}\n`);
  process.exitCode = 70;
} else if (asksForHelp) {
  // The first thing that anybody types is answered without loading anything.
  process.stdout.on('error', () => undefined).write(readFileSync(built('help.txt')));
} else {
  // All is said and done by then: ending at once spares the taking apart of what lies in memory.
  process.once('beforeExit', () => process.exit());
  const { loadProgram } = await import('./load-program.js');
  process.exitCode = await loadProgram(built('main.cjs')).main(typed);
}
