import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { checkReferences } from '../../src/standard/check-references.ts';
import { documentOf } from '../support/read-document.ts';

function problemsOf(requirements: readonly string[]): readonly string[] {
  const text = `schema: eoms/standard@1
id: tiny
title: Tiny
roles: [{ id: cook, name: Cook }]
conditions: [{ id: kitchen, name: Kitchen, question: Is there one? }]
clauses:
  - clause: "4"
    title: Context
    requirements:
${requirements.map((one) => `      - { question: Why?, ${one} }\n`).join('')}`;
  const head = documentOf(text, validatorOf('standard'));
  return checkReferences({ head, clauses: [] }).map(
    ({ key, values, place }) => `${place?.line} ${key} ${values?.['ids'] ?? values?.['id'] ?? ''}`,
  );
}

describe('relations between requirements', () => {
  it('lead to requirements that exist', () => {
    expect(problemsOf(['id: a, after: [b]', 'id: b, seeAlso: [a, c]'])).toEqual([
      '11 standard.unknown-requirement c',
    ]);
  });

  it('do not lead in a circle, however long, and name it without what only leads there', () => {
    expect(problemsOf(['id: a, after: [b]', 'id: b, after: [c]', 'id: c, after: [b]'])).toEqual([
      '10 standard.after-in-circle b, c',
    ]);
    expect(problemsOf(['id: a, after: [a]'])).toEqual(['10 standard.after-in-circle a']);
    expect(problemsOf(['id: a, after: [b, c]', 'id: b, after: [c]', 'id: c'])).toEqual([]);
  });
});

describe('variants', () => {
  it('are for kinds of institutions and conditions, and ask roles that exist', () => {
    expect(
      problemsOf([
        'id: a, variants: { university: {}, kitchen: { ask: [{ role: cook, question: How? }] } }',
        'id: b, variants: { universities: { ask: [{ role: cock, question: How? }] } }',
      ]),
    ).toEqual(['11 standard.unknown-variant universities', '11 standard.unknown-role cock']);
  });
});
