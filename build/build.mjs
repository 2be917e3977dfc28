/*
 * Makes dist/ from src/ and standards/:
 *
 *   src/cli/main.ts  ─► dist/main.cjs             the program, and next to it V8's cache of its code
 *   src/print/print-room.ts ─► dist/print.cjs     the printer, loaded on demand
 *   src/print/docx/docx-room.ts ─► dist/docx.cjs  the writer of DOCX, likewise
 *   src/workbook/workbook-room.ts ─► dist/workbook.cjs   the writer of XLSX, likewise
 *   src/model/problem.ts ─► dist/problem.cjs      the error that both throw and catch
 *   two validators   ─► dist/check-evaluation*.cjs   likewise loaded on demand
 *   src/library/library.ts ─► dist/library.js    the library for other programs, with types in dist/types
 *   src/app/apart/pdf-worker.ts ─► dist/pdf-worker.js   reads PDFs in its own thread
 *   src/app/apart/print-worker.ts ─► dist/print-worker.js   prints in user-supplied fonts, likewise
 *   src/app/batch/batch-worker.ts ─► dist/batch-worker.js   evaluates institutions of a batch, likewise
 *   what it bundles  ─► dist/THIRD-PARTY.txt      the bundled libraries and their licences
 *   its own --help   ─► dist/help.txt             shown without loading anything
 *   the schemas      ─► standards/schema/*.json   for editors and other programs
 *   standards/       ─► dist/standards/*.json     each standard in each language, as data that loads fast
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileAhead } from './compile-ahead.mjs';
import { declareLibrary } from './declare-library.mjs';
import { leanLibraries, loadedWhenUsed } from './lean-libraries.mjs';
import { standaloneValidators } from './standalone-validators.mjs';
import { thirdParty } from './third-party.mjs';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);

/** A module knows its own place otherwise in CommonJS. */
const hereUrl = "const hereUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * A build whose coverage is counted (test/coverage-counts/): every branch stays where its source has it, and
 * maps lead back there.
 */
const isCounted = (process.env.EOMS_BUILD ?? '') === 'counted';

rmSync(at('dist.new'), { recursive: true, force: true });

/**
 * What is large and not always needed has a file of its own. So has the error that both parts know:
 * each would otherwise hold its class once more, and not recognize the other's errors.
 */
const apart = {
  print: 'src/print/print-room.ts',
  docx: 'src/print/docx/docx-room.ts',
  workbook: 'src/workbook/workbook-room.ts',
  problem: 'src/model/problem.ts',
  // A third of all validators' code: for what eoms wrote itself and few commands read again.
  'check-evaluation': 'validator:evaluation',
  'check-evaluation-1': 'validator:evaluation-1',
};
const loadApart = {
  name: 'load-apart',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\/(print|docx|workbook)-room\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./${/(\w+)-room\.ts$/.exec(path)?.[1]}.cjs`, external: true }
        : undefined,
    );
    esbuild.onResolve({ filter: /^validator:evaluation/ }, ({ kind, path }) =>
      kind === 'require-call'
        ? { path: `./${path.replace('validator:', 'check-')}.cjs`, external: true }
        : undefined,
    );
    esbuild.onResolve({ filter: /\/problem\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind !== 'entry-point' && resolve(resolveDir, path) === fileURLToPath(at(apart.problem))
        ? { path: './problem.cjs', external: true }
        : undefined,
    );
  },
};

const settings = {
  absWorkingDir: at('.').pathname,
  outdir: 'dist.new',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Small libraries are put into our own files: finding, reading and lexing theirs would take longer
  // than what they do for us. The large ones stay outside and are loaded when somebody needs them.
  external: [
    '@cantoo/pdf-lib',
    'yaml',
    '@embedpdf/fonts-latin',
    '@expo-google-fonts/noto-emoji',
    'dejavu-fonts-ttf',
    'hyphen',
    'unicode-name',
  ],
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: !isCounted,
  minifySyntax: !isCounted,
  sourcemap: isCounted && 'external',
  // The licences are in a file of their own.
  legalComments: 'none',
  metafile: true,
  plugins: [leanLibraries, standaloneValidators],
  logLevel: 'warning',
};
const metafiles = [];

await make({
  ...settings,
  entryPoints: { compile: 'src/cli/compile.ts' },
  format: 'esm',
  // commander requires modules of Node, which an ES module can do with this alone.
  banner: {
    js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
  },
});
await make({
  ...settings,
  entryPoints: {
    // Loaded by a thread, and only for a template that is not ours.
    'template-worker': 'src/app/apart/template-worker.ts',
    // The same for fonts that are not ours.
    'print-worker': 'src/app/apart/print-worker.ts',
  },
  format: 'esm',
});
await make({
  ...settings,
  entryPoints: { 'pdf-worker': 'src/app/apart/pdf-worker.ts' },
  format: 'esm',
  // Hundreds of small files otherwise, each found and read by every thread anew.
  external: settings.external.filter((name) => name !== '@cantoo/pdf-lib'),
});
await make({
  ...settings,
  entryPoints: { main: 'src/cli/main.ts', ...apart },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  plugins: [loadApart, loadedWhenUsed, ...settings.plugins],
  // A function that bin/load-program.cjs calls.
  banner: { js: `(function (module, exports, require, __filename) {${hereUrl}` },
  footer: { js: '})' },
  define: { 'import.meta.url': 'hereUrl' },
  // V8's form of a script holds no imports; Node 20.19 and later can require all that is left outside.
  supported: { 'dynamic-import': false },
});

await make({
  ...settings,
  // The threads of a batch do what the library does, and share its parts.
  entryPoints: {
    library: 'src/library/library.ts',
    'batch-worker': 'src/app/batch/batch-worker.ts',
  },
  format: 'esm',
  // What prints is a part of its own here too.
  splitting: true,
  chunkNames: 'library-[name]-[hash]',
});

writeFileSync(at('dist.new/THIRD-PARTY.txt'), thirdParty(metafiles, fileURLToPath(root)));

for (const name of ['main', ...Object.keys(apart)]) writeInAscii(at(`dist.new/${name}.cjs`));

const { catalogueFaults, compiledStandards, formatNames, helpText, schemaDocuments } = await import(
  at('dist.new/compile.js').href
);
const faults = catalogueFaults();
if (faults.length > 0) throw new Error(`messages/ is not whole:\n${faults.join('\n')}`);
mkdirSync(at('dist.new/standards'), { recursive: true });
mkdirSync(at('standards/schema'), { recursive: true });
const schemas = schemaDocuments();
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(at(`standards/schema/${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
await declareLibrary(fileURLToPath(at('dist.new/types')), schemas.evaluation, formatNames());
writeFileSync(at('dist.new/help.txt'), await helpText());
for (const compiled of await compiledStandards()) {
  const { id, language } = compiled.standard;
  writeFileSync(
    at(`dist.new/standards/${id}.${language}.json`),
    numbered(JSON.stringify(compiled)),
  );
}

await compileAhead(
  fileURLToPath(at('dist.new/main.cjs')),
  fileURLToPath(at('examples/soehesten-sprogskole')),
);

// What runs meanwhile keeps the old build until the new one is whole.
rmSync(at('dist'), { recursive: true, force: true });
renameSync(at('dist.new'), at('dist'));

/** Builds, and takes down what went into it. */
async function make(options) {
  const { metafile } = await build(options);
  metafiles.push(metafile);
}

/**
 * ASCII is read and kept in half the room. esbuild leaves other characters in patterns as they are,
 * where they mean the same when written as numbers.
 */
function writeInAscii(file) {
  writeFileSync(file, numbered(readFileSync(file, 'utf8')));
}

/** A script or JSON that says the same in ASCII. */
function numbered(text) {
  return text.replaceAll(/[^\0-\x7F]/g, (character) => {
    return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
