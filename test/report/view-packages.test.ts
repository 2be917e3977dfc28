import { expect, it } from 'vitest';
import { viewPackages } from '../../src/report/board/view-packages.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const requirements = ['a', 'b', 'c'].map((id) => aRequirement({ id, name: `Name of ${id}` }));
const evaluation = recordOf({
  standard: aStandard({ requirements, pdca: [{ id: 'do', name: 'Do', clauses: [] }] }),
  engagement: anEngagement(),
  assessment: anAssessment(requirements.map(({ id }) => [id, anAnswer(2)])),
  date: '2026-11-23',
});

const dates = { days: 4, start: '2026-11-23', end: '2026-12-04' };

it('gives each package a name of its own, and says what is most urgent in it', () => {
  const packed = [
    { stage: 'do', processes: ['Teaching'], requirements: ['a', 'b', 'c'] },
    { stage: 'other', processes: ['Teaching'], requirements: ['a', 'b'] },
    { stage: 'do', processes: ['HR', 'Rooms'], requirements: ['a'], latestStart: '2027-01-04' },
    { stage: 'do', processes: ['HR', 'Rooms', 'IT'], requirements: ['b'] },
    { stage: 'do', processes: ['HR', 'Rooms', 'IT', 'Law'], requirements: ['c'] },
    { stage: 'do', processes: [], requirements: ['c'] },
  ];
  const packages = packed.map((one, index) => ({ ...dates, ...one, number: index + 1 }));
  const way = evaluation.way;
  if (way === undefined) throw new Error('no way was planned');
  const view = viewPackages({ ...way, packages }, evaluation, english);
  const other = english.text('board.stage.other');
  expect(view.map(({ name }) => name)).toEqual([
    'Teaching: Do',
    `Teaching: ${other}`,
    'HR, Rooms',
    'HR, Rooms, one more process',
    'HR, Rooms, 2 more processes',
    'The system as a whole',
  ]);
  expect(view.map(({ contents }) => contents)).toEqual([
    'Name of a; Name of b; 1 more',
    'Name of a; Name of b',
    'Name of a',
    'Name of b',
    'Name of c',
    'Name of c',
  ]);
  expect(view.map(({ latestStart }) => latestStart).filter((day) => day !== '')).toEqual([
    '2027-01-04',
  ]);
});
