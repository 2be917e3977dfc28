import { Buffer } from 'node:buffer';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const compiledInPlaceOf = /src[\\/]files[\\/]compile-schema\.ts$/;

/**
 * Puts validators that ajv wrote at build time in the place of src/files/compile-schema.ts, which
 * compiles them when eoms runs: that alone would take longer than most commands do.
 */
export function standaloneValidators() {
  return {
    name: 'standalone-validators',
    setup(esbuild) {
      esbuild.onLoad({ filter: compiledInPlaceOf }, async ({ path }) => ({
        contents: await writeValidators(path),
        loader: 'js',
        resolveDir: path.replace(/[\\/][^\\/]+$/, ''),
      }));
    },
  };
}

async function writeValidators(path) {
  const folder = new URL(`file://${path}`);
  const { allSchemas } = await load(new URL('../model/schema/all-schemas.ts', folder));
  const { formats } = await load(new URL('./check-formats.ts', folder));
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    formats,
    code: { source: true, esm: true, formats: _`formats` },
  });
  const names = Object.keys(allSchemas);
  for (const name of names) ajv.addSchema(allSchemas[name]);
  const ids = Object.fromEntries(names.map((name) => [name, allSchemas[name].$id]));
  const code = standaloneCode.default(ajv, ids);
  return [
    "import { formats } from './check-formats.ts';",
    "import { toSchemaErrors } from './schema-error.ts';",
    importRequired(code),
    `const validators = { ${names.join(', ')} };`,
    'export function schemaErrors(name, value) {',
    '  const validate = validators[name];',
    '  return validate(value) ? [] : toSchemaErrors(validate.errors, value);',
    '}',
  ].join('\n');
}

/** ajv writes `require(…)` into ES modules too; a module can only import. */
function importRequired(code) {
  const imports = new Map();
  const body = code.replaceAll(/require\("([^"]+)"\)/g, (_match, name) => {
    const local = imports.get(name) ?? `required${imports.size}`;
    imports.set(name, local);
    return local;
  });
  const lines = [...imports].map(
    ([name, local]) =>
      `import * as ${local}Module from '${name}.js';\nconst ${local} = ${local}Module.default;`,
  );
  return [...lines, body].join('\n');
}

/** A TypeScript module of ours → what it exports. */
async function load(url) {
  const { outputFiles } = await build({
    entryPoints: [url.pathname],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
