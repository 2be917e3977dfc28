import { expect, it } from 'vitest';
import { createRowWriter } from '../../src/report/engine/table-rows.ts';
import { english } from '../support/messages.ts';

const writeRows = createRowWriter(english);
const point = { ref: '4.a', text: 'Rooms are safe.', kind: 'must', status: 'confirmed' };

it('says that missing points were not noted only where there are points', () => {
  const things = [
    { missing: [point], items: [point] },
    { missing: [], items: [point] },
    { missing: [], items: [] },
  ];
  expect(writeRows(things, ['missing']).split('\n')).toEqual([
    '| Rooms are safe. |',
    '| Which points are missing was not noted. |',
    '|  |',
  ]);
});
