import { extname, join } from 'node:path';
import { lookBehind } from '../../files/disk/is-there.ts';
import { formatOfEnding, longEndingOf } from '../formats/formats.ts';
import { reportNames } from '../output/report-name.ts';

/** A report as its name tells: of which day, and what it is made from. */
export interface DatedReport {
  readonly file: string;
  readonly date: string;
}

/** How names of reports begin that eoms gives by itself. */
const datedName = new RegExp(`^(${reportNames.join('|')})-(\\d{4}-\\d{2}-\\d{2})(.*)$`);
/** Of a second result of one name and day. */
const number = /^-(\d+)$/;
/** Comes before the name of another assessment than the one that counted on its day. */
const ofAnother = '-of-';
const beginsWithDay = /^\d{4}-\d{2}-\d{2}/;

interface NamedReport extends DatedReport {
  /** The name without its day: all that makes it another report than the next, and another file. */
  readonly kind: string;
  readonly count: number;
}

/**
 * The last report of each name among the files of a folder, in the order of their names. What a report is made from
 * is in its name: the report of one process takes no other's place, whatever its day. So does its form: a web
 * page of today makes no PDF of last month current. Empty files are passed over. `others` are what assessments go by in names: reports of these are left out.
 */
export function lastReports(
  folder: string,
  names: readonly string[],
  others: readonly string[],
): readonly DatedReport[] {
  const last = new Map<string, NamedReport>();
  for (const report of names.flatMap((name) => reportNamed(name, others))) {
    const known = last.get(report.kind);
    if (known !== undefined && !isLater(report, known)) continue;
    if (isFilled(join(folder, report.file))) last.set(report.kind, report);
  }
  return [...last.values()]
    .map(({ file, date }) => ({ file: join(folder, file), date }))
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

function isLater(one: NamedReport, other: NamedReport): boolean {
  return one.date === other.date ? one.count > other.count : one.date > other.date;
}

function isFilled(path: string): boolean {
  const there = lookBehind(path);
  return there?.isFile() === true && there.size > 0;
}

/** What a name says that eoms gives to a report of the assessment that counts; nothing where it is another. */
function reportNamed(file: string, others: readonly string[]): readonly NamedReport[] {
  const ending = longEndingOf(file) ?? extname(file);
  if (formatOfEnding(ending) === undefined) return [];
  const [, head, date, rest] = datedName.exec(file.slice(0, file.length - ending.length)) ?? [];
  if (head === undefined || date === undefined || rest === undefined) return [];
  const { kind, count } = countIn(head, rest);
  return isOfAnother(rest, others)
    ? []
    : [{ kind: `${kind}${ending.toLowerCase()}`, count, date, file }];
}

function countIn(head: string, rest: string): Pick<NamedReport, 'kind' | 'count'> {
  const count = number.exec(rest)?.[1];
  return count === undefined
    ? { kind: `${head}${rest}`, count: 1 }
    : { kind: head, count: Number(count) };
}

/** The id of a process may hold the same word: `process-evaluation-of-learning`. */
function isOfAnother(rest: string, others: readonly string[]): boolean {
  const words = rest.normalize('NFC').split(ofAnother).slice(1);
  return words.some(
    (word) =>
      beginsWithDay.test(word) || others.some((other) => `${word}-`.startsWith(`${other}-`)),
  );
}
