const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Where V8's own form of a script lies: one for each version of V8 and kind of processor. */
function cacheOf(file) {
  return `${file}.${process.versions.v8}-${process.arch}.cache`;
}

/**
 * Loads the built program, and parts of it when they are wanted. Most commands are done sooner than
 * their code is compiled, so the build keeps what V8 made of it; another Node than that of the build
 * compiles the code anew. V8 itself refuses a cache that does not fit.
 *
 * Takes the path of the program's file. Gives what the program exports, and the scripts that are
 * loaded, by the path where V8's form of each lies or would lie.
 */
function loadProgram(file) {
  optimizeLater();
  const scripts = new Map();
  return { ...load(file, scripts), scripts };
}

/**
 * A command is over before code that V8 optimized has paid for the optimizing, which takes a core
 * beside it. So functions have to run longer first, seven times as long; Node 20 is where V8 knows
 * this by a flag that can be set. What runs for minutes is optimized all the same.
 */
function optimizeLater() {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');
}

function load(file, scripts) {
  const cache = cacheOf(file);
  // V8 counts only what it compiles itself.
  const isCounted = (process.env.NODE_V8_COVERAGE ?? '') !== '';
  // What the build writes is ASCII, which is read fastest so.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: !isCounted && existsSync(cache) ? readFileSync(cache) : undefined,
  });
  scripts.set(cache, script);
  const requireBeside = createRequire(file);
  const parts = (name) =>
    /^[.][/]/.test(name) ? load(path.join(path.dirname(file), name), scripts) : requireBeside(name);
  const module = { exports: {} };
  const run = script.runInThisContext();
  // A disk that was full, or a copy that broke off, leaves files that are empty or something else.
  if (typeof run !== 'function') throw notWhole(file);
  run(module, module.exports, parts, file);
  if (Object.keys(module.exports).length === 0) throw notWhole(file);
  return module.exports;
}

/** A file of ours that can be read and is not what was built. */
function notWhole(file) {
  return Object.assign(new Error(`not what was built: ${file}`), { code: 'EOMS_NOT_WHOLE' });
}

module.exports = { loadProgram };
