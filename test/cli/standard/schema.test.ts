import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { textFormats } from '../../../src/files/schema/check-formats.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const example = resolve('examples/soehesten-sprogskole');
const ajv = new Ajv({ allErrors: true, formats: textFormats, allowUnionTypes: true });

/** What is wrong with a document by the schema that eoms gives for its kind. */
async function wrongWith(text: string): Promise<readonly string[]> {
  const document: { readonly schema: string } = JSON.parse(text);
  const [, name = ''] = /^eoms\/(.+)@\d+$/.exec(document.schema) ?? [];
  const { out } = await eoms(['schema', name]);
  const schema: { readonly $id: string } = JSON.parse(out);
  expect(schema.$id).toBe(document.schema);
  const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
  expect(typeof validate(document)).toBe('boolean');
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

it.each([
  [['status', '--json'], 0],
  [['status', '--json', '--before', 'assessments/2026-10-13.yaml'], 0],
  [['status', '--explain', '8.5', '--json'], 0],
  [['validate', '--json'], 0],
  [['report', '--format', 'json'], 0],
  [['standard', 'list', '--json'], 0],
  [['standard', 'show', '7', '--json'], 0],
  [['standard', 'show', 'eoms-scope', '--all-sources', '--json'], 0],
  [['standard', 'map', '--json'], 0],
  [['standard', 'map', 'dk-law', '--json'], 0],
  [['standard', 'map', 'sdg-4', '--json'], 0],
  [['standard', 'drill', '--json'], 0],
  [['interview', 'merge', '--json'], 0],
  [['template', 'list', '--json'], 0],
  [['status', '--json', '--explain', '99'], 2],
  [['status', '--json', '--sett'], 2],
])('what eoms %j writes has a schema, and keeps to it', async (words, code) => {
  const ran = await eoms(words, { cwd: example });
  expect(ran.code).toBe(code);
  expect(await wrongWith(ran.out)).toEqual([]);
});

it('has a schema for problems with all their parts', async () => {
  const file = join(base, 'eoms.yaml');
  writeFileSync(file, 'schema: eoms/engagement@1\ninstitution: { name: X, tpye: school }\n');
  const validation = await eoms(['validate', '--json', file]);
  const failure = await eoms(['status', '--json'], { cwd: base });
  expect([validation.code, failure.code]).toEqual([65, 65]);
  expect(await wrongWith(validation.out)).toEqual([]);
  expect(await wrongWith(failure.out)).toEqual([]);
  expect(JSON.parse(failure.out)).toMatchObject({ kind: 'bad-data', exitCode: 65 });
});

it('names every schema, and gives each as it is shipped', async () => {
  const shipped = readdirSync('standards/schema').map((name) => name.replace('.json', ''));
  const { code, out } = await eoms(['schema']);
  expect({ code, names: out.trimEnd().split('\n') }).toEqual({
    code: 0,
    names: shipped.toSorted(),
  });
  const one = await eoms(['schema', 'assessment']);
  expect(one.out).toBe(readFileSync('standards/schema/assessment.json', 'utf8'));
});

it('knows what was meant where there is no such schema', async () => {
  const { code, out, err } = await eoms(['schema', 'evalution']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('There is no schema "evalution".\n  Did you mean "evaluation"?\n');
});
