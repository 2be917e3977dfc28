import { expect, it } from 'vitest';
import { briefPackages } from '../../src/briefing/brief-packages.ts';

const dates = { start: '2026-11-02', end: '2026-12-11' };
const packageOf = (number: number, processes: string[], requirements: string[]) => ({
  number,
  stage: 'plan',
  processes,
  requirements,
  days: 3,
  ...dates,
});

it('names a package by two processes and its two most urgent requirements, and counts the rest', () => {
  const [one] = briefPackages({ packages: [packageOf(1, ['A', 'B', 'C'], ['x', 'y', 'z', 'w'])] });
  expect(one).toMatchObject({
    processes: ['A', 'B'],
    moreProcesses: 1,
    first: ['x', 'y'],
    more: 2,
    sharesName: false,
  });
});

it('says which packages would have one name, whatever they hold', () => {
  const packages = [
    packageOf(1, ['A'], ['x']),
    packageOf(2, ['A'], ['y']),
    packageOf(3, ['A', 'B'], ['z']),
    packageOf(4, ['A', 'B', 'C'], ['w']),
  ];
  expect(briefPackages({ packages }).map(({ sharesName }) => sharesName)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
