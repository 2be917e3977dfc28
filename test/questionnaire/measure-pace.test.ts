import { expect, it } from 'vitest';
import { sayProgress } from '../../src/cli/interview/progress/say-progress.ts';
import { measurePace } from '../../src/questionnaire/measure-pace.ts';
import { english } from '../support/messages.ts';

const at = (...minutes: readonly number[]): readonly string[] =>
  minutes.map((minute) => new Date(Date.UTC(2027, 0, 11, 9, minute)).toISOString());

it.each([
  ['there are too few answers', at(0, 2, 4), undefined],
  ['the clock stands still', at(5, 5, 5, 5, 5), undefined],
  ['every answer takes two minutes', at(0, 2, 4, 6), 120],
  ['there was a break of an hour', at(0, 2, 4, 64, 66), 120],
  ['one takes longer than the others', at(0, 1, 2, 9), 180],
])('the pace is known or not where %s', (_, times, pace) => {
  expect(measurePace(times)).toBe(pace);
});

it.each([
  [{}, '3 of 9 rated'],
  [{ criticalOpen: 2 }, '3 of 9 rated · 2 critical open'],
  [{ secondsLeft: 20 }, '3 of 9 rated · about 1 min left at this pace'],
  [{ secondsLeft: 6600 }, '3 of 9 rated · about 1 h 50 min left at this pace'],
  [{ secondsLeft: 7200 }, '3 of 9 rated · about 2 h left at this pace'],
  [{ savedAt: '2027-01-11T09:05:00' }, '3 of 9 rated · saved 09:05'],
])('says of %j what is known', (known, said) => {
  expect(sayProgress({ rated: 3, inScope: 9, criticalOpen: 0, ...known }, english)).toBe(said);
});
