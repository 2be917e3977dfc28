import { expect, it } from 'vitest';
import { remarkSaid } from '../../../src/assessment/remarks/remark-said.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { documentOf } from '../../support/read-document.ts';

const roles = [{ id: 'teacher', name: 'Teacher', description: 'Teaches.' }];

const read = (lines: string) =>
  documentOf(
    `schema: eoms/assessment@1
standard: { id: tiny, edition: "1" }
started: 2026-03-02
${lines}`,
    validatorOf('assessment'),
  );

it('tells a role that the standard does not have, and what is said twice, in their places', () => {
  const document = read(`answers:
  rooms:
    rating: 1
    said:
      - { who: Maria Holm, role: teecher, words: Too few. }
      - { who: Maria Holm, role: teacher, words: Too small. }
said:
  rooms:
    - { who: maria  holm, role: teacher, words: Too cold. }
    - { who: Maria Holm, role: teacher, site: North, words: Fine here. }
    - { who: Ole, words: I do not know. }
`);
  expect(remarkSaid(document, { roles })).toMatchObject([
    { key: 'assessment.said-role', place: { line: 8, column: 34 } },
    {
      key: 'assessment.said-twice',
      values: { id: 'rooms' },
      place: { line: 12, column: 7 },
    },
  ]);
});

it('says nothing where nothing was said', () => {
  expect(remarkSaid(read('answers: {}\n'), { roles })).toEqual([]);
});
