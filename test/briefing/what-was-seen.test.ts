import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../src/briefing/first-sentences.ts';
import { saySeen } from '../../src/briefing/say-seen.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const standard = aStandard({ requirements: [aRequirement({ id: 'safety', weight: 3 })] });

describe('what was seen', () => {
  const [result] = evaluateRatings(standard, { safety: 1 }).requirements;
  if (result === undefined) throw new Error('no result');

  it("is the assessor's note, else what was not shown, else the rating", () => {
    const point = {
      id: 'safety/exit',
      ref: '',
      text: 'Exits are free.',
      kind: 'must',
      status: 'recalled',
    } as const;
    expect(saySeen({ ...result, note: 'Two exits\nwere locked.' }, 100)).toEqual({
      kind: 'note',
      text: 'Two exits were locked.',
    });
    expect(saySeen({ ...result, missing: [point] }, 100)).toEqual({
      kind: 'not-shown',
      points: ['Exits are free.'],
    });
    expect(saySeen(result, 100)).toEqual({ kind: 'rating', rating: 1 });
    expect(saySeen({ ...result, rating: 0, missing: [point] }, 100)).toEqual({
      kind: 'rating',
      rating: 0,
    });
  });

  it.each([
    ['Short enough.', 30, 'Short enough.'],
    [
      'Never restored.\nHavn: 2 Defined\nLunde: 0 Absent',
      60,
      'Never restored. Havn: 2 Defined; Lunde: 0 Absent',
    ],
    ['The note goes\non here', 60, 'The note goes on here'],
    ['One sentence here. Another one follows it.', 30, 'One sentence here.'],
    ['Clause 8.5 of it is met by all. The rest', 34, 'Clause 8.5 of it is met by all.'],
    [
      'A first one that is longer than the room. More.',
      20,
      'A first one that is longer than the room.',
    ],
    ['No. A first one that is longer. More of it.', 20, 'No. A first one that is longer.'],
    [
      'A sentence that is longer than there is room',
      20,
      'A sentence that is longer than there is room',
    ],
    ['Exactly here it ends. And this does not fit.', 21, 'Exactly here it ends.'],
  ])('of %s in %i letters: %s', (text, letters, shown) => {
    expect(firstSentences(text, letters)).toBe(shown);
  });
});
