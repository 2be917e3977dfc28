import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { EomsError } from '../../../src/model/problem.ts';

/** The value by our parser, `undefined` where it refuses the text. */
function readFast(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseYaml(text, 'x.yaml').value };
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

/** The value by the yaml package, `undefined` where it finds a mistake. */
function readSlow(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : { value: document.toJS() };
}

/**
 * Pieces of YAML: words between two spaces, and those that hold white space themselves. Tabs and
 * `>+` are left out: there the two differ, which `document()` of a parsed text notices.
 */
const fragments = [
  ...'a b key é 1 0 8.10 0x1f 0o7 1e3 .5 +1 ~ null true No .inf .NaN 2026-11-23 1_000 010'.split(
    ' ',
  ),
  ...': - ? , [ ] { } " \' # | > |- ! &x *x --- << % @ ` = "x" 😀 __proto__ 1:30 \\ \\n'.split(' '),
  ...'a: |- |? |, | # c| |a: 1\n|- b\n|\n|\n|\n|\n  |\n    |\r\n|\u00a0|\u2028'.split('|'),
];

/**
 * Where the two are known to differ, harmlessly: in spaces of a block text that says its own indent
 * (`|2`), in numbers too large to be any, and in documents that are a single text or nothing.
 */
function mayDiffer(text: string, value: unknown): boolean {
  return /[|>][-+]?\d|e[-+]?\d{3}/.test(text) || value === null || typeof value !== 'object';
}

it('both parsers give the same value for every text that both accept', () => {
  const texts = fc
    .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''));
  let both = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const fast = readFast(text);
      const slow = fast && readSlow(text);
      if (fast === undefined || slow === undefined || mayDiffer(text, fast.value)) return;
      both += 1;
      expect(fast.value).toEqual(slow.value);
    }),
    { seed: 21_001, numRuns: 6_000 },
  );
  expect(both).toBeGreaterThan(200);
});

it('what the yaml package writes is read back as it was, by both', () => {
  const values = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(values, fc.boolean(), (value, flow) => {
      const text = stringify(value, { collectionStyle: flow ? 'flow' : 'block', lineWidth: 0 });
      const fast = readFast(text);
      if (fast === undefined) return;
      expect(fast.value).toEqual(readSlow(text)?.value);
    }),
    { numRuns: 1_000 },
  );
});
