import { hasLanguage, knownLanguages } from '../../app/load/load-messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Hint, MessageValues } from '../../model/problem.ts';
import { readTypedDay } from '../../model/rules/typed-day.ts';
import { nearestWord } from '../../model/text/nearest-word.ts';
import { CommandLineError } from './command-line-error.ts';
import type { Flag } from './flag.ts';

/** Makes of a word what a flag stands for; `before` is what the same flag was given already. */
type Reader = (value: string, before: unknown) => unknown;

/**
 * How the value of a flag is read; `undefined` where it is taken as it is typed. The reader throws
 * `CommandLineError` for a value that does not fit; `shown` is the flag as people see it.
 */
export function readerOf(flag: Flag, shown: string): Reader | undefined {
  if (flag.kind === 'list' || flag.kind === 'switch' || flag.kind === 'refusal') {
    return readers[flag.kind]?.(shown);
  }
  const read =
    flag.kind === 'choice' ? choiceReader(flag.choices, shown) : readers[flag.kind]?.(shown);
  return once(read ?? ((value) => value), shown);
}

/** A flag of one value is refused where it is given again: none of the two is chosen in silence. */
function once(read: Reader, what: string): Reader {
  return (value, before) =>
    before === undefined ? read(value, before) : unfit('cli.usage.given-twice', { what });
}

function choiceReader(known: readonly string[], shown: string): Reader {
  const choices = known.join(', ');
  return (value) => {
    if (known.includes(value)) return value;
    unfit('cli.usage.not-a-choice', { value, what: shown, choices }, nearestOf(value, known));
  };
}

type Unlisted = Exclude<Flag['kind'], 'choice'>;

const readers: Readonly<Record<Unlisted, ((shown: string) => Reader) | undefined>> = {
  list: () => collect,
  number: (what) => (value) =>
    isCount(value) ? Number(value) : unfit('cli.usage.not-a-number', { value, what }),
  day: (what) => (value) => readDay(value, what),
  language: (what) => (value) => {
    if (hasLanguage(value)) return value;
    const known = knownLanguages().join(', ');
    return unfit('cli.usage.not-a-language', { value, what, known });
  },
  switch: undefined,
  refusal: undefined,
  text: undefined,
};

/** A date as people type it; one that can be two days is refused, with both of them. */
function readDay(value: string, what: string): string {
  const typed = readTypedDay(value);
  if (typed.kind === 'day') return typed.day;
  const { kind, ...days } = typed;
  return kind === 'none'
    ? unfit('cli.usage.not-a-date', { value, what })
    : unfit('cli.usage.unclear-date', { value, what, ...days });
}

function unfit(key: MessageKey, values: MessageValues, hint: Hint = {}): never {
  throw new CommandLineError({ key, values, ...hint });
}

/** The choice that was probably meant; all of them are in the message. */
function nearestOf(value: string, known: readonly string[]): Hint {
  const word = nearestWord(value, known);
  return word === undefined ? {} : { hintKey: 'problem.did-you-mean', hintValues: { word } };
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
