import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { takeUpTyped } from '../../src/questionnaire/take-up-typed.ts';

const highest = 4;
const rated: Answer = { rating: 2, missing: [], evidence: [{ title: 'Plan' }], note: 'Seen' };
const excluded: Answer = { rating: 'na', justification: 'None', evidence: [] };
const note = (text: string, before = 'Seen') => ({ kind: 'note', before, text }) as const;
const reason = (text: string, before = '') => ({ kind: 'reason', before, text }) as const;
const evidence = (title: string) => ({ kind: 'evidence', pieces: [{ title }] }) as const;

describe('what was typed last', () => {
  it.each([
    ['a note takes the place of the one before', rated, note('Seen by me'), { note: 'Seen by me' }],
    ['private lines are apart', rated, note('Seen\n! Ill'), { note: 'Seen', private: 'Ill' }],
    [
      'evidence is added',
      rated,
      evidence('Talk'),
      { evidence: [{ title: 'Plan' }, { title: 'Talk' }] },
    ],
  ] as const)('%s', (...[, answer, typing, wanted]) => {
    expect(takeUpTyped(answer, typing, highest)).toMatchObject(wanted);
  });

  it.each([
    ['a note that is recorded', rated, note('Seen', ''), 'known'],
    ['a note that was not changed', { ...rated, note: 'Other' }, note('Seen'), 'known'],
    ['a note on one that was changed', rated, note('Mine', ''), 'apart'],
    ['a note where nothing is rated', undefined, note('Mine', ''), 'apart'],
    ['evidence of what does not apply', excluded, evidence('Talk'), 'apart'],
    ['evidence that is there', rated, evidence('Plan'), 'known'],
    ['no reason', undefined, reason(''), 'known'],
    ['a reason where nothing is answered', undefined, reason('No'), 'apart'],
    ['a reason where somebody rated', rated, reason('No'), 'apart'],
    ['a reason that was changed', excluded, reason('None at all', 'None'), 'apart'],
    ['a reason that is there', excluded, reason('None'), 'known'],
    ['a reason beside another', excluded, reason('Mine'), 'apart'],
  ] as const)('%s', (...[, answer, typing, wanted]) => {
    expect(takeUpTyped(answer, typing, highest)).toBe(wanted);
  });
});
