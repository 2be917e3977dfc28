import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/files/json/parse-json.ts';
import { locate, sourceOf } from '../../../src/files/yaml/locate.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import type { DocumentPath } from '../../../src/model/located.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

/** Texts that JSON and YAML read alike: all of JSON but what YAML refuses in keys. */
const key = fc.stringMatching(/^[a-z]{2,8}[ "\\/:,[\]{}#]?$/);
const leaf = fc.oneof(
  fc.stringMatching(/^[\u0020-\u007E\u00E6-\u00F8\n\t]*$/),
  fc.integer(),
  fc.constantFrom(0.5, true, false, null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

function pathsOf(value: unknown, path: DocumentPath = []): readonly DocumentPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))];
}

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('JSON is read', () => {
  it('as JSON.parse reads it, with the places that YAML finds in the same text', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const json = parseJson(text, 'x');
        expect(json.value).toEqual(JSON.parse(text));
        const yaml = parseYaml(text, 'x');
        for (const path of pathsOf(value)) {
          expect(locate(json, path)).toEqual(locate(yaml, path));
          expect(locate(json, path, 'key')).toEqual(locate(yaml, path, 'key'));
          expect(sourceOf(json, path)).toBe(sourceOf(yaml, path));
        }
      }),
    );
  });

  it('up to a depth of 32', () => {
    expect(() => parseJson(nested(32), 'x')).not.toThrow();
    expect(shortly(refusalOf(() => parseJson(nested(33), 'x')))).toEqual([
      '1:161 files.yaml-too-deep',
    ]);
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    expect(shortly(refusalOf(() => parseJson(deep, 'x')))).toEqual(['1:33 files.yaml-too-deep']);
  });
});

describe('JSON is refused', () => {
  it.each([
    ['{"a": 1,\n "b" 2}', '2:6 files.json-syntax'],
    ['{"a": 1', '1:8 files.json-syntax'],
    ['', '1:1 files.json-syntax'],
  ])('where it is none: %s', (text, problem) => {
    expect(shortly(refusalOf(() => parseJson(text, 'x')))).toEqual([problem]);
  });

  it('where escapes make what no text can hold, at each place', () => {
    const text = String.raw`{"a": "\u0007", "b": ["fine", "\ud800", "\\u0007"]}`;
    expect(shortly(refusalOf(() => parseJson(text, 'x')))).toEqual([
      '1:7 files.yaml-control-escape',
      '1:31 files.yaml-control-escape',
    ]);
  });
});
