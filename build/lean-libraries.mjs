import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Libraries without what eoms never asks of them (figures: docs/decisions/0028-speed-and-its-price.md).
 * liquidjs is taken as it is made for browsers, so that a template can read no files.
 * pdfkit and fontkit can break lines, encrypt and read WOFF2, each with tables that take 30 to 90 ms to
 * unpack; their tables of scripts, which take 50 ms, are unpacked when a script asks for them, and which
 * characters are marks Node knows without any. commander loads child processes, and all of the network with
 * them, for commands that are programs of their own: eoms has none. markdown-it makes each field of each token
 * by a detour, which takes 5 to 15 ms for a report.
 */
export const leanLibraries = {
  name: 'lean-libraries',
  setup(esbuild) {
    const trie = createRequire(require.resolve('fontkit')).resolve('unicode-trie');
    const liquid = join(dirname(require.resolve('liquidjs')), 'liquid.browser.mjs');
    esbuild.onResolve({ filter: /^liquidjs$/ }, () => ({ path: liquid }));
    esbuild.onResolve({ filter: leftOut }, ({ path, importer }) =>
      /[\\/](pdfkit|fontkit)[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    esbuild.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    esbuild.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `
        const missing = () => { throw new Error('eoms is built without ${path}'); };
        export { missing as default, missing as cbc, missing as ecb };
      `,
    }));
    wrap(esbuild, {
      name: 'unicode-trie',
      contents: `
        import Trie from ${JSON.stringify(trie)};
        export default class {
          constructor(packed) { this.packed = packed; }
          get(codePoint) { return (this.trie ??= new Trie(this.packed)).get(codePoint); }
        }
      `,
      from: dirname(trie),
    });
    wrap(esbuild, {
      name: 'unicode-properties',
      contents: `
        export { getCategory, getCombiningClass, getScript, isDigit } from 'unicode-properties';
        const mark = /^\\p{M}$/u;
        export const isMark = (codePoint) => mark.test(String.fromCodePoint(codePoint));
      `,
      from: dirname(require.resolve('fontkit')),
    });
    esbuild.onLoad({ filter: /liquid\.browser\.mjs$/ }, ({ path }) => {
      const contents = withPlainClock(readFileSync(path, 'utf8'));
      return { contents, loader: 'js' };
    });
    esbuild.onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      const contents = withPlainFields(readFileSync(path, 'utf8'));
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Modules of Node that take 5 to 15 ms to load, and what the program asks of them: loaded when it is first asked.
 * What is not listed here does not build.
 */
const heavyModules = {
  'node:crypto': ['createHash', 'randomBytes'],
  'node:timers/promises': ['setImmediate', 'setTimeout'],
  'node:zlib': ['deflate', 'deflateSync', 'inflateRawSync', 'inflateSync'],
};
/** The same for what is made with `new`. */
const heavyClasses = { 'node:worker_threads': ['Worker'] };

/** Modules of Node that are loaded at first use, for a program that mostly ends without them. */
export const loadedWhenUsed = {
  name: 'loaded-when-used',
  setup(esbuild) {
    const namespace = 'when-used';
    const modules = { ...heavyModules, ...heavyClasses };
    esbuild.onResolve({ filter: /^node:/ }, ({ path, kind, importer }) =>
      kind === 'import-statement' && Object.hasOwn(modules, path) && !/node_modules/.test(importer)
        ? { path, namespace }
        : undefined,
    );
    esbuild.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: [
        ...(heavyModules[path] ?? []).map(
          (name) => `export const ${name} = (...given) => require('${path}').${name}(...given);`,
        ),
        ...(heavyClasses[path] ?? []).map(
          (name) =>
            `export const ${name} = function (...given) { return new (require('${path}').${name})(...given); };`,
        ),
      ].join('\n'),
    }));
  },
};

/** Replaces a library by a module of this project, which alone may import the library by its own name. */
function wrap(esbuild, { name, contents, from }) {
  const namespace = `instead-of-${name}`;
  esbuild.onResolve({ filter: new RegExp(`^${name}$`) }, (wanted) =>
    wanted.namespace === namespace ? undefined : { path: name, namespace },
  );
  esbuild.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: from }));
}

/** What pdfkit and fontkit import for lines, encryption and WOFF2. */
const leftOut = /^(linebreak|@noble\/ciphers\/aes|brotli\/decompress\.js)$/;

/** liquidjs with the clock that it takes where there is no other: Node's exact one takes 5 ms to load. */
function withPlainClock(source) {
  const exact = "(typeof global === 'object' && global.performance) ||";
  const parts = source.split(exact);
  if (parts.length !== 2) throw new Error('liquidjs asks for the time in another way now');
  return parts.join('false ||');
}

/** markdown-it with fields that are set; its own helper asks first what kind of name each has. */
function withPlainFields(source) {
  const detour = 'function _defineProperty(';
  const parts = source.split(detour);
  if (parts.length !== 2) throw new Error('markdown-it sets its fields in another way now');
  return `${parts.join('function detour(')}
    function _defineProperty(object, name, value) { object[name] = value; }
  `;
}
