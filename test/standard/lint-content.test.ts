import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { lintStandard } from '../../src/standard/lint-standard.ts';
import { documentOf } from '../support/read-document.ts';

function lint(requirement: string, more = ''): readonly string[] {
  const text = `schema: eoms/standard@1
id: tiny
title: Tiny
clauses:
  - clause: "4"
    title: Context
    requirements:
      - { id: a, question: Why?, ${requirement} }
${more}`;
  const head = documentOf(text, validatorOf('standard'));
  return lintStandard({ head, clauses: [] }).map(({ key }) => key);
}

describe('the lint of content', () => {
  it.each([
    [
      'a duty without its place',
      '{ id: x, text: One., status: recalled }',
      'lint.must-without-ref',
    ],
    [
      'an unknown with a place',
      '{ ref: 4.a, text: One., status: unknown }',
      'lint.item-ref-without-duty',
    ],
    [
      'an example with a place',
      '{ ref: 4.a, text: One., kind: can, status: confirmed }',
      'lint.item-ref-without-duty',
    ],
    ['practice with a place', '{ ref: 4.a, text: One., kind: ours }', 'lint.item-ref-without-duty'],
  ])('finds %s', (_, item, key) => {
    expect(lint(`items: [${item}]`)).toContain(key);
  });

  it.each([
    '{ ref: 4.a, text: One., status: confirmed }',
    '{ id: x, text: One., status: unknown }',
    '{ id: x, text: One., kind: can, status: recalled }',
    '{ id: x, text: One., kind: ours }',
  ])('has nothing to say of %s', (item) => {
    expect(lint(`items: [${item}]`).filter((key) => key.includes('ref'))).toEqual([]);
    expect(lint(`items: [${item}]`)).not.toContain('lint.item-status-missing');
  });

  it('asks for what every rating looks like', () => {
    const told = [0, 1, 2, 3, 4].map((rating) => `${rating}: Level ${rating}.`);
    expect(lint(`levels: { ${told.join(', ')} }`)).not.toContain('lint.levels-missing');
    expect(lint(`levels: { ${told.slice(1).join(', ')} }`)).toContain('lint.levels-missing');
  });

  it.each([
    ['S', 3, true],
    ['S', 4, false],
    ['M', 4, true],
    ['M', 12, true],
    ['M', 3, false],
    ['L', 13, true],
    ['L', 12, false],
  ])('holds effort and days together: %s and %i', (effort, days, fits) => {
    const found = lint(`actions: [{ text: Go., kind: process, effort: ${effort}, days: ${days} }]`);
    expect(found.includes('lint.days-of-effort')).toBe(!fits);
  });

  it('asks for typical nonconformities where a lapse matters', () => {
    expect(lint('weight: 2')).toContain('lint.nonconformities-missing');
    expect(lint('weight: 1')).not.toContain('lint.nonconformities-missing');
    expect(lint('weight: 1', 'readiness: { essentials: [a] }\n')).toContain(
      'lint.nonconformities-missing',
    );
  });

  it('lets one question in ten ask two things', () => {
    const single = Array.from(
      { length: 9 },
      (_, index) => `      - { id: s${index}, question: Who? }\n`,
    );
    const double = '      - { id: d, question: Who and why? }\n';
    expect(lint('weight: 1', single.join('') + double)).not.toContain('lint.questions-double');
    expect(lint('weight: 1', single.slice(2).join('') + double)).toContain('lint.questions-double');
  });
});
