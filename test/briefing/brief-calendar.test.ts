import { describe, expect, it } from 'vitest';
import { noteHolidays } from '../../src/app/report/report-notes.ts';
import { briefCalendar } from '../../src/briefing/brief-calendar.ts';
import { decide } from '../../src/briefing/decide.ts';
import type { Way } from '../../src/model/evaluation.ts';
import { boardView } from '../../src/report/board/board-view.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  recordOf,
} from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';

const actions = [{ text: 'Do it.', kind: 'process', effort: 'S', days: 4 }] as const;
const standard = aStandard({
  requirements: ['safety', 'rules', 'books'].map((id) => aRequirement({ id, weight: 3, actions })),
});

interface Asked {
  readonly holidays?: readonly (readonly [from: string, to: string])[];
  readonly target?: string;
  readonly ratings?: Readonly<Record<string, number>>;
}

/** From 23 November 2026, with two weeks of work and an audit in May 2027. */
function recordWith({ holidays = [], target, ratings = {} }: Asked) {
  const calendar = {
    holidays: holidays.map(([from, to]) => ({ name: 'Off', from, to })),
    ...(target === undefined ? {} : { target }),
  };
  const rated = { safety: 0, rules: 4, books: 4, ...ratings };
  return recordOf({
    standard,
    engagement: anEngagement({ calendar }),
    assessment: anAssessment(Object.entries(rated).map(([id, one]) => [id, anAnswer(one)])),
    date: '2026-11-23',
  });
}

const calendarOf = (asked: Asked) => briefCalendar(recordWith(asked).way ?? null);

describe('the holidays of a plan', () => {
  it('are shown where one is within it', () => {
    expect(calendarOf({}).showsHolidays).toBe(false);
    expect(calendarOf({ holidays: [['2026-07-01', '2026-08-09']] }).showsHolidays).toBe(false);
    expect(calendarOf({ holidays: [['2026-12-19', '2027-01-03']] }).showsHolidays).toBe(true);
  });

  it('end too early where the plan goes on for more than three months without one', () => {
    const { earliest: until } = recordWith({}).way ?? {};
    expect(calendarOf({}).ending).toEqual({ last: null, until });
    const christmas = calendarOf({ holidays: [['2026-12-19', '2027-01-03']] });
    expect(christmas.ending).toMatchObject({ last: '2027-01-03' });
    const both = calendarOf({
      holidays: [
        ['2027-03-20', '2027-03-29'],
        ['2026-12-19', '2027-01-03'],
      ],
    });
    expect(both.ending).toBeNull();
    // Those that are over when the work begins are of another year.
    expect(calendarOf({ holidays: [['2026-07-01', '2026-08-09']] }).ending).toMatchObject({
      last: '2026-08-09',
    });
  });

  it('are nothing to speak of where there is no work', () => {
    const none = { showsHolidays: false, ending: null, missed: null };
    expect(briefCalendar(null)).toEqual(none);
    expect(calendarOf({ ratings: { safety: 4 } })).toEqual(none);
  });

  it('are missed in words by the report, and on the screen where some were given', () => {
    const note = (asked: Asked) => boardView(recordWith(asked), english).holidaysNote;
    expect(note({})).toMatch(/^No holidays are given: .* 2027/);
    const some: Asked = { holidays: [['2026-12-19', '2027-01-03']] };
    expect(note(some)).toContain('ends on 3 January 2027');
    expect(note({ holidays: [...(some.holidays ?? []), ['2027-03-20', '2027-03-29']] })).toBe('');
    const told = (asked: Asked): readonly string[] => {
      const keys: string[] = [];
      const world = {
        ...worldAt('.', '2026-11-23'),
        note: ({ key }: { key: string }) => keys.push(key),
      };
      noteHolidays({ ...world, messages: english }, recordWith(asked));
      return keys;
    };
    expect(told({})).toEqual([]);
    expect(told(some)).toEqual(['cli.holidays-end']);
  });
});

describe('a wanted day that cannot be held', () => {
  const open = { rules: 0 };

  it('is told in words while no day can be named, by the work that is known', () => {
    const { way, ...record } = recordWith({ target: '2026-12-01', ratings: open });
    const unknown: Way | null = way === undefined ? null : { ...way, earliest: null };
    const missed = { target: '2026-12-01', until: '2026-12-04' };
    expect(briefCalendar(unknown).missed).toEqual(missed);
    expect(decide(record, [], unknown)).toContainEqual({ code: 'missed', ...missed });
    const view = boardView({ ...record, ...(unknown === null ? {} : { way: unknown }) }, english);
    expect(view.decisions.map(({ text }) => text).join('\n')).toContain(
      'from 1 Dec 2026: the work that is known so far alone lasts until 4 Dec 2026',
    );
  });

  it('is not where it comes after that work, where a day is named, or where none is wanted', () => {
    expect(calendarOf({ target: '2026-12-01', ratings: open }).missed).toBeNull();
    const { way } = recordWith({ target: '2026-12-05', ratings: open });
    if (way === undefined) throw new Error('no way');
    expect(briefCalendar({ ...way, earliest: null }).missed).toBeNull();
    expect(briefCalendar({ ...way, earliest: null, target: null }).missed).toBeNull();
  });
});
