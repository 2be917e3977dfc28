import { hasDayShape } from '../model/rules/day.ts';
import { isNoSuchDay, type MonthNames, readTypedDay } from '../model/rules/typed-day.ts';

/** A date as a text has it. */
export interface WrittenDate {
  /** As it is written, a line break within it as a space. */
  readonly typed: string;
  /** Where it begins. */
  readonly index: number;
  /** The ISO dates it can be read as, two where countries differ; of a month alone, none; nor of no such day. */
  readonly days: readonly string[];
  /** The month, as `2027-09`, where no day is written. */
  readonly month?: string;
}

/** Before a date and behind it stands no letter, digit, path or longer number. */
const begin = /(?<![\p{L}\d/.,-])/u.source;
const end = /(?![\p{L}\d]|[-/.]\d)/u.source;
/** A short word may come before a month or a year: `4th of February 2030`. */
const between = /[-.,\s]+(?:\p{L}{2}\s+)?/u.source;
const name = /\p{L}{3,}/u.source;
const ordinal = /(?:st|nd|rd|th)?/u.source;

const forms = [
  String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}`,
  String.raw`\d{1,2}\s?(?<mark>[-./])\s?\d{1,2}\s?\k<mark>\s?\d{4}`,
  String.raw`(?<day>\d{1,2})${ordinal}${between}(?<month>${name})${between}(?<year>\d{4})`,
  String.raw`(?<monthFirst>${name})[.\s]+(?<dayNext>\d{1,2})${ordinal}[,\s]+(?<yearLast>\d{4})`,
  String.raw`(?<monthAlone>${name})[.,]?\s+(?:\p{L}{2}\s+)?(?<yearNext>\d{4})`,
  String.raw`(?<isoMonth>\d{4}-(?:0[1-9]|1[0-2]))`,
];
const dates = new RegExp(`${begin}(?:${forms.join('|')})${end}`, 'giu');

/**
 * All dates in a text, in the order in which they stand: `2027-09-01`, `1.9.2027`, `1 September 2027`,
 * `September 1st, 2027`, and months such as `September 2027` and `2027-09`. A year alone is none. Months go by
 * their English names, and by those given.
 */
export function datesInText(text: string, months: MonthNames): readonly WrittenDate[] {
  return [...text.matchAll(dates)].flatMap((found): readonly WrittenDate[] => {
    const { 0: written, index, groups = {} } = found;
    const read = readWritten(written, groups, months);
    return read === undefined ? [] : [{ typed: written.replaceAll(/\s+/g, ' '), index, ...read }];
  });
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** What is written, put as a person types it; `undefined` = a word with a number only: `Room 2027`. */
function readWritten(
  written: string,
  groups: Groups,
  months: MonthNames,
): Pick<WrittenDate, 'days' | 'month'> | undefined {
  const { isoMonth, monthAlone, yearNext = '' } = groups;
  if (isoMonth !== undefined) return { days: [], month: isoMonth };
  if (monthAlone === undefined) return readDay(dayAsTyped(written, groups), months);
  const [first] = readDay(`1 ${monthAlone} ${yearNext}`, months)?.days ?? [];
  return first === undefined ? undefined : { days: [], month: first.slice(0, 'yyyy-mm'.length) };
}

function dayAsTyped(written: string, groups: Groups): string {
  const { day = groups['dayNext'], month = groups['monthFirst'] } = groups;
  const { year = groups['yearLast'] } = groups;
  return day === undefined ? written : `${day} ${month} ${year}`;
}

function readDay(typed: string, months: MonthNames): Pick<WrittenDate, 'days'> | undefined {
  const read = readTypedDay(typed, months);
  if (read.kind === 'day') return { days: [read.day] };
  if (read.kind === 'unclear') return { days: [read.dayFirst, read.monthFirst] };
  return isNoSuchDay(typed, months) || hasDayShape(typed) ? { days: [] } : undefined;
}
