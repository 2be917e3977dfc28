import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { readPlainYaml } from '../../../src/files/yaml/read-plain-yaml.ts';

/** The value by the full reading, which the root asks for; `undefined` where it refuses the text. */
function readInFull(text: string): { readonly value: unknown } | undefined {
  try {
    // A comment that looks like an anchor keeps the short way from being taken.
    return { value: parseYaml(`${text}\n# &full\n`, 'text.yaml').value };
  } catch {
    return undefined;
  }
}

/** Whether the short way is not taken, or ends where the full reading does. */
function isSafe(text: string): boolean {
  const plain = readPlainYaml(text);
  return plain === undefined || isDeepStrictEqual(plain, readInFull(text));
}

/** The text of a file; undefined if its bytes are not text. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return decodeText(bytes, file);
  } catch {
    return '';
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

describe('the short way of reading', () => {
  it('is taken for the files that people write most', () => {
    const example = 'examples/soehesten-sprogskole';
    for (const file of [`${example}/eoms.yaml`, `${example}/assessments/2026-10-13.yaml`]) {
      expect(readPlainYaml(readFileSync(file, 'utf8'))).toBeDefined();
    }
  });

  it.each([
    'a: &b 1',
    'a: *b',
    'a: !!str 1',
    '%YAML 1.2\n---\na: 1',
    'a: 1\n---\nb: 2',
    '8.10: x',
    'null: x',
    '{ true: x }',
    '- 007: x',
    '<<: { a: 1 }',
    '? a\n: b',
    ': x',
    'a: "\\u0007"',
    'a: 1\na: 2',
    '',
    '# nothing but this',
    `${'[\n'.repeat(40)}${']'.repeat(40)}`,
    `[${'1,'.repeat(11_000)}1]`,
  ])('is not taken for %j', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each(filesBelow('test/invalid'))('never takes what the full reading refuses: %s', (file) => {
    const bytes = readFileSync(file);
    expect(isSafe(textOf(bytes, file))).toBe(true);
  });

  it('gives what the full reading gives, for any document', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'yes',
        '12:30',
        '8.10',
        '- a',
        '# b',
        'a: b',
        'null',
        '~',
        '1e3',
        "it's",
        '"q"',
      ),
    );
    const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(key, node, { minKeys: 1, maxKeys: 5 }),
        fc.boolean(),
        (value, isFlow) => {
          const source = stringify(value, isFlow ? { collectionStyle: 'flow' } : {});
          expect(isSafe(source)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives what the full reading gives, for texts that were tampered with', () => {
    const example = readFileSync('examples/soehesten-sprogskole/eoms.yaml', 'utf8');
    const marks = fc.constantFrom(
      ':',
      '-',
      ' ',
      '\n',
      '"',
      "'",
      '{',
      '[',
      ',',
      '#',
      '|',
      '>',
      '1',
      'null',
      '\t',
    );
    fc.assert(
      fc.property(fc.nat(example.length), marks, fc.nat(3), (at, mark, drop) => {
        const text = example.slice(0, at) + mark + example.slice(at + drop);
        expect(isSafe(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
