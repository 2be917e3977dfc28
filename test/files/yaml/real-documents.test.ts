import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/files/disk/package-root.ts';
import { readDocumentFile } from '../../../src/files/disk/read-file.ts';
import { checkDocument } from '../../../src/files/schema/check-document.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

const standards = join(packageRoot(), 'standards');
const kinds = [
  ['catalogue', 'catalogue'],
  ['texts', 'texts/en'],
] as const;
const documents = kinds.flatMap(([kind, folder]) =>
  readdirSync(join(standards, folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'vocabulary.yaml')
    .map((name) => ({ kind, file: join(folder, name) })),
);

describe('what the standard that comes with eoms is made of', () => {
  it.each(documents)('$file is read, and the same by both parsers', async ({ kind, file }) => {
    const text = decodeText(await readDocumentFile(join(standards, file)), file);
    const parsed = parseYaml(text, file);
    const value = checkDocument(parsed, validatorOf(kind));
    expect(Object.keys(value.requirements).length).toBeGreaterThan(0);
    expect(parsed.document().toJS()).toEqual(value);
  });

  it('is more than a few files', () => {
    expect(documents.length).toBeGreaterThan(30);
  });
});

it('an assessment with mistakes of many kinds gets all of them reported, in order', () => {
  const text = `schema: eoms/assessment@1
standard: { id: iso-21001-2018, edtion: "2018" }
started: 2026-02-30
answers:
  eoms-scope: { rating: "3", missing: [4.1] }
  Eoms Policy: { rating: 11 }
  context-issues:
    note: ${'x'.repeat(20_001)}
`;
  const refusal = refusalOf(() => checkDocument(parseYaml(text, 'x'), validatorOf('assessment')));
  expect(shortly(refusal)).toEqual([
    '2:33 files.key-unknown',
    '3:10 files.date-absent',
    '5:25 files.take-quotes-away',
    '5:40 files.needs-quotes',
    '6:3 files.pattern-id',
    '6:26 files.rating-unknown',
    '7:3 files.key-missing',
    '8:11 files.text-too-long',
  ]);
  expect(refusal.problems[3]?.path).toBe('answers.eoms-scope.missing[0]');
});

it('a long value is quoted only in part, and no character is torn', () => {
  const text = `schema: ${'x'.repeat(59)}😀yz\n`;
  const refusal = refusalOf(() => checkDocument(parseYaml(text, 'x'), validatorOf('assessment')));
  expect(refusal.problems[0]?.values?.['found']).toBe(`${'x'.repeat(59)}…`);
});

it('of more than 50 problems the rest is counted', () => {
  const keys = Array.from({ length: 60 }, (_, index) => `key${index}: 1\n`).join('');
  const refusal = refusalOf(() => checkDocument(parseYaml(keys, 'x'), validatorOf('answers')));
  expect(refusal.problems).toHaveLength(51);
  expect(shortly(refusal).at(-1)).toBe('- problem.more');
});

it('thousands of mistakes are counted with little work', () => {
  const answers = Array.from({ length: 4_900 }, (_, index) => `  a${index}: {x: 1}\n`).join('');
  const text = `schema: eoms/answers@1\nanswers:\n${answers}`;
  const refusal = refusalOf(() => checkDocument(parseYaml(text, 'x'), validatorOf('answers')));
  expect(refusal.problems.at(-1)).toEqual({ key: 'problem.more', values: { count: 9_750 } });
});
