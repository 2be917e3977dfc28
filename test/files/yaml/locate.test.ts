import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { locate } from '../../../src/files/yaml/locate.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';

const text = `# comment
title: "Quoted"
plain: some text
answers:
  eoms-scope:
    rating: 3
  other: {rating: na, missing: [4.1-1, '4.1-2']}
empty:
note: |
  long
"8.10": x
`;
const parsed = parseYaml(text, 'x.yaml');

describe('places in a document', () => {
  it.each([
    [[], 'value', '2:1'],
    [['title'], 'key', '2:1'],
    [['title'], 'value', '2:8'],
    [['plain'], 'value', '3:8'],
    [['answers', 'eoms-scope'], 'key', '5:3'],
    [['answers', 'eoms-scope'], 'value', '6:5'],
    [['answers', 'eoms-scope', 'rating'], 'value', '6:13'],
    [['answers', 'other', 'missing', 1], 'value', '7:40'],
    [['answers', 'other', 'missing', 1], 'key', '7:40'],
    [['empty'], 'value', '8:6'],
    [['note'], 'value', '10:1'],
    [['8.10'], 'key', '11:1'],
  ] as const)('%j (%s) stands at %s', (path, what, place) => {
    const found = locate(parsed, path, what);
    expect(`${found.line}:${found.column}`).toBe(place);
    expect(found.file).toBe('x.yaml');
  });

  it.each([
    ['a missing key, at the key of the map', ['answers', 'eoms-scope', 'note'], '5:3'],
    ['below what is missing', ['answers', 'nobody', 'rating'], '4:1'],
    ['beyond the end of a list', ['answers', 'other', 'missing', 9], '7:23'],
    ['inside a single value', ['plain', 'x', 0], '3:1'],
    ['in the document itself', ['nothing'], '2:1'],
  ] as const)('what is absent is located at the nearest thing there: %s', (_name, path, place) => {
    const found = locate(parsed, path, 'value');
    expect(`${found.line}:${found.column}`).toBe(place);
  });

  it('lines are counted by \\r\\n as by \\n', () => {
    expect(locate(parseYaml('a: 1\r\nb: 2\r\n', 'x'), ['b'], 'value')).toEqual({
      file: 'x',
      line: 2,
      column: 4,
    });
  });
});

it('every text of a document is found where it is written', () => {
  const words = fc.stringMatching(/^[b-m][a-z]{2,8}$/);
  const trees = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.array(tie('tree')),
      fc.dictionary(words, tie('tree')),
    ),
  })).tree;
  fc.assert(
    fc.property(fc.dictionary(words, trees, { minKeys: 1 }), fc.boolean(), (value, isFlow) => {
      const written = stringify(value, { collectionStyle: isFlow ? 'flow' : 'block' });
      const document = parseYaml(written, 'x');
      const lines = written.split('\n');
      const texts = listTexts(value);
      const found = texts.map(([path]) => {
        const { line = 0, column = 0 } = locate(document, path, 'value');
        return /^\w+/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0];
      });
      expect(found).toEqual(texts.map(([, word]) => word));
    }),
  );
});

type Path = readonly (string | number)[];

function listTexts(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  return inner.flatMap(([step, one]) => listTexts(one, [...path, step]));
}
