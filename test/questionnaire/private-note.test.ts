import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { splitNote } from '../../src/model/text/private-lines.ts';
import { typedNote } from '../../src/questionnaire/private-note.ts';
import { confirmAnswer, detailAnswer, mergeAnswer } from '../../src/questionnaire/revise-answer.ts';

describe('a line of a note that begins with !', () => {
  it.each([
    ['Seen in March', { note: 'Seen in March', private: '' }],
    ['! She is leaving', { note: '', private: 'She is leaving' }],
    ['One\n!two\nThree!\n! four', { note: 'One\nThree!', private: 'two\nfour' }],
    ['!', { note: '', private: '' }],
    ['Told in May\n  !He fears him', { note: 'Told in May', private: 'He fears him' }],
  ])('is private: %j', (typed, split) => {
    expect(splitNote(typed)).toEqual(split);
  });

  it('can be changed: what is shown reads as what was typed', () => {
    const line = fc.stringMatching(/^[a-z][a-z !]{0,8}[a-z]$/);
    const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, (note, own) => {
        expect(splitNote(typedNote({ note, private: own }))).toEqual({ note, private: own });
      }),
    );
  });
});

const said = [{ who: 'Kim Vale', role: 'teacher', words: 'We ask once', date: '2026-11-20' }];
const known = {
  rating: 2,
  missing: [],
  evidence: [],
  note: 'Seen',
  private: 'Leaving',
  said,
} as const;
const stamp = { at: '2027-01-11T09:00:00Z' };

describe('what people said, and a private note', () => {
  it('stay with a rating, and go where they are taken out', () => {
    const kept = detailAnswer(known, { note: 'Seen twice' }, 4);
    expect(kept).toMatchObject({ note: 'Seen twice', private: 'Leaving', said });
    expect(detailAnswer(known, { private: '' }, 4)).not.toHaveProperty('private');
  });

  it('are added by a file, nothing twice', () => {
    const more = { who: 'Bo Reed', words: 'We ask twice' };
    const given: Answer = { ...known, private: 'Unsure', said: [...said, more] };
    const merged = mergeAnswer(known, given, { stamp, highest: 4, replace: false });
    expect(merged).toMatchObject({ private: 'Leaving\nUnsure', said: [...said, more] });
  });

  it('stay behind in the assessment of the year before', () => {
    expect(confirmAnswer(known, stamp)).toEqual({
      rating: 2,
      missing: [],
      evidence: [],
      note: 'Seen',
      ...stamp,
    });
  });
});
