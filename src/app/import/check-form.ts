import { createHash } from 'node:crypto';
import type { FilledForm } from '../../exchange/read-filled-form.ts';
import type { Messages } from '../../messages/messages.ts';
import { monthNames } from '../../messages/month-names.ts';
import { engagementText } from '../../model/form.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues, Problem } from '../../model/problem.ts';
import { isDay } from '../../model/rules/day.ts';
import { highestRating } from '../../model/rules/scale.ts';
import { isNoSuchDay, readTypedDay } from '../../model/rules/typed-day.ts';
import type { Standard } from '../../model/standard.ts';
import { isBlank } from '../../model/text/given-text.ts';
import { splitNote } from '../../model/text/private-lines.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { tickedItem } from './ticked-item.ts';

/** Remarks on a form that may be imported anyway. */
export interface FormRemark {
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** Whether a form belongs here: to this standard, to what it asks, and to this engagement. */
export function checkForm(
  form: FilledForm,
  { standard, engagement }: Workspace,
  mayBeOther: boolean,
): readonly Problem[] {
  const { identity } = form;
  if (identity.standard !== standard.id) {
    const values = { found: identity.standard, wanted: standard.id };
    return [{ key: 'cli.import.other-standard', values }];
  }
  const belongs = [sumOf(engagement.institution.name, standard.id), ''];
  const isOther = !belongs.includes(identity.engagement);
  const values = { found: identity.institution, wanted: engagement.institution.name };
  return [
    ...(isOther && !mayBeOther ? [otherEngagement(values)] : []),
    ...checkAsked(form, standard),
    ...checkRatings(form, standard),
    ...checkDay(form),
  ];
}

/** What has the form of a date and is none was mistyped; words, such as "in May", stay words. */
function checkDay({ header: { date = '' } }: FilledForm): readonly Problem[] {
  return isNoSuchDay(date) ? [{ key: 'cli.import.no-such-day', values: { date } }] : [];
}

/**
 * A form with its day as an ISO date where its month has a name of the language of its documents; the other ones
 * are read where the form is.
 */
export function withNamedDay(form: FilledForm, messages: Pick<Messages, 'text'>): FilledForm {
  const typed = readTypedDay(form.header.date ?? '', monthNames(messages));
  return typed.kind === 'day' ? { ...form, header: { ...form.header, date: typed.day } } : form;
}

function otherEngagement(values: MessageValues): Problem {
  const hintKey = 'cli.import.other-engagement.hint';
  return { key: 'cli.import.other-engagement', values, hintKey };
}

function sumOf(institution: string, standard: string): string {
  return createHash('sha256').update(engagementText(institution, standard)).digest('hex');
}

/** Requirements and items that the standard does not have. */
function checkAsked(form: FilledForm, standard: Standard): readonly Problem[] {
  const asked = new Map(standard.requirements.map((one) => [one.id, one]));
  const unknown = form.identity.requirements.filter((id) => !asked.has(id));
  const beyond = form.entries.filter(({ requirement: id, items }) => {
    const requirement = asked.get(id);
    if (requirement === undefined) return false;
    return items.some((mark) => tickedItem(mark, requirement) === undefined);
  });
  return [
    ...named('cli.import.unknown-requirements', unknown),
    ...named(
      'cli.import.unknown-items',
      beyond.map(({ requirement }) => requirement),
    ),
  ];
}

/** Ratings off the scale, and what is said not to apply without a reason. */
function checkRatings({ entries }: FilledForm, { scale }: Standard): readonly Problem[] {
  const highest = highestRating(scale);
  const beyond = entries.filter(({ rating }) => typeof rating === 'number' && rating > highest);
  const silent = entries.filter(
    ({ rating, note }) => rating === 'na' && isBlank(splitNote(note).note),
  );
  return [
    ...named('cli.import.off-scale', idsOf(beyond)),
    ...named('cli.import.no-reason', idsOf(silent)),
  ];
}

function idsOf(entries: FilledForm['entries']): readonly string[] {
  return entries.map(({ requirement }) => requirement);
}

function named(key: MessageKey, ids: readonly string[]): readonly Problem[] {
  if (ids.length === 0) return [];
  return [{ key, values: { count: ids.length, ids: ids.slice(0, 5).join(', ') } }];
}

/** Remarks on a form that is imported. */
export function remarksOn(
  { identity, header }: FilledForm,
  standard: Standard,
  day: string,
): readonly FormRemark[] {
  const { date } = header;
  const isOtherWording = identity.digest !== standard.digest;
  return [
    ...(isOtherWording ? [{ key: 'cli.import.other-wording' } as const] : []),
    ...(date === undefined ? [] : remarkDay(date, day)),
  ];
}

/** The remark on a date that is after the day of the run. */
export function remarkLater(date: string, day: string): readonly FormRemark[] {
  return isDay(date) && date > day ? [{ key: 'cli.import.later-day', values: { date, day } }] : [];
}

function remarkDay(date: string, day: string): readonly FormRemark[] {
  const { kind, ...days } = readTypedDay(date);
  if (kind === 'day') return remarkLater(date, day);
  return kind === 'none'
    ? [{ key: 'cli.import.odd-date', values: { date } }]
    : [{ key: 'cli.import.unclear-date', values: { date, ...days } }];
}
