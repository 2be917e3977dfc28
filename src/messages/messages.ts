import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';

/** The words of one language: messages by name, and dates and numbers as the locale writes them. */
export interface Messages {
  readonly language: string;
  /** Whether the catalogue has a message of this name. */
  has(key: string): boolean;
  /** The message with its values put in. Throws where a value that it names is missing. */
  text(key: MessageKey, values?: MessageValues): string;
  /** `2026-11-23` → "23 November 2026". Anything that is not a date is given back as it is. */
  date(iso: string): string;
  /** 0…1 → "87 %"; `null`, which means not scored, → the catalogue's word for it. */
  percent(share: number | null): string;
}

export type Catalogue = Readonly<Record<string, string>>;

const icuSyntax = /[{'<]/;
/** A message with nothing but names in braces: filled in without the parser of ICU. */
const onlyNames = /^[^{}'<]*(?:\{\w+\}[^{}'<]*)+$/;
const nameInBraces = /\{(\w+)\}/g;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Makes the messages of one language from its catalogue (message name → ICU message).
 * Dates and numbers follow `report.locale`, where the catalogue names one. Messages are parsed when
 * first used: a command pays only for the words that it says.
 */
export function createMessages(language: string, catalogue: Catalogue): Messages {
  const locale = catalogue['report.locale'] ?? language;
  const parsed = new Map<string, IntlMessageFormat>();
  const format = (key: string, source: string): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const fresh = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
    parsed.set(key, fresh);
    return fresh;
  };
  const text = (key: MessageKey, values?: MessageValues): string => {
    const source = catalogue[key];
    if (source === undefined) throw new Error(`no message "${key}" in the ${language} catalogue`);
    if (!icuSyntax.test(source)) return source;
    if (onlyNames.test(source)) return fillIn(source, key, values);
    return String(format(key, source).format(values));
  };
  return {
    language,
    has: (key) => Object.hasOwn(catalogue, key),
    text,
    date: createDateFormat(locale),
    percent: (share) =>
      share === null
        ? text('report.not-scored')
        : text('report.percent', { value: String(Math.round(share * 100)) }),
  };
}

function fillIn(source: string, key: string, values: MessageValues = {}): string {
  return source.replaceAll(nameInBraces, (_braces, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message "${key}" wants a value for "${name}"`);
    return String(value);
  });
}

/** Making a format takes longer than using it a thousand times, so there is one, made when wanted. */
function createDateFormat(locale: string): (iso: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  const known = new Map<string, string>();
  return (iso) => {
    const date = readDate(iso);
    if (date === undefined) return iso;
    format ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const said = known.get(iso) ?? format.format(date);
    known.set(iso, said);
    return said;
  };
}

/** 2026-02-30 would roll over into March, and month 13 would throw: neither is a date. */
function readDate(iso: string): Date | undefined {
  if (!isoDate.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? date : undefined;
}

/** Narrows a name that comes from a template to a message of the catalogue. */
export function isMessageKey(messages: Messages, key: string): key is MessageKey {
  return messages.has(key);
}
