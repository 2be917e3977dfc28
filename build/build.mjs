/*
 * Makes dist/ from src/ and standards/:
 *
 *   src/cli/main.ts  ─► dist/main.js and chunks   one chunk for each command
 *   its own --help   ─► dist/help.txt             said without loading anything
 *   the schemas      ─► standards/schema/*.json   for editors and other programs
 *   standards/ID/    ─► dist/standards/ID.json    the standard as data that loads fast
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { leanLibraries } from './lean-libraries.mjs';
import { standaloneValidators } from './standalone-validators.mjs';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);

rmSync(at('dist.new'), { recursive: true, force: true });

await build({
  absWorkingDir: at('.').pathname,
  entryPoints: { main: 'src/cli/main.ts', compile: 'src/cli/compile.ts' },
  outdir: 'dist.new',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Small libraries are put into our chunks: finding, reading and lexing their files would take
  // longer than what they do for us. The large ones stay outside and are loaded when printed or asked.
  external: [
    '@cantoo/pdf-lib',
    'yaml',
    'inquirer',
    '@inquirer/*',
    '@embedpdf/fonts-latin',
    'dejavu-fonts-ttf',
  ],
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'eof',
  plugins: [leanLibraries, standaloneValidators(at('dist.new').pathname)],
  logLevel: 'warning',
});

const { compiledStandards, helpText, schemaDocuments } = await import(
  at('dist.new/compile.js').href
);
mkdirSync(at('dist.new/standards'), { recursive: true });
mkdirSync(at('standards/schema'), { recursive: true });
for (const [name, schema] of Object.entries(schemaDocuments())) {
  writeFileSync(at(`standards/schema/${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
writeFileSync(at('dist.new/help.txt'), await helpText());
for (const compiled of await compiledStandards()) {
  writeFileSync(at(`dist.new/standards/${compiled.standard.id}.json`), JSON.stringify(compiled));
}

// What runs meanwhile keeps the old build until the new one is whole.
rmSync(at('dist'), { recursive: true, force: true });
renameSync(at('dist.new'), at('dist'));
