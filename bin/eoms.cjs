#!/usr/bin/env node
const { existsSync, readdirSync, readFileSync, writeSync } = require('node:fs');
const path = require('node:path');

const typed = process.argv.slice(2);
const asksForHelp =
  typed.length === 0 || (typed.length === 1 && ['--help', '-h', 'help'].includes(typed[0]));
/** Behind `--` every word is a name. */
const flags = typed.slice(0, [...typed, '--'].indexOf('--'));
/** Whether a program reads stdout, so that a failure is reported there too (docs/scripting.md). */
const asksForJson = flags.some(
  (word, at) =>
    ['--json', '--format=json'].includes(word) || (word === '--format' && flags[at + 1] === 'json'),
);
const root = path.join(__dirname, '..');

/** As src/model/rules/fallback-language.ts has it: the language of help.txt and of what is said below. */
const fallback = 'en';

const built = (name) => path.join(root, 'dist', name);

/** The code for what eoms did not foresee; never that of a gate, which scripts act upon. */
const crashed = 70;

/**
 * Said where nothing can be looked up any more, so they stand here and not in the catalogue, and in
 * one language only: what cannot load a file cannot load words either.
 */
const lastWords = {
  files:
    'eoms can open no more files: the system allows too few at once. Close other programs, or allow more (ulimit -n), and run it again.',
  memory: 'The memory of this machine does not suffice. Close other programs and run eoms again.',
  damaged:
    'eoms is not whole: files of its own are missing, damaged or cannot be read. Install it again.',
  bug: 'This is a bug in eoms',
  details: 'Run it again with EOMS_DEBUG=1 for the details that a report needs.',
};

/** `undefined` until all is done: what ends without saying how it went has gone wrong. */
let outcome;
let isCrashed = false;
/** What dist/main.cjs exports, once it is loaded; it is built from src/cli/main.ts, where there is a map. */
let program;

/**
 * Says in constant words that eoms has failed, and makes the process end with 70. Prompts that are
 * open end as if the system ended them: what was typed is kept, and locks are given back.
 */
function crash(error) {
  process.exitCode = crashed;
  if (!isCrashed) {
    const { kind, message, hint } = explain(error);
    const isDebugged = (process.env.EOMS_DEBUG ?? '') !== '' || flags.includes('--debug');
    const details = Object(error).stack ?? error;
    sayOnScreen(
      isDebugged ? `${lastWords[kind]}\n${details}` : [message, hint].filter(Boolean).join('\n'),
    );
    answerProgram({ code: kind, message, hint });
  }
  isCrashed = true;
  process.emit('SIGTERM', 'SIGTERM');
}

function explain(error) {
  const kind = kindOf(error);
  if (kind !== 'bug') return { kind, message: lastWords[kind] };
  const message = `${lastWords.bug} (Node ${process.version}): ${reasonOf(error)}`;
  return { kind, message, hint: lastWords.details };
}

const ofTheMachine = {
  EMFILE: 'files',
  ENFILE: 'files',
  ENOMEM: 'memory',
  ERR_MEMORY_ALLOCATION_FAILED: 'memory',
  MODULE_NOT_FOUND: 'damaged',
  ERR_MODULE_NOT_FOUND: 'damaged',
  ERR_INVALID_PACKAGE_CONFIG: 'damaged',
  EOMS_NOT_WHOLE: 'damaged',
  // Read from a file of our own that is a folder; the system does not say which.
  EISDIR: 'damaged',
};

/** Whose fault it is. All that users write is parsed where errors are caught: the rest is our own. */
function kindOf(error) {
  const { code, path: file, name, message } = Object(error);
  // A thread that cannot begin says why in words only.
  const [said] = /\bE[MN]FILE\b/.exec(code === 'ERR_WORKER_INIT_FAILED' ? message : '') ?? [code];
  const isOurs = name === 'SyntaxError' || (typeof file === 'string' && file.startsWith(root));
  return ofTheMachine[said] ?? (isOurs ? 'damaged' : 'bug');
}

/** One line, and a short one: messages of libraries may hold a whole file. */
function reasonOf(error) {
  const [line] = String(Object(error).message ?? error).split('\n', 1);
  return line.slice(0, 200).replaceAll(/\p{C}/gu, ' ');
}

function sayOnScreen(text) {
  write(2, `${text}\n`);
}

/** Tells a program of a crash, unless it has a result already: two documents are none. */
function answerProgram(problem) {
  if (!asksForJson || program?.isAnswered() === true) return;
  const tool = { name: 'eoms', version: ownVersion() };
  const failure = { kind: 'bug', exitCode: crashed, problems: [problem] };
  write(1, `${JSON.stringify({ schema: 'eoms/error@1', tool, ...failure }, null, 2)}\n`);
}

/** `pt_BR.UTF-8` → `pt` */
function languageOf(tag) {
  return tag.toLowerCase().split(/[-_.@]/, 1)[0];
}

/** Whether the help that is ready to be said is in the language of the machine, or eoms has no words in that. */
function isHelpReady() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  const wanted = languageOf(set ?? fallback);
  if (wanted === fallback) return true;
  return !readdirSync(path.join(root, 'messages')).some((name) => languageOf(name) === wanted);
}

function ownVersion() {
  try {
    return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  } catch {
    return 'unknown';
  }
}

function write(to, text) {
  try {
    writeSync(to, text);
  } catch {
    // The exit code still says it.
  }
}

async function run() {
  const { loadProgram } = require('./load-program.cjs');
  program = loadProgram(built('main.cjs'), typed[0]);
  outcome = await program.main(typed, asksForJson);
}

/**
 * The first thing that anybody types is answered without loading anything. What cannot be written is
 * left to the program, which says why.
 */
async function help() {
  if (!isHelpReady()) return run();
  const text = readFileSync(built('help.txt'));
  try {
    if (writeSync(1, text) === text.length) outcome = 0;
  } catch (error) {
    if (error.code === 'EPIPE') outcome = 0;
  }
  if (outcome === undefined) await run();
}

/** In a checkout that was never built there is nothing to hand over to; say so in words. */
async function sayNotBuilt() {
  const words = JSON.parse(readFileSync(path.join(root, 'messages', fallback, 'cli.json'), 'utf8'));
  sayOnScreen(words['cli.not-built']);
  answerProgram({ code: 'not-built', message: words['cli.not-built'] });
  outcome = crashed;
}

process.on('uncaughtException', crash);
process.once('beforeExit', () => {
  if (isCrashed) return;
  if (outcome === undefined) crash(new Error('the work was left unfinished'));
  else process.exitCode = outcome;
});
const start = asksForHelp ? help : run;
(existsSync(built('main.cjs')) ? start : sayNotBuilt)().catch(crash);
