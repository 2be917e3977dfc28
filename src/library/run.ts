import { resolve } from 'node:path';
import { explainProblem } from '../app/explain/explain-problem.ts';
import { loadMessages } from '../app/load/load-messages.ts';
import { today } from '../app/today.ts';
import type { World } from '../app/world.ts';
import type { Messages } from '../messages/messages.ts';
import { append } from '../model/lists/append.ts';
import type { Notice } from '../model/notice.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import { isDay } from '../model/rules/day.ts';
import type { Remark } from './contract.ts';

/** The world around one call, and what was taken down in it, once there are words for that. */
export interface Run {
  readonly world: World;
  readonly remarks: (messages: Messages) => readonly Remark[];
}

/**
 * Opens the world of one call: paths count from `folder`.
 *
 * @throws EomsError `usage` where the date is none.
 */
export function openRun(folder: string, date: string | undefined): Run {
  if (date !== undefined && !isDay(date)) {
    throw new EomsError('usage', [
      { key: 'cli.usage.not-a-date', values: { value: date, what: 'date' } },
    ]);
  }
  const taken: Problem[] = [];
  const world = {
    messages: loadMessages(),
    askedLanguage: undefined,
    cwd: resolve(folder),
    date: date ?? today(new Date()),
    dateIsFixed: date !== undefined,
    note: (notice: Notice) => taken.push(notice),
    warn: (problems: readonly Problem[]) => append(taken, problems),
  };
  return { world, remarks: (messages) => taken.map((one) => explainProblem(one, messages)) };
}
