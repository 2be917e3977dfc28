import { YAMLException } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { tellCopies } from '../../../src/files/disk/copied-file.ts';
import { parseHolder } from '../../../src/files/save/parse-holder.ts';
import { decodeSheet } from '../../../src/files/sheet/decode-sheet.ts';
import { parseCsv } from '../../../src/files/sheet/parse-csv.ts';
import { createPlaceFinder } from '../../../src/files/text/create-place-finder.ts';
import { explainYaml } from '../../../src/files/yaml/explain-yaml.ts';
import { sourceOf } from '../../../src/files/yaml/locate.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { readPlainYaml } from '../../../src/files/yaml/read-plain-yaml.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

const problemsIn = (text: string) => shortly(refusalOf(() => parseYaml(text, 'x.yaml')));

const placesIn = (text: string) =>
  parseCsv(text, 'x.csv', { known: ['id', 'note', 'by'], needed: ['id'] }).rows.map(
    ({ placeOf }) => placeOf('by').column,
  );

describe('a cell of a table', () => {
  it('stands behind the quotes of those before it, whatever these hold', () => {
    expect(placesIn('id,note,by\nscope,"a, ""b"", c",Ann\n')).toEqual([21]);
  });

  it('that a row ends before is looked for where the row starts', () => {
    expect(placesIn('id,note,by\nscope\naims,x\nplan,y,Ann\n')).toEqual([1, 1, 8]);
  });

  it('may be in the only line', () => {
    expect(parseCsv('id;note', 'x.csv', { known: ['id', 'note'], needed: ['id'] }).rows).toEqual(
      [],
    );
  });
});

describe('a text that is not valid YAML for eoms', () => {
  it('has a line that is far too long, with others below it', () => {
    const long = `b: ${'x'.repeat(1_000_000)}`;
    expect(problemsIn(`a: 1\n${long}\nc: 2\n`)).toEqual(['2:1 files.yaml-line-too-long']);
  });

  it('has a second document that is nothing but an alias', () => {
    expect(problemsIn('a: 1\n---\n*b\n')).toEqual([
      '3:1 files.yaml-documents',
      '3:1 files.yaml-alias',
    ]);
  });

  it.each([
    ['by an error that is not of its reader', new Error('odd')],
    ['by an error that has no place', new YAMLException('odd')],
  ])('is said to be wrong at its beginning, %s', (_what, cause) => {
    const text = 'a: 1\nb: 2\n';
    const yaml = { text, file: 'x.yaml', placeOf: createPlaceFinder(text, 'x.yaml') };
    expect(explainYaml(yaml, cause)).toEqual([
      { key: 'files.yaml-syntax', place: { file: 'x.yaml', line: 1, column: 1 } },
    ]);
  });

  it('is not taken for plain where there is nothing in it', () => {
    expect(readPlainYaml('# to be written\n')).toBeUndefined();
    expect(readPlainYaml('3')).toEqual({ value: 3 });
  });
});

describe('how a value was written', () => {
  const parsed = parseYaml('answers:\n  scope: { rating: 3.0 }\n  list: [8.10]\n', 'x.yaml');

  it.each([
    [['answers', 'scope', 'rating'], '3.0'],
    [['answers', 'list', 0], '8.10'],
    [['answers', 'scope'], undefined],
    [['answers', 'policy', 'rating', 0], undefined],
    [['answers', 'list', 0, 'deeper', 'still'], undefined],
  ] as const)('%j: %s', (path, source) => {
    expect(sourceOf(parsed, path)).toBe(source);
  });
});

describe('who holds a lock', () => {
  const token = '0123456789abcdef';

  it.each([
    { pid: 12, token: 5, host: 'desk' },
    { pid: 12, token, host: ['desk'] },
    { pid: '12', token, host: 'desk' },
    { pid: -1, token, host: 'desk' },
  ])('is not known from %j', (written) => {
    expect(parseHolder(JSON.stringify(written))).toBeUndefined();
  });

  it('is known even if its system does not identify itself', () => {
    expect(parseHolder(JSON.stringify({ pid: 12, token, host: 'desk', bootId: 7 }))).toEqual({
      token,
      pid: 12,
      host: 'desk',
      bootId: '',
      pidSpace: '',
      startedAt: '',
    });
  });
});

it('a table of more than five megabytes is refused before it is read', () => {
  const { problems } = refusalOf(() => decodeSheet(new Uint8Array(5_000_001), 'answers.csv'));
  expect(problems).toEqual([
    { key: 'files.too-large', values: { limit: 5 }, place: { file: 'answers.csv' } },
  ]);
});

it('a copy of a file without an ending is known by its name too', () => {
  expect(tellCopies(['minutes', 'minutes (2)'])('minutes (2)')).toBe('numbered');
  expect(tellCopies(['minutes', 'minutes (2)'])('minutes')).toBeUndefined();
});
