import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePeople, type Topic } from '../../src/schedule/choose-people.ts';
import { type Stretch, setTimetable } from '../../src/schedule/set-timetable.ts';
import { lawRuns } from '../support/law-runs.ts';

const anyTopics = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 8 }),
      people: fc.uniqueArray(fc.constantFrom('head', 'teacher', 'learner', 'hr')),
    }),
    { maxLength: 80 },
  )
  .map((all) => all.map((one, index) => ({ id: `t${index}`, ...one })));

const stretches: readonly Stretch[] = [0, 1].flatMap((day) => [
  { day, from: 540, to: 720, place: '' },
  { day, from: 765, to: 915, place: '' },
]);

/** Topics of five minutes with one person. */
function topicsOf(count: number): readonly Topic[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    minutes: 5,
    people: ['head'],
  }));
}

function paceOf(count: number) {
  const { pace, left } = setTimetable(choosePeople(topicsOf(count)), stretches);
  return [pace, left.length > 0];
}

describe('the people who are seen', () => {
  it('are few, and each topic goes to the one of them who knows it best', () => {
    const topics: readonly Topic[] = [
      { id: 'a', minutes: 5, people: ['teacher', 'head'] },
      { id: 'b', minutes: 5, people: ['head'] },
      { id: 'c', minutes: 5, people: ['hr', 'head'] },
      { id: 'd', minutes: 5, people: ['learner'] },
      { id: 'e', minutes: 5, people: [] },
    ];
    const ids = choosePeople(topics).map((one) => [one.person, one.topics.map(({ id }) => id)]);
    expect(ids).toEqual([
      ['head', ['a', 'b', 'c']],
      ['learner', ['d']],
    ]);
  });

  it('leave no topic without a source that has one, and none asked twice', () => {
    fc.assert(
      fc.property(anyTopics, (topics) => {
        const asked = choosePeople(topics).flatMap((one) => one.topics.map(({ id }) => id));
        const wanted = topics.filter(({ people }) => people.length > 0).map(({ id }) => id);
        expect(asked.toSorted()).toEqual(wanted.toSorted());
      }),
      lawRuns(100),
    );
  });
});

describe('a timetable', () => {
  it('holds or lists every topic, lets no two sessions overlap, and keeps to the free stretches', () => {
    fc.assert(
      fc.property(anyTopics, (topics) => {
        const conversations = choosePeople(topics);
        const { sessions, left } = setTimetable(conversations, stretches);
        const placed = sessions.flatMap((session) => session.topics);
        const wanted = conversations.flatMap((one) => one.topics.map(({ id }) => id));
        expect([...placed, ...left.map(({ id }) => id)].toSorted()).toEqual(wanted.toSorted());
        for (const [index, session] of sessions.entries()) {
          const isFree = stretches.some(
            ({ day, from, to }) => day === session.day && from <= session.from && session.to <= to,
          );
          const next = sessions[index + 1];
          const isBefore =
            next === undefined || next.day > session.day || next.from >= session.to + 10;
          expect([isFree, isBefore]).toEqual([true, true]);
          expect(session.to - session.from).toBeLessThanOrEqual(60);
        }
      }),
      lawRuns(100),
    );
  });

  it('parts what takes longer than an hour evenly, and leaves no short rest for a session of its own', () => {
    const topics = Array.from({ length: 27 }, (_, index) => {
      return { id: `t${index}`, minutes: index % 2 === 0 ? 3 : 4, people: ['head'] };
    });
    const { sessions, pace } = setTimetable(choosePeople(topics), stretches);
    expect([pace, sessions.map(({ from, to }) => to - from)]).toEqual([1, [55, 45]]);
  });

  it('gives every topic the same share less where time is short, and leaves the last at the least', () => {
    expect(paceOf(20)).toEqual([1, false]);
    expect(paceOf(160)[0]).toBeLessThan(1);
    expect(paceOf(160)[1]).toBe(false);
    expect(paceOf(600)).toEqual([0.4, true]);
  });

  it('keeps time for those of a place, sees them there, and all others where there is time', () => {
    const places = stretches.map((one) => ({ ...one, place: one.day === 0 ? 'North' : 'South' }));
    const conversations = [
      { person: 'head', topics: topicsOf(120) },
      { person: 'learner', topics: topicsOf(12), place: 'North', longest: 30 },
      { person: 'learner', topics: topicsOf(12), place: 'South', longest: 30 },
    ];
    const { sessions, left, pace } = setTimetable(conversations, places);
    expect(left).toEqual([]);
    expect(pace).toBeLessThan(1);
    const learners = sessions.filter(({ person }) => person === 'learner');
    expect(learners.map(({ place }) => place)).toEqual(['North', 'North', 'South', 'South']);
    expect(learners.every(({ from, to }) => to - from <= 30)).toBe(true);
    const head = sessions.filter(({ person }) => person === 'head').map(({ place }) => place);
    expect(new Set(head)).toEqual(new Set(['North', 'South']));
    for (const { day, place } of sessions) expect(place).toBe(day === 0 ? 'North' : 'South');
  });

  it('names the place of what is left there, also of one where nobody goes', () => {
    const conversations = [
      { person: 'learner', topics: topicsOf(1), place: 'West' },
      { person: 'head', topics: topicsOf(600) },
    ];
    const { left } = setTimetable(conversations, stretches);
    expect(left.at(-1)).toEqual({ id: 't0', place: 'West' });
    expect(left[0]?.place).toBeUndefined();
  });

  it('leaves no rest of a few minutes for a sitting of its own', () => {
    const { sessions } = setTimetable(
      [{ person: 'head', topics: topicsOf(13) }],
      [
        { day: 0, from: 540, to: 600, place: '' },
        { day: 0, from: 660, to: 720, place: '' },
      ],
    );
    expect(sessions.map(({ from, to }) => to - from)).toEqual([40, 25]);
  });
});
