const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Where V8's own form of a script lies: one for each version of V8 and kind of processor, with the code that
 * a usual command uses, or that of all of them.
 */
function cacheOf(file, command) {
  const whose = command === undefined ? '' : `.${command}`;
  return `${file}${whose}.${process.versions.v8}-${process.arch}.cache`;
}

/**
 * Loads the built program, and its parts on demand. Most commands finish before their code would be
 * compiled, so the build caches V8's compiled code; with another Node version than the build's, the
 * code is compiled anew. V8 itself rejects a cache that does not fit.
 *
 * Takes the path of the program's file, and the word typed first. Returns what the program exports, and the
 * loaded scripts, by the path of the cache that they have or would have for this command.
 *
 * @param {string} file
 * @param {string} [word]
 * @returns {{ scripts: Map<string, import('node:vm').Script> } & Record<string, any>}
 */
function loadProgram(file, word) {
  optimizeLater();
  // Anything may be typed, and names a file here.
  const command = /^[a-z]+$/.test(word ?? '') ? word : undefined;
  const scripts = new Map();
  const parts = new Map();
  /** @type {(part: string) => unknown} */
  const loadPart = (part) => {
    if (!parts.has(part)) parts.set(part, load(part, { scripts, command }, loadPart));
    return parts.get(part);
  };
  return { ...Object(loadPart(file)), scripts };
}

/**
 * Commands finish before V8's optimized code pays for itself, and optimizing occupies a core. So
 * functions have to run seven times longer before they are optimized; Node 20 is where V8 has a flag
 * for this that can be set at run time. What runs for minutes is still optimized.
 */
function optimizeLater() {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');
}

function load(file, { scripts, command }, loadPart) {
  const own = cacheOf(file, command);
  const cache = existsSync(own) ? own : cacheOf(file);
  // V8 counts only what it compiles itself.
  const isCounted = (process.env.NODE_V8_COVERAGE ?? '') !== '';
  // What the build writes is ASCII, which is read fastest so.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: !isCounted && existsSync(cache) ? readFileSync(cache) : undefined,
  });
  scripts.set(own, script);
  const requireBeside = createRequire(file);
  const requirePart = (name) =>
    /^[.][/]/.test(name) ? loadPart(path.join(path.dirname(file), name)) : requireBeside(name);
  const module = { exports: {} };
  const run = script.runInThisContext();
  // A disk that was full, or a copy that broke off, leaves files that are empty or something else.
  if (typeof run !== 'function') throw notWhole(file);
  run(module, module.exports, requirePart, file);
  if (Object.keys(module.exports).length === 0) throw notWhole(file);
  return module.exports;
}

/** A readable file of the program that differs from what was built. */
function notWhole(file) {
  return Object.assign(new Error(`not what was built: ${file}`), { code: 'EOMS_NOT_WHOLE' });
}

module.exports = { loadProgram };
