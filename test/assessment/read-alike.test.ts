import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { putAnswers } from '../../src/assessment/put-entries.ts';
import { quoteYaml } from '../../src/model/quote-yaml.ts';
import { anAnswer } from '../support/build-data.ts';
import { head } from './assessment-files.ts';

const python = process.env['EOMS_PYTHON'] ?? 'python3';
const hasPyYaml = spawnSync(python, ['-c', 'import yaml']).status === 0;

/** Reads texts of YAML, one a line as JSON strings, and gives what PyYAML makes of the notes in them. */
const script = `
import json, sys, yaml
for line in sys.stdin:
    value = yaml.safe_load(json.loads(line))
    print(json.dumps(value['answers']['first']['note'], default=str))
`;

const signs = [
  ...Array.from(' \t\n\r"\'#:-?,[]{}&*!|>%@`~=<\\/.+_0123456789eExob'),
  ...Array.from(
    '\u0000\u0007\u001B\u007F\u0085\u009F\u00A0\u00AD\u200B\u200D\u2028\u2029\uFEFF\uFFFD\uFFFE\uFFFF😀',
  ),
  '\r\n',
  ': ',
  ' #',
  '\n\n',
  '\n ',
  '\n\t',
  '---',
  '...',
  'no',
  'word',
  'a'.repeat(200),
];
const telling = [
  'y',
  'n',
  'yes',
  'No',
  'ON',
  'off',
  'true',
  'null',
  '~',
  '',
  '=',
  '<<',
  '.inf',
  '-.INF',
  '.nan',
  '007',
  '0o7',
  '0x1F',
  '0b11',
  '1_000',
  '1e3',
  '1.5e+3',
  '+1',
  '-0',
  '.5',
  '5.',
  '12:30',
  '1:2:3.5',
  '2026-11-23T10:00:00Z',
  '2026-11-23 10:00:00.5 -5',
  '2026-1-2 3:04:05',
  '? a',
  '- a',
  '!!str a',
];
const anyText = fc.oneof(
  fc.constantFrom(...telling),
  fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** A day or a moment is meant as one, whether a reader knows them or not. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text);

const start = `${head}answers: {}\n`;
const written = (note: string, text = start): string =>
  putAnswers(text, new Map([['first', { ...anAnswer(2), note }]]), ['first']) ?? '';

const starts = [
  start,
  `${head}answers:\n  first: { note: a, rating: 1 }\n`,
  `${head}answers:\n  first:\n    note: >-\n      a\n      b\n    rating: 1\n`,
  `${head}answers:\n  first:\n    note: 'a'\n    rating: 1\n`,
  `${head}answers:\n  first:\n    rating: 1\n    note: |\n      a\n`,
];

/** What eoms itself keeps of a note: no half characters. */
const whole = anyText
  .map((text) => text.toWellFormed())
  .filter((text) => text !== '' && !isDay(text));

describe('a text that eoms writes is read alike', () => {
  it('by the two readers of JavaScript', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...starts), (note, text) => {
        const yaml = written(note, text);
        const expected = { answers: { first: { note } } };
        expect(load(yaml, { schema: CORE_SCHEMA })).toMatchObject(expected);
        expect(parse(yaml)).toMatchObject(expected);
        expect(load(quoteYaml(note))).toBe(note);
      }),
      { numRuns: 1000 },
    );
  });

  it.runIf(hasPyYaml)('by that of Python', () => {
    const samples = fc.sample(fc.tuple(whole, fc.constantFrom(...starts)), {
      numRuns: 1000,
      seed: 7,
    });
    const notes = [
      ...samples,
      ...telling
        .filter((text) => text !== '' && !isDay(text))
        .map((text) => [text, start] as const),
    ];
    const input = notes.map(([note, text]) => JSON.stringify(written(note, text))).join('\n');
    const { stdout, stderr } = spawnSync(python, ['-c', script], { input, encoding: 'utf8' });
    expect(stderr).toBe('');
    const read = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(read).toEqual(notes.map(([note]) => note));
  });
});
