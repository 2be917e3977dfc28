import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { lintStandard } from '../../src/standard/lint-standard.ts';
import { documentOf, readDocument } from '../support/read-document.ts';

describe('a standard that is fit to ship', () => {
  it('leaves the lint nothing to say', () => {
    const clean = readDocument('test/fixtures/clean-standard.yaml', validatorOf('standard'));
    expect(lintStandard({ head: clean, clauses: [] })).toEqual([]);
  });

  it('reports what is missing line by line', () => {
    const tiny = readDocument('test/fixtures/tiny-standard.yaml', validatorOf('standard'));
    const lines = lintStandard({ head: tiny, clauses: [] }).map(({ place }) => place?.line ?? 0);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('counts every text in which a sentence may stand twice', () => {
    const text = 'Both say the very same.';
    const doubled = documentOf(
      `schema: eoms/standard@1
id: tiny
title: Tiny
clauses:
  - clause: "4"
    title: Context
    requirements:
      - id: a
        question: A?
        intent: ${text}
        documentedInformation: [{ kind: record, name: "${text}" }]
        levels: { 1: "${text}" }
        evidence: ["Other. ${text}"]
`,
      validatorOf('standard'),
    );
    const found = lintStandard({ head: doubled, clauses: [] })
      .filter(({ key }) => key === 'lint.sentence-twice')
      .map(({ place, values }) => `${place?.line} ${values?.['first']}`);
    expect(found).toEqual(['11 test.yaml:10', '12 test.yaml:10', '13 test.yaml:10']);
  });
});
