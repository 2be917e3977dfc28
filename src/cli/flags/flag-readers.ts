import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';
import { isDay } from '../../model/rules/day.ts';
import { CommandLineError } from './command-line-error.ts';
import type { Flag } from './flag.ts';

/** Makes of a word what a flag stands for; `before` is what the same flag was given already. */
type Reader = (value: string, before: unknown) => unknown;

/**
 * How the value of a flag is read; `undefined` where it is taken as it is typed. The reader throws
 * `CommandLineError` for a value that does not fit; `shown` is the flag as people see it.
 */
export function readerOf(flag: Flag, shown: string): Reader | undefined {
  switch (flag.kind) {
    case 'list':
      return collect;
    case 'number':
      return (value) =>
        isCount(value) ? Number(value) : unfit('cli.usage.not-a-number', { value, what: shown });
    case 'day':
      return (value) =>
        isDay(value) ? value : unfit('cli.usage.not-a-date', { value, what: shown });
    case 'choice': {
      const choices = flag.choices.join(', ');
      return (value) =>
        flag.choices.includes(value)
          ? value
          : unfit('cli.usage.not-a-choice', { value, what: shown, choices });
    }
    case 'switch':
    case 'refusal':
    case 'text':
      return undefined;
  }
}

function unfit(key: MessageKey, values: MessageValues): never {
  throw new CommandLineError({ key, values });
}

/** One list that grows: a copy for each flag would make many flags cost their square. */
function collect(value: string, before: unknown): readonly unknown[] {
  if (!Array.isArray(before)) return [value];
  before.push(value);
  return before;
}

function isCount(value: string): boolean {
  return /^\d{1,7}$/.test(value);
}
