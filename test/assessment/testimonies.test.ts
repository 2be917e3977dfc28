import { describe, expect, it } from 'vitest';
import { changeTestimony, isSameSpeaker } from '../../src/assessment/testimonies.ts';
import type { Testimony } from '../../src/model/assessment.ts';

const maria = (words: string, own?: string): Testimony => ({
  who: 'Maria Holm',
  role: 'teacher',
  words,
  ...(own === undefined ? {} : { private: own }),
});

describe('a person', () => {
  it('is the same however the name is typed, in one role at one site', () => {
    expect(isSameSpeaker(maria(''), { who: ' maria  HOLM', role: 'teacher' })).toBe(true);
    expect(isSameSpeaker({ who: 'A\u030Ase' }, { who: '\u00E5se' })).toBe(true);
    expect(isSameSpeaker({ who: '\u00C5se' }, { who: 'Ase' })).toBe(false);
    expect(isSameSpeaker(maria(''), { ...maria(''), role: 'hr' })).toBe(false);
    expect(isSameSpeaker(maria(''), { ...maria(''), site: 'North' })).toBe(false);
  });
});

describe('what one person says to two interviewers', () => {
  it('is kept, both of it, where each did not see the other', () => {
    const change = { testimony: maria('From me.', 'Tired.'), seen: undefined };
    expect(changeTestimony([maria('From them.', 'Late.')], change)).toEqual([
      maria('From them.\nFrom me.', 'Late.\nTired.'),
    ]);
  });

  it('takes the place of what was seen, and of what says no more', () => {
    const seen = maria('Before.');
    expect(changeTestimony([seen], { testimony: maria('After.'), seen })).toEqual([
      maria('After.'),
    ]);
    const longer = maria('Before.\nAnd more.');
    expect(changeTestimony([seen], { testimony: longer, seen: undefined })).toEqual([longer]);
    expect(changeTestimony([], { testimony: longer, seen })).toEqual([longer]);
  });

  it('is not lost where the other takes theirs out', () => {
    const change = { testimony: maria(''), seen: maria('Before.') };
    expect(changeTestimony([maria('Changed.')], change)).toEqual([maria('Changed.')]);
  });
});
