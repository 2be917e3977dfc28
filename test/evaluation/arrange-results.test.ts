import { describe, expect, it } from 'vitest';
import { arrangeResults, resultsBelow } from '../../src/evaluation/arrange-results.ts';
import { divideWork } from '../../src/evaluation/divide-work.ts';
import { listPhotos } from '../../src/evaluation/list-photos.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';

const clauses = ['4', '4.1', '4.1.1', '4.2', '5', '5.1', '6'].map((clause) => ({
  clause,
  title: clause,
  untitled: false,
}));
const school = aStandard({
  clauses,
  requirements: [
    aRequirement({ id: 'shelf', clause: '4.1.1' }),
    aRequirement({ id: 'books', clause: '4.2' }),
    aRequirement({ id: 'rooms', clause: '5' }),
    aRequirement({ id: 'doors', clause: '5.1' }),
  ],
});

describe('what a report shows of an evaluation', () => {
  const evaluation = evaluateRatings(school, { shelf: 0 });
  const arranged = arrangeResults(evaluation);

  it('is two levels of clauses, without those that hold nothing', () => {
    expect(arranged.clauses.map(({ id }) => id)).toEqual(['4', '4.1', '4.2', '5', '5.1']);
    expect(arranged.mainClauses.map(({ id }) => id)).toEqual(['4', '5']);
  });

  it('maps gaps by rows that hold each requirement once', () => {
    expect(arranged.gapMap.map(({ id }) => id)).toEqual(['4.1', '4.2', '5']);
    expect(arrangeResults(evaluateRatings(school, {})).gapMap).toEqual([]);
  });

  it('has every result in the chapter of its main clause', () => {
    const held = arranged.chapters.map(({ results }) => results.map(({ id }) => id));
    expect(held).toEqual([
      ['shelf', 'books'],
      ['rooms', 'doors'],
    ]);
    expect(resultsBelow(evaluation, '4.1').map(({ id }) => id)).toEqual(['shelf']);
  });
});

it('divides no work into no steps and no months', () => {
  const none = { steps: [], later: [], laterCount: 0, lastDay: '' };
  expect(divideWork(evaluateRatings(school, { shelf: 4 }))).toEqual(none);
});

it('names the day on which the last of the later steps ends, not the one that begins last', () => {
  const requirements = Array.from({ length: 30 }, (_, index) => {
    const effort = index === 26 ? 'L' : 'S';
    return aRequirement({ id: `r${index}`, actions: [{ text: 'Do it.', kind: 'policy', effort }] });
  });
  const ratings = Object.fromEntries(requirements.map(({ id }) => [id, 0]));
  const evaluation = evaluateRatings(aStandard({ requirements }), ratings);
  const { steps } = evaluation.work;
  const { lastDay, laterCount } = divideWork(evaluation);
  expect(laterCount).toBe(5);
  expect(lastDay).toBe(steps.find(({ requirement }) => requirement === 'r26')?.end);
  expect(lastDay > (steps.at(-1)?.end ?? '')).toBe(true);
});

it('tells where a picture comes first that is evidence twice', () => {
  const { requirements } = evaluateRatings(school, { shelf: 4, books: 4 });
  const photo = { title: 'Shelf', file: 'shelf.jpg' };
  const notes = { title: 'Notes', file: 'notes.pdf' };
  const seen = requirements.map((one) => ({ ...one, evidence: [notes, photo] }));
  expect(listPhotos({ requirements: seen.slice(0, 2) })).toMatchObject([
    { id: 'shelf', index: 1, number: 1, first: 1, date: '' },
    { id: 'books', index: 1, number: 2, first: 1, date: '' },
  ]);
});
