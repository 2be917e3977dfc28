import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const compiledInPlaceOf = /src[\\/]files[\\/]schema[\\/]compile-schema\.ts$/;

/**
 * Puts validators that ajv wrote at build time in the place of src/files/schema/compile-schema.ts, which
 * compiles them when eoms runs: that alone would take longer than most commands do. Each is a module
 * that is evaluated when a document of its kind is met.
 */
export const standaloneValidators = {
  name: 'standalone-validators',
  setup(esbuild) {
    const written = writeValidators();
    esbuild.onLoad({ filter: compiledInPlaceOf }, async ({ path }) => ({
      contents: lookUp(Object.keys(await written)),
      loader: 'js',
      resolveDir: dirname(path),
    }));
    esbuild.onResolve({ filter: /^validator:/ }, ({ path }) => ({ path, namespace: 'validator' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'validator' }, async ({ path }) => ({
      contents: (await written)[path.replace('validator:', '')],
      loader: 'js',
      resolveDir: fileURLToPath(files),
    }));
  },
};

const files = new URL('../src/files/schema/', import.meta.url);

function lookUp(names) {
  const entries = names.map((name) => `'${name}': () => require('validator:${name}').default,`);
  return `
    import { toSchemaErrors } from './schema-error.ts';
    const validators = { ${entries.join(' ')} };
    export function schemaErrors(name, value) {
      const validate = validators[name]();
      return validate(value) ? [] : toSchemaErrors(validate.errors, value);
    }
  `;
}

/** The code of each validator by the name of its schema. */
async function writeValidators() {
  const { allSchemas } = await load(new URL('../../model/all-schemas.ts', files));
  const { validatorSettings } = await load(new URL('validator-settings.ts', files));
  const written = Object.entries(allSchemas).map(([name, schema]) => {
    const code = { source: true, esm: true, formats: _`formats` };
    const ajv = new Ajv({ ...validatorSettings, code });
    const source = standaloneCode.default(ajv, ajv.compile(withoutWords(schema)));
    return [name, `import { textFormats as formats } from './check-formats.ts';\n${source}`];
  });
  return Object.fromEntries(written);
}

/** A schema without what it says to people: the validators would carry it into the program. */
function withoutWords(schema) {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const keys = Object.entries(schema).filter(
    ([key, value]) => !(key === 'description' && typeof value === 'string'),
  );
  return Object.fromEntries(keys.map(([key, value]) => [key, withoutWords(value)]));
}

/** A TypeScript module of this project → its exports. */
async function load(url) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
