import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { takeUpTyped } from '../../src/questionnaire/take-up-typed.ts';

const setting = { stamp: { at: '2027-01-11T09:00:00Z' }, highest: 4 };
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
    [
      'a reason excludes',
      undefined,
      reason('No'),
      { rating: 'na', justification: 'No', at: setting.stamp.at },
    ],
    [
      'a reason is changed',
      excluded,
      reason('None at all', 'None'),
      { justification: 'None at all' },
    ],
    ['a reason goes below a note', rated, reason('No'), { rating: 2, note: 'Seen\nNo' }],
  ] as const)('%s', (...[, answer, typing, wanted]) => {
    expect(takeUpTyped(answer, typing, setting)).toMatchObject(wanted);
  });

  it.each([
    ['a note that is recorded', rated, note('Seen', ''), 'known'],
    ['a note that was not changed', { ...rated, note: 'Other' }, note('Seen'), 'known'],
    ['a note on one that was changed', rated, note('Mine', ''), 'apart'],
    ['a note where nothing is rated', undefined, note('Mine', ''), 'apart'],
    ['evidence of what does not apply', excluded, evidence('Talk'), 'apart'],
    ['evidence that is there', rated, evidence('Plan'), 'known'],
    ['no reason', undefined, reason(''), 'known'],
    ['a reason that is in the note', rated, reason('Seen'), 'known'],
    ['a reason that is there', excluded, reason('None'), 'known'],
    ['a reason beside another', excluded, reason('Mine'), 'apart'],
  ] as const)('%s', (...[, answer, typing, wanted]) => {
    expect(takeUpTyped(answer, typing, setting)).toBe(wanted);
  });
});
