#!/usr/bin/env node
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const typed = process.argv.slice(2);
const asksForHelp =
  typed.length === 0 || (typed.length === 1 && ['--help', '-h', 'help'].includes(typed[0]));
const built = (name) => path.join(__dirname, '..', 'dist', name);

if (!existsSync(built('main.cjs'))) {
  // In a checkout that was never built there is nothing to hand over to; say so in words.
  const words = JSON.parse(readFileSync(path.join(__dirname, '..', 'messages', 'en', 'cli.json')));
  process.stderr.write(`${words['cli.not-built']}\n`);
  process.exitCode = 70;
} else if (asksForHelp) {
  // The first thing that anybody types is answered without loading anything.
  process.stdout.on('error', () => undefined).write(readFileSync(built('help.txt')));
} else {
  const { loadProgram } = require('./load-program.cjs');
  // What ends without saying how it went has gone wrong.
  let outcome = 70;
  const run = async () => {
    outcome = await loadProgram(built('main.cjs')).main(typed);
  };
  // When nothing is left to do; ending at once spares the taking apart of what lies in memory.
  process.once('beforeExit', () => process.exit(outcome));
  void run();
}
