import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleTasks, type Task } from '../../src/schedule/schedule-tasks.ts';
import { lawRuns } from '../support/law-runs.ts';

/** Tasks that come after some of those before them, in any order. */
const anyTasks = fc
  .array(
    fc.record({
      weeks: fc.integer({ min: 1, max: 9 }),
      after: fc.array(fc.nat(30), { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .chain((drawn) => {
    const tasks = drawn.map(
      ({ weeks, after }, index): Task => ({
        id: `t${index}`,
        weeks,
        after: after.filter((one) => one < index).map((one) => `t${one}`),
      }),
    );
    return fc.shuffledSubarray(tasks, { minLength: tasks.length });
  });
const anyAtOnce = fc.integer({ min: 1, max: 6 });

describe('a schedule', () => {
  it('has each task once, for its weeks, after all that it comes after', () => {
    fc.assert(
      fc.property(anyTasks, anyAtOnce, (tasks, atOnce) => {
        const scheduled = new Map(scheduleTasks(tasks, atOnce).map((one) => [one.id, one]));
        expect(scheduled.size).toBe(tasks.length);
        for (const { id, weeks, after } of tasks) {
          const { start = -1, end = -1 } = scheduled.get(id) ?? {};
          expect(end - start).toBe(weeks);
          for (const one of after) expect(scheduled.get(one)?.end).toBeLessThanOrEqual(start);
        }
      }),
      lawRuns(200),
    );
  });

  it('never has more at once than there are hands, and begins at once', () => {
    fc.assert(
      fc.property(anyTasks, anyAtOnce, (tasks, atOnce) => {
        const scheduled = scheduleTasks(tasks, atOnce);
        for (const { start } of scheduled) {
          const running = scheduled.filter((one) => one.start <= start && start < one.end);
          expect(running.length).toBeLessThanOrEqual(atOnce);
        }
        expect(scheduled[0]?.start ?? 0).toBe(0);
      }),
      lawRuns(200),
    );
  });

  it('takes the more urgent first, and what the urgent waits for before that', () => {
    const tasks: readonly Task[] = [
      { id: 'urgent', weeks: 1, after: ['base'] },
      { id: 'next', weeks: 1, after: [] },
      { id: 'base', weeks: 2, after: [] },
    ];
    expect(scheduleTasks(tasks, 1)).toEqual([
      { id: 'base', start: 0, end: 2 },
      { id: 'urgent', start: 2, end: 3 },
      { id: 'next', start: 3, end: 4 },
    ]);
    expect(scheduleTasks(tasks, 2).map(({ id }) => id)).toEqual(['base', 'next', 'urgent']);
  });

  it('comes to an end where tasks wait for each other, and for what is not there', () => {
    const circle: readonly Task[] = [
      { id: 'one', weeks: 1, after: ['other'] },
      { id: 'other', weeks: 1, after: ['one', 'elsewhere'] },
    ];
    expect(
      scheduleTasks(circle, 1)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['one', 'other']);
  });
});
