import { Buffer } from 'node:buffer';
import { dirname, join } from 'node:path';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const compiledInPlaceOf = /src[\\/]files[\\/]compile-schema\.ts$/;

/**
 * Puts validators that ajv wrote at build time in the place of src/files/compile-schema.ts, which
 * compiles them when eoms runs: that alone would take longer than most commands do.
 */
export function standaloneValidators(outdir) {
  return {
    name: 'standalone-validators',
    setup(esbuild) {
      esbuild.onLoad({ filter: compiledInPlaceOf }, async ({ path }) => {
        await writeValidators(new URL(`file://${path}`), outdir);
        return { contents: lookup, loader: 'js', resolveDir: dirname(path) };
      });
    },
  };
}

/** Each validator is a file of its own, loaded when a document of its kind is met. */
const lookup = `
  import { createRequire } from 'node:module';
  import { toSchemaErrors } from './schema-error.ts';
  const load = createRequire(import.meta.url);
  export function schemaErrors(name, value) {
    const validate = load('./validators/' + name + '.cjs');
    return validate(value) ? [] : toSchemaErrors(validate.errors, value);
  }
`;

async function writeValidators(place, outdir) {
  const { allSchemas } = await load(new URL('../model/schema/all-schemas.ts', place));
  const formatsFile = new URL('./check-formats.ts', place);
  const { validatorSettings } = await load(new URL('./validator-settings.ts', place));
  for (const [name, schema] of Object.entries(allSchemas)) {
    const ajv = new Ajv({
      ...validatorSettings,
      code: { source: true, formats: _`formats` },
    });
    const code = standaloneCode.default(ajv, ajv.compile(schema));
    await build({
      stdin: {
        contents: `import { formats } from ${JSON.stringify(formatsFile.pathname)};\n${code}`,
        resolveDir: dirname(place.pathname),
        loader: 'js',
      },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      minifyWhitespace: true,
      minifySyntax: true,
      outfile: join(outdir, 'validators', `${name}.cjs`),
      logLevel: 'error',
    });
  }
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
