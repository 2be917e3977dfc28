import { describe, expect, it } from 'vitest';
import { nameSchemaError } from '../../../src/files/schema/name-schema-error.ts';
import { list } from '../../../src/files/schema/name-value.ts';
import { pruneSchemaErrors } from '../../../src/files/schema/prune-schema-errors.ts';
import { type SchemaError, toSchemaErrors } from '../../../src/files/schema/schema-error.ts';

/** A broken rule; what the test does not say is left empty. */
function broken(keyword: string, own: Partial<SchemaError> = {}): SchemaError {
  return {
    path: ['answers'],
    keyword,
    params: {},
    schemaPath: `#/${keyword}`,
    schema: {},
    value: undefined,
    propertyName: undefined,
    ...own,
  };
}

describe('a broken rule of a schema is named', () => {
  it.each([
    [
      'keys that are missing, of which nobody knows how many',
      broken('required', { params: { missingProperty: 'id' } }),
      { key: 'files.key-missing', values: { count: 0, keys: '' } },
    ],
    [
      'a key too many where none may stand',
      broken('additionalProperties', { params: { additionalProperty: 'colour' } }),
      { key: 'files.key-unknown', values: { key: 'colour' } },
    ],
    [
      'a list where a text of a shape is wanted',
      broken('pattern', { params: { pattern: '^x$' } }),
      { key: 'files.pattern', values: { found: '', pattern: '^x$' } },
    ],
    [
      'no single value where a date is wanted',
      broken('format', { params: { format: 'date' } }),
      { key: 'files.date-shape', values: { found: '' } },
    ],
    [
      'a map where one of some words is wanted',
      broken('enum', { params: { allowedValues: ['school', 'college'] } }),
      { key: 'files.word-not-single', values: { allowed: 'school, college' } },
    ],
    [
      'a map where one value alone can stand',
      broken('const', { params: { allowedValue: 4 } }),
      { key: 'files.constant', values: { wanted: '4', found: '' } },
    ],
    [
      'a list where the schema line is wanted',
      broken('const', { path: ['schema'], params: { allowedValue: 'eoms/theme@1' } }),
      { key: 'files.schema-unknown', values: { wanted: 'eoms/theme@1', found: '' } },
    ],
    [
      'a list where a number is wanted',
      broken('type', { params: { type: 'number' }, value: [] }),
      { key: 'files.wrong-type', values: { wanted: 'number', or: 'none', found: 'array' } },
    ],
  ] as const)('%s', (_what, error, saying) => {
    expect(nameSchemaError(error, undefined)).toEqual(saying);
  });

  it.each([
    [
      'a word where the schema lists none',
      broken('enum', { value: 'blue' }),
      ['blue', { key: 'files.word-unknown', values: { found: 'blue', allowed: '' } }],
    ],
    [
      'a number in quotes where the number is one of those listed',
      broken('enum', { params: { allowedValues: [1, 2] }, value: '2' }),
      ['2', { key: 'files.take-quotes-away', values: { source: '2' } }],
    ],
    [
      'a number that wants quotes to be one of the words listed',
      broken('enum', { params: { allowedValues: ['2018', '2025'] }, value: 2018 }),
      ['2018', { key: 'files.needs-quotes', values: { source: '2018' } }],
    ],
    [
      'a fraction in quotes where a number is wanted',
      broken('type', { params: { type: 'number' }, value: '0.75' }),
      ['0.75', { key: 'files.take-quotes-away', values: { source: '0.75' } }],
    ],
    [
      'a whole number in quotes where any number is wanted',
      broken('type', { params: { type: ['number', 'null'] }, value: '-12' }),
      ['-12', { key: 'files.take-quotes-away', values: { source: '-12' } }],
    ],
    [
      'a fraction in quotes where a whole number is wanted',
      broken('type', { params: { type: 'integer' }, value: '1.5' }),
      [
        '1.5',
        { key: 'files.wrong-type', values: { wanted: 'integer', or: 'none', found: 'string' } },
      ],
    ],
    [
      'a truth in quotes where a number is wanted',
      broken('type', { params: { type: 'integer' }, value: 'true' }),
      [
        'true',
        { key: 'files.wrong-type', values: { wanted: 'integer', or: 'none', found: 'string' } },
      ],
    ],
  ] as const)('%s', (_what, error, [source, saying]) => {
    expect(nameSchemaError(error, source)).toEqual(saying);
  });

  it('an error in the name of a key is reported by that name', () => {
    const error = broken('pattern', { params: { pattern: '^x$' }, propertyName: 'Two words' });
    expect(nameSchemaError(error, 'else').values).toEqual({ found: 'Two words', pattern: '^x$' });
  });
});

describe('words that are listed', () => {
  const words = Array.from({ length: 31 }, (_, index) => `w${index}`);

  it('are all there up to thirty', () => {
    expect(list(words.slice(0, 30))).toBe(words.slice(0, 30).join(', '));
  });

  it('end with an ellipsis where there are more', () => {
    expect(list(words)).toBe(`${words.slice(0, 30).join(', ')}, …`);
  });
});

describe('errors of the validator', () => {
  it('are none where it gives none', () => {
    expect(toSchemaErrors(null, {})).toEqual([]);
    expect(toSchemaErrors(undefined, {})).toEqual([]);
  });

  it('have numbers for positions in lists, and texts for keys that only look like numbers', () => {
    const error = { keyword: 'type', params: {}, schemaPath: '#/type', data: 'x' };
    const value = { list: [{ 1: 'x' }] };
    const pointers = ['/list/0/1', '/nowhere/0', '/a~1b/~0c'];
    const errors = pointers.map((instancePath) => ({ ...error, instancePath }));
    expect(toSchemaErrors(errors, value).map(({ path, schema }) => [path, schema])).toEqual([
      [['list', 0, '1'], {}],
      [['nowhere', '0'], {}],
      [['a/b', '~c'], {}],
    ]);
  });

  it('name a key that is missing by two rules once', () => {
    const missing = broken('required', { params: { missingProperty: 'title' } });
    const other = broken('required', { params: { missingProperty: 'id' } });
    expect(pruneSchemaErrors([missing, other, missing]).map(({ params }) => params)).toEqual([
      { missing: ['title', 'id'] },
    ]);
  });
});
