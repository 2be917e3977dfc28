import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** What users of the library see, by the source file that declares it. */
const declared = ['library', 'contract', 'failure'];
/** Type of our own house → the file that says the same to users, made from the schema or the forms of output. */
const derived = {
  '../model/evaluation.ts': './evaluation.js',
  '../app/formats/formats.ts': './formats.js',
};

/**
 * Writes the types of src/library into a folder, so that they stand by themselves: what they take from
 * the rest of src comes from a schema, or from the names of the forms of output. Fails where they take
 * anything else.
 */
export async function declareLibrary(folder, schema, formatNames) {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(tmpdir(), 'eoms-types-'));
  try {
    emitDeclarations(made);
    for (const name of declared) {
      const text = readFileSync(join(made, 'library', `${name}.d.ts`), 'utf8');
      writeFileSync(join(folder, `${name}.d.ts`), standAlone(text, name));
    }
  } finally {
    rmSync(made, { recursive: true });
  }
  writeFileSync(join(folder, 'evaluation.d.ts'), await typesOf(schema));
  const names = formatNames.map((name) => `'${name}'`).join(' | ');
  writeFileSync(join(folder, 'formats.d.ts'), `export type Format = ${names};\n`);
}

function emitDeclarations(outDir) {
  const options = ['--declaration', '--emitDeclarationOnly', '--noCheck', '--noEmit', 'false'];
  const typed = [compiler, '--project', 'tsconfig.library.json', ...options, '--outDir', outDir];
  const { status, stdout } = spawnSync(process.execPath, typed, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the types of the library could not be written:\n${stdout}`);
}

function standAlone(text, name) {
  return text.replaceAll(/(?<=from ')\.[^']+(?=')/g, (path) => {
    const other = derived[path] ?? path.replace(/\.ts$/, '.js');
    const isOwn = /^\.\/\w+\.js$/.test(other);
    if (!isOwn) throw new Error(`src/library/${name}.ts shows users a type of ${path}`);
    return other;
  });
}

function typesOf(schema) {
  return compile(schema, 'Evaluation', {
    additionalProperties: false,
    bannerComment: '/* Made from standards/schema/evaluation.json, which says the same of JSON. */',
    format: false,
    ignoreMinAndMaxItems: true,
  });
}
