import { expect, it } from 'vitest';
import { readAnswerer } from '../../../src/cli/flags/read/read-answerer.ts';
import { refusalOf } from '../../files/support/problems-of.ts';

it('who answers is taken without marks that nobody sees', () => {
  expect(readAnswerer(undefined)).toBeUndefined();
  expect(readAnswerer('\uFEFFA. \u202EAuditor\u202C')).toBe('A. Auditor');
});

it('who answers is refused by its flag where no assessment can hold the name', () => {
  const { kind, problems } = refusalOf(() => readAnswerer('A.\u0007 Auditor'));
  expect({ kind, problems }).toEqual({
    kind: 'usage',
    problems: [{ key: 'cli.control-character', place: { file: '--by' } }],
  });
});

it('who answers is refused by its flag where it only looks private', () => {
  const { kind, problems } = refusalOf(() => readAnswerer('! A. Auditor', '--person'));
  expect({ kind, problems }).toEqual({
    kind: 'usage',
    problems: [{ key: 'files.name-printed', place: { file: '--person' } }],
  });
});
