import { describe, expect, it } from 'vitest';
import {
  answerApart,
  findingApart,
  testimonyApart,
  withoutPrivate,
} from '../../src/assessment/part-private.ts';

const none = { evidence: [], missing: [] };

describe('lines that begin with !', () => {
  it('are taken out of everything that is said with an answer', () => {
    const answer = answerApart({
      ...none,
      rating: 1,
      note: 'Told in May\n  ! He fears the teacher',
      private: 'Knows more',
      said: [{ who: 'Bo Reed', words: '!ask again\nNever', private: 'Shy' }],
      sites: [
        { site: 'North', rating: 1, note: '! dean\n! hits' },
        { site: 'South', rating: 2, note: 'Seen\n! once' },
        { site: 'West', rating: 2 },
      ],
    });
    expect(answer).toEqual({
      ...none,
      rating: 1,
      note: 'Told in May',
      private: 'Knows more\nHe fears the teacher\nNorth: dean\nNorth: hits\nSouth: once',
      said: [{ who: 'Bo Reed', words: 'Never', private: 'Shy\nask again' }],
      sites: [
        { site: 'North', rating: 1 },
        { site: 'South', rating: 2, note: 'Seen' },
        { site: 'West', rating: 2 },
      ],
    });
  });

  it('are taken out of titles of evidence, with all that the piece says', () => {
    const shown = { title: 'Minutes', file: 'evidence/minutes.pdf' };
    const answer = answerApart({
      missing: [],
      rating: 1,
      private: 'Shy',
      evidence: [
        shown,
        { title: '- ! Talk', file: 'talk.pdf', date: '2026-01-02', sha256: 'ab' },
        { title: 'Survey\n! of Bo', link: 'https://example.org' },
        { title: '!' },
      ],
    });
    expect(answer).toEqual({
      missing: [],
      rating: 1,
      private: 'Shy\nTalk, talk.pdf, 2026-01-02, ab\nof Bo',
      evidence: [shown, { title: 'Survey', link: 'https://example.org' }],
    });
  });

  it('are taken out of a reason, unless nothing would be left of it', () => {
    const excluded = { rating: 'na', evidence: [] } as const;
    expect(answerApart({ ...excluded, justification: 'No boarders\n! for now' })).toEqual({
      ...excluded,
      justification: 'No boarders',
      private: 'for now',
    });
    const alone = { ...excluded, justification: '! why' };
    expect(answerApart(alone)).toEqual(alone);
  });

  it('are taken out of what people said, and of findings', () => {
    expect(testimonyApart({ who: 'Bo', words: '! secret' })).toEqual({
      who: 'Bo',
      words: '',
      private: 'secret',
    });
    const finding = findingApart({
      items: [],
      evidence: '3 of 4\n!one hit',
      sample: '!mine\n4 files',
      note: '! secret',
    });
    expect(finding).toEqual({
      items: [],
      evidence: '3 of 4',
      sample: '4 files',
      note: '',
      private: 'one hit\nmine\nsecret',
    });
    expect(withoutPrivate(finding)).not.toHaveProperty('private');
  });

  it('change nothing where there are none', () => {
    const answer = { ...none, rating: 1, note: 'Why!\n', private: 'a\n\na' };
    expect(answerApart(answer)).toEqual(answer);
    const finding = { items: [], evidence: 'Seen', date: '2026-11-23' };
    expect(findingApart(finding)).toEqual(finding);
  });
});
