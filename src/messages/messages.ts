import type { MessageKey } from '../model/message-key.ts';
import type { MessageValues } from '../model/problem.ts';
import { notWhole } from '../model/problems/not-whole.ts';
import type { Catalogue } from './catalogue.ts';
import { createDateFormat } from './create-date-format.ts';
import { createIcuFormat, type IcuFormat } from './create-icu-format.ts';

/** The words of one language: messages by name, and dates and numbers as the locale writes them. */
export interface Messages {
  readonly language: string;
  /** Whether the catalogue has a message of this name. */
  has(key: string): boolean;
  /** The names of all messages. */
  keys(): readonly string[];
  /** The message with its values put in. Throws where a value that it names is missing. */
  text(key: MessageKey, values?: MessageValues): string;
  /** `2026-11-23` → "23 November 2026". Anything that is not a date is given back as it is. */
  date(iso: string): string;
  /** 0…1 → "87 %"; `null`, which means not scored, → the catalogue's word for it. */
  percent(share: number | null): string;
}

const icuSyntax = /[{'<]/;
/** A message with nothing but names in braces: filled in without the parser of ICU. */
const onlyNames = /^[^{}'<]*(?:\{\w+\}[^{}'<]*)+$/;
const nameInBraces = /\{(\w+)\}/g;

/**
 * Makes the messages of one language from its catalogue (message name → ICU message).
 * Dates and numbers follow `report.locale`, where the catalogue names one. Messages are parsed when
 * first used: a command pays only for the words that it says.
 */
export function createMessages(language: string, catalogue: Catalogue): Messages {
  const locale = catalogue['report.locale'] ?? language;
  const read = createIcuFormat(locale, catalogue['number.digits']);
  const parsed = new Map<string, IcuFormat>();
  const format = (key: string, source: string): IcuFormat => {
    const known = parsed.get(key) ?? read(source);
    parsed.set(key, known);
    return known;
  };
  const text = (key: MessageKey, values?: MessageValues): string => {
    const source = catalogue[key];
    if (source === undefined) throw notWhole(`no message "${key}" in the ${language} catalogue`);
    if (!icuSyntax.test(source)) return source;
    if (onlyNames.test(source)) return fillIn(source, key, values);
    return format(key, source)(values);
  };
  return {
    language,
    has: (key) => Object.hasOwn(catalogue, key),
    keys: () => Object.keys(catalogue),
    text,
    date: createDateFormat(catalogue, locale),
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

/** Narrows a name that comes from a template to a message of the catalogue. */
export function isMessageKey(messages: Messages, key: string): key is MessageKey {
  return messages.has(key);
}
