import { expect, it } from 'vitest';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { checkReferences } from '../../src/standard/check-references.ts';
import { lintStandard } from '../../src/standard/lint-standard.ts';
import { documentOf } from '../support/read-document.ts';

const text = `schema: eoms/standard@1
id: tiny
title: Tiny standard
edition: "1"
language: en
notice: Clause numbers only.
clauses:
  - clause: "4"
    title: Rooms
    requirements:
      - { id: rooms, name: Rooms, question: Who looks after the rooms each day?, weight: 1 }
      - { id: rooms, name: Halls, question: Who looks after the rooms each day?, weight: 1 }
`;

/** A standard that came from somewhere that has no lines. */
function standardWithoutLines() {
  const head = documentOf(text, validatorOf('standard'), 'tiny.yaml');
  return { head: { ...head, locate: () => ({ file: 'tiny.yaml' }) }, clauses: [] };
}

it('what stands twice in a file without lines is said to stand first where the file begins', () => {
  const source = standardWithoutLines();
  expect(checkReferences(source)).toContainEqual({
    key: 'standard.requirement-twice',
    values: { name: 'rooms', first: 'tiny.yaml:1' },
    place: { file: 'tiny.yaml' },
  });
  expect(lintStandard(source)).toContainEqual({
    key: 'lint.sentence-twice',
    values: { sentence: 'who looks after the rooms each day', first: 'tiny.yaml:1' },
    place: { file: 'tiny.yaml' },
  });
});
