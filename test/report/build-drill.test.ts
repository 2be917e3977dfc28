import { expect, it } from 'vitest';
import { buildDrill } from '../../src/report/standard/build-drill.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({
  requirements: [aRequirement({ id: 'shelf', levels: { 2: 'Shelves, and two of no use.' } })],
});
const told = { seen: 'Five shelves.', rating: 2, reason: 'Two are of no use.' };
const drillOf = (requirement: string, rating = 2) =>
  buildDrill({ schema: 'eoms/drill@1', cases: [{ ...told, rating, requirement }] }, standard).cases;

it('a case has the levels of its requirement, and where it tells none, what the rating means', () => {
  const [shown] = drillOf('shelf');
  expect(shown).toMatchObject({ number: 1, question: 'How about shelf?', rating: 2 });
  const texts = shown?.levels.map(({ text }) => text);
  expect(texts?.[2]).toBe('Shelves, and two of no use.');
  expect(texts?.[4]).toBe(standard.scale[4]?.meaning);
});

it('a case that the standard cannot place is left out', () => {
  expect(drillOf('shelves')).toEqual([]);
  expect(drillOf('shelf', 9)).toEqual([]);
});
