import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/files/read-document.ts';
import { refuseTable } from '../../../src/files/text/refuse-table.ts';
import { inWords, refusalOf } from '../support/problems-of.ts';

describe('a table that is called YAML', () => {
  it.each([
    'requirement,rating\neoms-scope,3\n',
    'requirement;rating;note\r\neoms-scope;3;"a: b"\r\n',
    'requirement\trating\neoms-scope\t3\n',
    'sep=;\nrequirement;rating\n',
    '"requirement","rating"\n',
    '\nrequirement,rating\n',
  ])('is refused as a table: %j', (text) => {
    const refusal = refusalOf(() =>
      parseDocument(Buffer.from(text), { file: 'sent/answers.yaml', name: 'assessment' }),
    );
    expect(refusal.problems).toMatchObject([
      { key: 'files.is-table', hintValues: { name: 'answers.csv' }, place: { line: 1 } },
    ]);
    expect(inWords(refusal).join(' ')).toContain('answers.csv');
  });

  it.each([
    'schema: eoms/assessment@1\n',
    '# a, b\nschema: eoms/assessment@1\n',
    '{ schema: a, started: b }\n',
    '"a, b": 1\n',
    '- a, b\n',
    '---\na: 1\n',
    '',
  ])('is none where it could be YAML: %j', (text) => {
    expect(() => refuseTable(text, 'answers.yaml')).not.toThrow();
  });

  it('may have any other name', () => {
    expect(() => refuseTable('a,b\n', 'answers.csv')).not.toThrow();
  });
});
