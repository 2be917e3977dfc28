import { greatestOf, leastOf } from '../model/lists/extremes.ts';

/** Work that takes whole weeks, and what has to be through before it. */
export interface Task {
  readonly id: string;
  /** At least 1. */
  readonly weeks: number;
  /** Ids of tasks that come before it; those of others are passed over. */
  readonly after: readonly string[];
}

/** A task with its weeks of work, counted from 0; `end` is the week after its last. */
export interface Scheduled {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts tasks into weeks: so many at once, none before what it comes after, the more urgent first. As
 * soon as somebody is free, the most urgent task that can begin does. A task that others wait for is
 * as urgent as the most urgent of these.
 *
 * Tasks that wait for each other in a circle are begun as if they did not. Pure: the same tasks in the
 * same order give the same weeks.
 *
 * @param tasks the most urgent first
 * @returns in the order in which they begin, among those of a week by urgency
 */
export function scheduleTasks(tasks: readonly Task[], atOnce: number): readonly Scheduled[] {
  const open = new Map(byUrgency(tasks).map((task) => [task.id, task]));
  const ends = new Map<string, number>();
  const free = Array.from({ length: atOnce }, () => 0);
  const scheduled: Scheduled[] = [];
  for (let [first] = open.values(); first !== undefined; [first] = open.values()) {
    const from = leastOf(free);
    const { task, start } = nextTask({ open, ends }, from) ?? { task: first, start: from };
    const end = start + task.weeks;
    open.delete(task.id);
    ends.set(task.id, end);
    free[free.indexOf(from)] = end;
    scheduled.push({ id: task.id, start, end });
  }
  return scheduled.toSorted((a, b) => a.start - b.start);
}

interface ScheduleProgress {
  /** What is still to be scheduled, the most urgent first. */
  readonly open: ReadonlyMap<string, Task>;
  readonly ends: ReadonlyMap<string, number>;
}

interface Beginning {
  readonly task: Task;
  readonly start: number;
}

/**
 * The most urgent of the tasks that can begin first, when somebody is free from a week on; `undefined` where
 * all wait for each other.
 */
function nextTask({ open, ends }: ScheduleProgress, from: number): Beginning | undefined {
  let best: Beginning | undefined;
  for (const task of open.values()) {
    if (task.after.some((id) => open.has(id))) continue;
    const start = greatestOf(
      task.after.map((id) => ends.get(id) ?? 0),
      from,
    );
    if (start === from) return { task, start };
    if (best === undefined || start < best.start) best = { task, start };
  }
  return best;
}

/** The tasks, each before all that are less urgent and before what waits for it; a circle as if it were none. */
export function byUrgency<One extends Pick<Task, 'id' | 'after'>>(
  tasks: readonly One[],
): readonly One[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const placed = new Set<string>();
  const ordered: One[] = [];
  for (const task of tasks) {
    // A stack, not recursion: chains are as long as a standard's author likes.
    const stack = [task];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const before = placed.has(top.id)
        ? []
        : top.after.flatMap((id) => known.get(id) ?? []).filter(({ id }) => !placed.has(id));
      const next = before.find((one) => !stack.includes(one));
      if (next !== undefined) {
        stack.push(next);
        continue;
      }
      stack.pop();
      if (placed.has(top.id)) continue;
      placed.add(top.id);
      ordered.push(top);
    }
  }
  return ordered;
}
