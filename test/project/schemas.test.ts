import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type HalfTyped, writeHalfTyped } from '../../src/app/drafts/half-typed.ts';
import { schemaDocuments } from '../../src/cli/compile.ts';
import { textFormats } from '../../src/files/schema/check-formats.ts';
import { writeFormIdentity } from '../../src/model/form-identity.ts';

const folder = 'standards/schema';
const written = readdirSync(folder)
  .map((name) => ({
    name: basename(name, '.json'),
    text: readFileSync(`${folder}/${name}`, 'utf8'),
  }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** What the `schema:` line of documents says; schemas of older versions have the number in their names. */
function lineOf(name: string): string {
  const [kind, version] = /^([a-z]+)-(\d+)$/.exec(name)?.slice(1) ?? [];
  if (kind !== undefined) return `eoms/${kind}@${version}`;
  if (name === 'form') return 'eoms/form@3';
  return ['evaluation', 'status', 'explanation'].includes(name)
    ? `eoms/${name}@2`
    : `eoms/${name}@1`;
}

/** ajv as strict as it can be, but for the two forms of draft-07 that the schemas use on purpose. */
const strict = {
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: textFormats,
};

it('the schemas that are kept are those that the build writes', () => {
  const built = Object.entries(schemaDocuments()).map(([name, schema]) => ({
    name,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  expect(written).toEqual(built.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
});

/** Keys at any depth of a schema that it says nothing about, and the schema itself. */
function keysWithoutDescription(schema: JsonSchema, path = ''): readonly string[] {
  const { properties = {}, title, description } = schema;
  const own = Object.entries(properties).filter(([, one]) => (one.description ?? '') === '');
  return [
    ...(path === '' && (title === undefined || description === undefined) ? ['/'] : []),
    ...own.map(([key]) => `${path}/${key}`),
    ...schemasIn(schema).flatMap(([key, one]) => keysWithoutDescription(one, `${path}/${key}`)),
  ];
}

/** The schemas of what is within, by what they are about. */
function schemasIn({
  properties = {},
  items,
  additionalProperties,
  anyOf = [],
}: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  return [
    ...Object.entries(properties),
    ...(items === undefined ? [] : [['items', items] as const]),
    ...(typeof additionalProperties === 'object' ? [['*', additionalProperties] as const] : []),
    ...anyOf.map((one, index) => [String(index), one] as const),
  ];
}

interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

describe.each(written)('the schema of $name', ({ name, text }) => {
  const schema = JSON.parse(text);

  it('is draft-07, by its own name, and means something in every word', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: lineOf(name),
    });
    const ajv = new Ajv(strict);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('explains every key to who writes the document in an editor', () => {
    expect(keysWithoutDescription(schema)).toEqual([]);
  });

  it('lets no unknown key pass', () => {
    const validate = new Ajv(strict).compile(schema);
    validate({ schema: lineOf(name), unheardOf: 1 });
    const unknown = validate.errors?.filter(
      ({ params }) => params['additionalProperty'] === 'unheardOf',
    );
    expect(unknown?.length).toBeGreaterThan(0);
  });
});

const yamlIn = (name: string, place: string): readonly string[][] =>
  readdirSync(place)
    .filter((file) => file.endsWith('.yaml') && file !== 'vocabulary.yaml')
    .map((file) => [name, `${place}/${file}`]);

const school = 'examples/soehesten-sprogskole';
const documents = [
  ['engagement', `${school}/eoms.yaml`],
  ...readdirSync(`${school}/assessments`).map((name) => [
    'assessment',
    `${school}/assessments/${name}`,
  ]),
  ['engagement', 'test/fixtures/branding/eoms.yaml'],
  ...readdirSync('templates/themes').map((name) => ['theme', `templates/themes/${name}`]),
  ['standard', 'examples/own-standard/standard.yaml'],
  ['vocabulary', 'standards/catalogue/vocabulary.yaml'],
  ['words', 'standards/texts/en/vocabulary.yaml'],
  ...yamlIn('catalogue', 'standards/catalogue'),
  ...yamlIn('texts', 'standards/texts/en'),
  ...yamlIn('edition', 'standards/editions'),
  ...yamlIn('titles', 'standards/texts/en/editions'),
];

it.each(documents)('as another program reads it, the schema of %s holds for %s', (name, path) => {
  const { text = '' } = written.find((one) => one.name === name) ?? {};
  const validate = new Ajv(strict).compile(JSON.parse(text));
  validate(parse(readFileSync(path ?? '', 'utf8')));
  expect(validate.errors).toBeNull();
});

const form = writeFormIdentity({
  standard: 'reading-hour',
  digest: 'f'.repeat(64),
  engagement: '',
  institution: '',
  date: '2026-11-23',
  role: 'teacher',
  requirements: ['books-counted'],
  fields: 2,
  each: ['rating', 'notes'],
  once: [],
});
const draft: HalfTyped = {
  kind: 'note',
  id: 'books-counted',
  before: '',
  text: 'Every spr',
  assessment: 'assessments/2026-11-23.yaml',
  date: '2026-11-23',
};

it.each([
  ['form', form],
  ['form-answers', `{"schema":"eoms/form-answers@1","form":${form},"fields":{"rating:x":""}}`],
  ['half-typed', writeHalfTyped(draft)],
])('as another program reads it, the schema of %s holds for what eoms writes', (name, text) => {
  const { text: schema = '' } = written.find((one) => one.name === name) ?? {};
  const validate = new Ajv(strict).compile(JSON.parse(schema));
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
});
