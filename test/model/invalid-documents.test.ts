import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedProblems } from '../support/expected-problems.ts';
import { english } from '../support/messages.ts';
import { inOneLine } from '../support/problem-of.ts';
import { refuse } from '../support/refuse-document.ts';

const folders = [
  'standard',
  'clauses',
  'engagement',
  'assessment',
  'answers',
  'interview',
  'audit',
  'crosswalk',
  'theme',
  'drill',
];
const cases = Object.entries(expectedProblems);

describe('a document with one thing wrong', () => {
  it.each(cases)('%s is refused with %s', (file, expected) => {
    expect(refuse(file).map(inOneLine)).toEqual([expected]);
  });

  it.each(cases)('%s is explained in whole sentences', (file) => {
    for (const { key, values, hintKey, hintValues } of refuse(file)) {
      const hint = hintKey === undefined ? '' : ` ${english.text(hintKey, hintValues)}`;
      expect(english.text(key, values) + hint).not.toMatch(/undefined|\{|\}/);
    }
  });

  it('is in the table as often as in the folders', () => {
    const files = folders.flatMap((folder) =>
      readdirSync(`test/invalid/${folder}`).map((name) => `${folder}/${name}`),
    );
    expect(files.toSorted()).toEqual(Object.keys(expectedProblems).toSorted());
  });
});
